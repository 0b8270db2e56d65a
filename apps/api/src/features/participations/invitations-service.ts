import type { InvitationPlan } from '@ledarforum/contract/participations';
import type { Tx } from '@ledarforum/database/client';
import { decideMailOut, remindedSince } from '@ledarforum/domain/invitations';
import type { z } from 'zod';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { readYouSaid, youSaidText } from '../improvement-actions/you-said-service.ts';
import { type Letter, queueLetters } from '../outbox/outbox-service.ts';
import type { Recipient } from '../outbox/recipient.ts';
import { endLimitedSignIns } from '../sign-ins/sign-ins-service.ts';
import * as audience from './audience-repository.ts';
import { invitationLetter, type LetterReason } from './invitation-letter.ts';
import { countAttendance } from './participations-repository.ts';

export async function planInvitations(
  tx: Tx,
  eventId: string,
  now: Date,
): Promise<z.input<typeof InvitationPlan>> {
  const { phase } = found(await audience.findInvitingEvent(tx, eventId));
  const decision = decideMailOut(phase);
  const size = await audience.measureAudience(tx, eventId);
  const { invited, unanswered } = await countAttendance(tx, eventId);
  const toRemind = await audience.countUnreminded(tx, eventId, remindedSince(now));
  const mailOut = decision.ok ? 'open' : decision.code;
  return { ...size, invited, unanswered, toRemind, mailOut };
}

export interface MailOut {
  readonly eventId: string;
  /** Who sends it; null when the event does so by itself at a planned moment. */
  readonly actorId: string | null;
  readonly now: Date;
  readonly mailHost: string;
}

/**
 * Invites everybody in the audience who is not invited yet, and queues their letters. The phase is the caller's
 * business: the move to `INVITED` calls this, and so does an organiser who has widened the audience later.
 */
export async function invite(
  tx: Tx,
  mailOut: MailOut,
): Promise<{ invited: number; letters: number }> {
  const event = found(await audience.lockInvitingEvent(tx, mailOut.eventId));
  const recipients = await audience.insertInvited(tx, event.id, mailOut.now);
  const letters = await write(tx, 'invitation', event, recipients, mailOut, 'invitation');
  if (recipients.length > 0) {
    await note(tx, 'send-invitations', mailOut, recipients.length);
  }
  return { invited: recipients.length, letters };
}

/** @throws Problem `event-is-draft`, `event-is-over`, or `mail-out-changed` when it is not so many any more. */
export async function sendInvitations(
  tx: Tx,
  mailOut: MailOut & { readonly expected: number },
): Promise<number> {
  await checkPhase(tx, mailOut.eventId);
  const { invited, letters } = await invite(tx, mailOut);
  if (invited !== mailOut.expected) throw new Problem('mail-out-changed');
  return letters;
}

/** Reminds those who have not replied. @throws as `sendInvitations`. */
export async function sendReminders(
  tx: Tx,
  mailOut: MailOut & { readonly expected: number },
): Promise<number> {
  const event = await checkPhase(tx, mailOut.eventId);
  const recipients = await audience.findUnreminded(tx, event.id, remindedSince(mailOut.now));
  if (recipients.length !== mailOut.expected) throw new Problem('mail-out-changed');
  const hour = mailOut.now.toISOString().slice(0, 13);
  const letters = await write(tx, 'reminder', event, recipients, mailOut, `reminder ${hour}`);
  await note(tx, 'send-reminders', mailOut, letters);
  return letters;
}

/** Sends one person a new link; the old ones, and sign-ins made by them, stop working. */
export async function renewPersonalLink(
  tx: Tx,
  mailOut: MailOut & { readonly participationId: string },
): Promise<number> {
  const event = await checkPhase(tx, mailOut.eventId);
  const recipient = found(await audience.findRecipient(tx, event.id, mailOut.participationId));
  const serial = await audience.raiseLinkSerial(tx, recipient.participationId);
  await endLimitedSignIns(tx, recipient.personId);
  return write(tx, 'new-link', event, [recipient], mailOut, `new-link ${serial}`);
}

async function checkPhase(tx: Tx, eventId: string): Promise<audience.InvitingEvent> {
  const event = found(await audience.lockInvitingEvent(tx, eventId));
  const decision = decideMailOut(event.phase);
  if (!decision.ok) throw new Problem(decision.code);
  return event;
}

async function write(
  tx: Tx,
  reason: LetterReason,
  event: audience.InvitingEvent,
  recipients: readonly Recipient[],
  { mailHost, now }: MailOut,
  cause: string,
): Promise<number> {
  const youSaid = reason === 'invitation' ? await readYouSaid(tx, event.id) : [];
  const letters = recipients
    .filter(({ email }) => email !== '')
    .map(
      (recipient): Letter => ({
        kind: reason === 'reminder' ? 'REMINDER' : 'INVITATION',
        personId: recipient.personId,
        toAddress: recipient.email,
        eventId: event.id,
        ...invitationLetter(reason, event, recipient, youSaidText(youSaid, recipient.locale)),
        cause: `${recipient.participationId} ${cause}`,
      }),
    );
  return queueLetters(tx, letters, mailHost, now);
}

async function note(
  tx: Tx,
  action: string,
  { actorId, eventId }: MailOut,
  people: number,
): Promise<void> {
  await recordActivity(tx, { action, actorId, eventId, detail: { people } });
  await announce(tx, eventId, 'participations');
}
