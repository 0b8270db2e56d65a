import type { Tx } from '@ledarforum/database/client';
import { listWritten } from '../evaluations/written-service.ts';
import * as repository from './planning-notes-repository.ts';

const questionKey = 'medskick';

/** Brings what was passed on after the latest day of a series, and has been let through, to a day's planning. Tells how much was new. */
export async function bringMedskickTo(tx: Tx, eventId: string): Promise<number> {
  const fromId = await repository.findDayBefore(tx, eventId);
  if (fromId === null) return 0;
  const times = new Map<string, number>();
  for (const text of await listWritten(tx, fromId, questionKey)) {
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  const texts = [...times].map(([text, count]) => ({ text, times: count }));
  return repository.keepMedskick(tx, { eventId, fromId }, texts);
}

/** When an evaluation has closed or what was written has been gone through: to the next day, if it has been made. */
export async function passMedskickOn(tx: Tx, closedId: string): Promise<void> {
  const nextId = await repository.findDayAfter(tx, closedId);
  if (nextId !== null) await bringMedskickTo(tx, nextId);
}
