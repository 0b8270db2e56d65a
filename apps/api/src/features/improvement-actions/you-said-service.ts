import type { YouSaid } from '@ledarforum/contract/improvement-actions';
import type { Tx } from '@ledarforum/database/client';
import type { z } from 'zod';
import { Problem } from '../../problem.ts';
import * as repository from './improvement-actions-repository.ts';

const mostTold = 12;

/** What is told to those invited to a day: said after earlier days of the series and marked to be shown, the latest day first. */
export async function readYouSaid(tx: Tx, eventId: string): Promise<z.input<typeof YouSaid>[]> {
  const rows = await repository.listEarlierActions(tx, eventId);
  return rows
    .filter(({ fields }) => fields.shown)
    .slice(0, mostTold)
    .map(({ event, fields: { said, doing, status } }) => ({
      said,
      doing,
      done: status === 'DONE',
      eventName: event.name,
    }));
}

/** The same, for somebody who is invited. */
export async function readYouSaidAsInvited(tx: Tx, eventId: string, personId: string) {
  if (!(await repository.isInvited(tx, eventId, personId))) throw new Problem('not-found');
  return { rows: await readYouSaid(tx, eventId) };
}

/** As a part of a letter; null when there is nothing to tell. */
export function youSaidText(
  rows: readonly z.input<typeof YouSaid>[],
  locale: 'sv' | 'en',
): string | null {
  if (rows.length === 0) return null;
  const words =
    locale === 'en'
      ? { title: 'You said – we do', said: 'You said', doing: 'We do', done: 'We did' }
      : { title: 'Ni sa – vi gör', said: 'Ni sa', doing: 'Vi gör', done: 'Vi har gjort' };
  const lines = rows.map(
    ({ said, doing, done }) =>
      `${words.said}: ${said}\n${done ? words.done : words.doing}: ${doing}`,
  );
  return [words.title, ...lines].join('\n\n');
}
