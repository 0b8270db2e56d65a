import type { Tx } from '@ledarforum/database/client';
import {
  decideMailingTime,
  formsMailedAbout,
  type MailedPurpose,
  mailedPurposes,
  mailingDueAt,
  mailingStep,
  reminderTimes,
} from '@ledarforum/domain/evaluation-mailings';
import type { FormPurpose } from '@ledarforum/domain/evaluation-windows';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { type Letter, queueLetters } from '../outbox/outbox-service.ts';
import * as evaluations from './evaluations-repository.ts';
import { windowOf } from './evaluations-service.ts';
import { mailingLetter } from './mailing-letters.ts';
import * as repository from './mailings-repository.ts';

interface Around {
  readonly now: Date;
  readonly mailHost: string;
}

interface Scene {
  readonly event: evaluations.EvaluatedEvent;
  readonly forms: readonly evaluations.Form[];
}

async function readScene(tx: Tx, eventId: string): Promise<Scene> {
  const event = found(await evaluations.findEvent(tx, eventId));
  return { event, forms: await evaluations.listForms(tx, eventId) };
}

/** When answers are taken to what letters of this purpose are about; null when nothing of it is asked. */
function windowFor({ event, forms }: Scene, purpose: MailedPurpose, now: Date) {
  const form = forms.find((one) => formsMailedAbout(purpose).includes(one.purpose));
  return form ? windowOf(form, event, now) : null;
}

function recipients(tx: Tx, { event, forms }: Scene, purpose: MailedPurpose) {
  const about = formsMailedAbout(purpose);
  const ids = forms.filter((form) => about.includes(form.purpose)).map(({ id }) => id);
  return repository.listUnanswered(tx, event.id, ids);
}

/** Planned and sent letters with how many each is for. */
export async function listMailings(tx: Tx, eventId: string, now: Date) {
  const scene = await readScene(tx, eventId);
  const mailings = await repository.listMailings(tx, eventId);
  const counts = new Map<MailedPurpose, number>();
  for (const purpose of mailedPurposes) {
    if (windowFor(scene, purpose, now)) {
      counts.set(purpose, (await recipients(tx, scene, purpose)).length);
    }
  }
  const rows = mailings.map(({ id, purpose, kind, dueAt, cancelled, sentAt, letters }) => {
    const window = windowFor(scene, purpose, now);
    const planned = window && mailingDueAt(dueAt, window, scene.event.timeZone);
    return {
      id,
      purpose,
      kind,
      state: sentAt ? ('sent' as const) : cancelled ? ('cancelled' as const) : ('planned' as const),
      at: (sentAt ?? planned)?.toISOString() ?? null,
      letters: letters ?? counts.get(purpose) ?? 0,
    };
  });
  const unanswered = [...counts]
    .filter(([purpose]) => windowFor(scene, purpose, now)?.state === 'open')
    .map(([purpose, letters]) => ({ purpose, letters }));
  return { timeZone: scene.event.timeZone, unanswered, rows };
}

/** Plans the reminders of an evaluation that opens; those that wait from before it was stepped back stay instead. */
export async function planReminders(tx: Tx, eventId: string, now: Date): Promise<void> {
  const { event } = await readScene(tx, eventId);
  const before = await repository.listMailings(tx, eventId);
  if (before.some(({ purpose, sentAt }) => purpose === 'DAY' && sentAt === null)) return;
  for (const dueAt of reminderTimes(now, event.timeZone)) {
    await repository.addMailing(tx, { eventId, purpose: 'DAY', kind: 'REMINDER', dueAt });
  }
}

/** Plans the letter that says that a pulse has opened. */
export async function planOpening(tx: Tx, eventId: string, purpose: FormPurpose): Promise<void> {
  if (purpose !== 'PULSE_30' && purpose !== 'PULSE_90') return;
  await repository.addMailing(tx, { eventId, purpose, kind: 'OPENING', dueAt: null });
}

/** Reminds those who have not answered, now or later. */
export async function remind(
  tx: Tx,
  place: { eventId: string; actorId: string } & Around,
  wanted: { id: string; purpose: MailedPurpose; at: Date | null },
): Promise<void> {
  const { eventId, actorId, now } = place;
  const { id, purpose, at } = wanted;
  const scene = await readScene(tx, eventId);
  const window = windowFor(scene, purpose, now);
  if (window?.state !== 'open') throw new Problem('evaluation-not-open');
  if (at !== null) {
    const decision = decideMailingTime(at, window, now);
    if (!decision.ok) throw new Problem(decision.code);
  }
  const mailing = { id, purpose, kind: 'REMINDER' as const };
  if (!(await repository.addMailing(tx, { ...mailing, eventId, dueAt: at ?? now }))) return;
  if (at === null) await send(tx, scene, mailing, place);
  await recordActivity(tx, { action: 'change-evaluation', actorId, eventId });
}

/** Moves a planned letter, cancels it or plans it again. */
export async function changeMailing(
  tx: Tx,
  place: { eventId: string; mailingId: string; actorId: string; now: Date },
  change: { at: Date | undefined; cancelled: boolean | undefined },
): Promise<void> {
  const { eventId, mailingId: id, actorId, now } = place;
  const scene = await readScene(tx, eventId);
  const mailings = await repository.listMailings(tx, eventId);
  const { purpose } = found(mailings.find((one) => one.id === id));
  const window = windowFor(scene, purpose, now);
  if (change.at !== undefined) {
    if (!window) throw new Problem('evaluation-not-open');
    const decision = decideMailingTime(change.at, window, now);
    if (!decision.ok) throw new Problem(decision.code);
  }
  const changed = await repository.changeMailing(
    tx,
    { eventId, id },
    {
      ...(change.at && { dueAt: change.at }),
      ...(change.cancelled !== undefined && { cancelled: change.cancelled }),
    },
  );
  if (!changed) throw new Problem('mailing-sent-already');
  await recordActivity(tx, { action: 'change-evaluation', actorId, eventId });
}

/** The job that sends what is due, each planned letter once, and drops what is about a closed form. How many letters. */
export async function sendDueMailings(tx: Tx, around: Around): Promise<number> {
  let letters = 0;
  for (const eventId of await repository.listEventsWithPlanned(tx)) {
    const scene = await readScene(tx, eventId);
    for (const mailing of await repository.listMailings(tx, eventId)) {
      if (mailing.sentAt !== null || mailing.cancelled) continue;
      const window = windowFor(scene, mailing.purpose, around.now);
      if (!window) continue;
      const dueAt = mailingDueAt(mailing.dueAt, window, scene.event.timeZone);
      const step = mailingStep(dueAt, window.state, around.now);
      const { id } = mailing;
      if (step === 'drop') await repository.changeMailing(tx, { eventId, id }, { cancelled: true });
      if (step === 'send') letters += await send(tx, scene, mailing, around);
    }
  }
  return letters;
}

/**
 * The letters are listed to nobody, as what is private is not: who was reminded is who has not answered.
 */
async function send(
  tx: Tx,
  scene: Scene,
  mailing: Pick<repository.StoredMailing, 'id' | 'purpose' | 'kind'>,
  { now, mailHost }: Around,
): Promise<number> {
  const addressees = await recipients(tx, scene, mailing.purpose);
  const claimed = await repository.claimMailing(tx, mailing.id, {
    sentAt: now,
    letters: addressees.length,
  });
  if (!claimed) return 0;
  const letters = addressees.map(
    (to): Letter => ({
      kind: 'PRIVATE',
      personId: to.personId,
      toAddress: to.email,
      eventId: scene.event.id,
      ...mailingLetter(mailing, scene.event, to),
      cause: `evaluation ${mailing.id} ${to.participationId}`,
    }),
  );
  return queueLetters(tx, letters, mailHost, now);
}
