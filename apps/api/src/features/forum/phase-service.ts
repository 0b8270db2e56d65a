import type { Tx } from '@ledarforum/database/client';
import { decidePhaseMove, type EventPhase, type PhaseFacts } from '@ledarforum/domain/event-phase';
import type { Vault } from '../../encryption.ts';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { closeEvaluation } from '../evaluations/evaluations-service.ts';
import { openEvaluation } from '../evaluations/forms-service.ts';
import { planReminders } from '../evaluations/mailings-service.ts';
import { lockPhase, setPhase } from '../events/events-repository.ts';
import { readEvent } from '../events/events-service.ts';
import { type Letter, queueLetters } from '../outbox/outbox-service.ts';
import type { Recipient } from '../outbox/recipient.ts';
import { invite, planInvitations } from '../participations/invitations-service.ts';
import { passMedskickOn } from '../planning-notes/medskick-service.ts';
import * as repository from './forum-repository.ts';
import { choiceLetter, evaluationLetter } from './phase-letters.ts';
import { markDone } from './planned-moves-repository.ts';

export interface PhaseMove {
  readonly eventId: string;
  readonly from: EventPhase;
  readonly to: EventPhase;
  /** Null when it happens by itself, at a planned moment. */
  readonly actorId: string | null;
}

export interface Surroundings {
  readonly now: Date;
  /** Host that message identifiers end with. */
  readonly mailHost: string;
  readonly vault: Vault;
}

/** Closing counts and rewrites every answer: 60,000 of them took nine seconds on two cores that were busy with other things. */
export const longestMove = { timeout: 60_000 };

/** What phase moves depend on, read in a constant number of queries. */
export async function readPhaseFacts(
  tx: Tx,
  eventId: string,
  now: Date,
): Promise<{
  readonly facts: PhaseFacts;
  readonly people: repository.PeopleNumbers;
  readonly blocks: readonly repository.NamedBlock[];
}> {
  const people = await repository.countPeople(tx, eventId);
  const blocks = await repository.listBlocks(tx, eventId, now);
  const { toInvite } = await planInvitations(tx, eventId, now);
  const ranked = blocks.filter(({ mode }) => mode === 'RANK');
  const rotating = blocks.filter(({ mode }) => mode === 'ROTATION');
  return {
    people,
    blocks,
    facts: {
      ...people,
      toInvite,
      rankBlocks: ranked.length,
      rankBlocksWithoutSessions: ranked.filter(({ sessions }) => sessions === 0).length,
      rankBlocksPublished: ranked.filter(({ published }) => published).length,
      rotationBlocksUnassigned: rotating.filter(({ seated }) => seated === 0).length,
    },
  };
}

/**
 * Moves an event from the phase the caller saw, with everything that belongs to the move: invitations, letters,
 * evaluation forms. Nothing of it happens twice, however many ask at once.
 */
export async function movePhase(tx: Tx, move: PhaseMove, around: Surroundings): Promise<void> {
  const { eventId, from, to, actorId } = move;
  const phase = found(await lockPhase(tx, eventId));
  if (phase !== from) throw new Problem('phase-moved-already');
  const { facts } = await readPhaseFacts(tx, eventId, around.now);
  const decision = decidePhaseMove(from, to, facts);
  if (!decision.ok) throw new Problem(decision.code);
  await setPhase(tx, eventId, to);
  if (decision.direction === 'forward') {
    await bringAbout(tx, move, around);
    await markDone(tx, { eventId, to }, around.now);
  }
  await recordActivity(tx, { action: 'move-phase', actorId, eventId, detail: { from, to } });
  await announce(tx, eventId, 'event');
}

async function bringAbout(
  tx: Tx,
  { eventId, to, actorId }: PhaseMove,
  around: Surroundings,
): Promise<void> {
  if (to === 'INVITED') await invite(tx, { eventId, actorId, ...around });
  if (to === 'CHOOSING') await sendChoiceLetters(tx, eventId, around);
  if (to === 'EVALUATING') {
    await openEvaluation(tx, eventId);
    await sendEvaluationLetters(tx, eventId, around);
    await planReminders(tx, eventId, around.now);
  }
  if (to === 'CLOSED') {
    await closeEvaluation(tx, eventId, around.vault);
    await passMedskickOn(tx, eventId);
  }
}

async function sendChoiceLetters(tx: Tx, eventId: string, around: Surroundings): Promise<void> {
  const event = await readEvent(tx, eventId);
  const closesAt = await repository.findLastDeadline(tx, eventId);
  const addressees = await repository.listAddressees(tx, eventId, 'unwished');
  const letters = addressees.map(
    (to): Letter => ({
      ...envelope(to, eventId, 'CHOICE_OPEN', around),
      ...choiceLetter(event, to, closesAt),
    }),
  );
  await queueLetters(tx, letters, around.mailHost, around.now);
}

async function sendEvaluationLetters(tx: Tx, eventId: string, around: Surroundings): Promise<void> {
  const event = await readEvent(tx, eventId);
  const addressees = await repository.listAddressees(tx, eventId, 'attending');
  const letters = addressees.map(
    (to): Letter => ({
      ...envelope(to, eventId, 'EVALUATION', around),
      ...evaluationLetter(event, to),
    }),
  );
  await queueLetters(tx, letters, around.mailHost, around.now);
}

/** A phase that opens again, after a step back, writes again: the moment is part of the cause. */
function envelope(
  { personId, participationId, email }: Recipient,
  eventId: string,
  kind: 'CHOICE_OPEN' | 'EVALUATION',
  { now }: Surroundings,
) {
  const cause = `${participationId} ${kind} ${now.toISOString()}`;
  return { kind, personId, toAddress: email, eventId, cause };
}
