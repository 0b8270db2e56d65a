import type { Tx } from '@ledarforum/database/client';
import { showableTexts } from '@ledarforum/domain/evaluation-results';
import * as repository from './evaluations-repository.ts';

/** What was written on a question about the day, as it may be shown: none before the evaluation has closed or of fewer than seven. */
export async function listWritten(
  tx: Tx,
  eventId: string,
  questionKey: string,
): Promise<readonly string[]> {
  const event = await repository.findEvent(tx, eventId);
  if (event?.phase !== 'CLOSED') return [];
  const asked = (await repository.listForms(tx, eventId))
    .filter(({ purpose }) => purpose === 'DAY')
    .flatMap(({ everyVersion }) => everyVersion)
    .filter(({ key, kind }) => key === questionKey && kind === 'TEXT');
  if (asked.length === 0) return [];
  const texts = await repository.listTexts(tx, eventId);
  return showableTexts(asked.flatMap(({ id }) => texts.get(id) ?? []));
}
