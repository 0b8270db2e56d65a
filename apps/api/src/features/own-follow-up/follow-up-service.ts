import type { Tx } from '@ledarforum/database/client';
import { commitmentReminder, countedFrom, reminderDays } from '@ledarforum/domain/commitments';
import { countFollowUp } from '@ledarforum/domain/follow-up-counts';
import { dayAt } from '@ledarforum/domain/zoned-time';
import { Problem } from '../../problem.ts';
import { personalLinkTo } from '../outbox/letter-links.ts';
import { type Letter, queueLetters } from '../outbox/outbox-service.ts';
import * as repository from './follow-up-repository.ts';

const dayMs = 24 * 60 * 60 * 1000;
const longestMs = 130 * dayMs;

/**
 * The job that reminds people of what they wanted to do, 30 and 90 days on: one letter for a day, however many they have,
 * saying only that there is something. Tells how many letters.
 */
export async function remindOfCommitments(
  tx: Tx,
  { now, mailHost }: { now: Date; mailHost: string },
): Promise<number> {
  const rows = await repository.listRemindable(tx, new Date(now.getTime() - longestMs));
  const letters = rows.flatMap(({ outcome, createdAt, event, person }): Letter[] => {
    const { timeZone } = event;
    const ends = new Date(event.date.getTime() + (event.days - 1) * dayMs).toISOString();
    const from = countedFrom(ends.slice(0, 10), dayAt(createdAt, timeZone));
    const day = commitmentReminder({ from, outcome }, dayAt(now, timeZone));
    if (day === null) return [];
    return [
      {
        kind: 'PRIVATE',
        personId: person.id,
        toAddress: person.email,
        eventId: null,
        ...reminderLetter(event, person),
        cause: `commitments ${person.id} ${event.id} ${from} ${day}`,
      },
    ];
  });
  return queueLetters(tx, letters, mailHost, now);
}

function reminderLetter(
  event: { id: string; name: string },
  { givenName, locale }: { givenName: string; locale: string },
): { subject: string; text: string } {
  const link = personalLinkTo(`/my/${event.id}/after`);
  if (locale === 'en') {
    return {
      subject: `After ${event.name}`,
      text: [
        `Hello ${givenName},`,
        `After ${event.name} you wrote down something you wanted to do. How is it going?`,
        'What you wrote is yours alone and is not in this letter. Read it, and note how it went:',
        link,
      ].join('\n\n'),
    };
  }
  return {
    subject: `Efter ${event.name}`,
    text: [
      `Hej ${givenName}!`,
      `Efter ${event.name} skrev du ner något du ville göra. Hur går det?`,
      'Det du skrev är bara ditt och står inte i brevet. Läs det och notera hur det gick:',
      link,
    ].join('\n\n'),
  };
}

/** The job that counts, once, what people took home 30 and 90 days after each day. */
export async function countWhatLasts(tx: Tx, { now }: { now: Date }): Promise<number> {
  let counted = 0;
  for (const day of reminderDays) {
    const heldBefore = new Date(now.getTime() - day * dayMs);
    for (const eventId of await repository.listUncounted(tx, day, heldBefore)) {
      const before = (await repository.listCounts(tx, eventId)).at(-1) ?? null;
      const facts = await repository.countTakenHome(tx, eventId);
      await repository.addCount(tx, { eventId, day }, countFollowUp(facts, before), now);
      counted += 1;
    }
  }
  return counted;
}

export async function readFollowUpCounts(tx: Tx, eventId: string) {
  if (!(await repository.eventExists(tx, eventId))) throw new Problem('not-found');
  return { rows: await repository.listCounts(tx, eventId) };
}
