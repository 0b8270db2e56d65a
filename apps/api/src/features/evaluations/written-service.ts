import type { Tx } from '@ledarforum/database/client';
import { textsForLeadership } from '@ledarforum/domain/free-text/review';
import * as repository from './evaluations-repository.ts';
import { listTexts } from './texts-repository.ts';

/** What was written on a question about the day and has been let through; none where fewer than seven wrote. */
export async function listWritten(
  tx: Tx,
  eventId: string,
  questionKey: string,
): Promise<readonly string[]> {
  const event = await repository.findEvent(tx, eventId);
  if (event?.phase !== 'CLOSED') return [];
  const dayForms = new Set(
    (await repository.listForms(tx, eventId))
      .filter(({ purpose }) => purpose === 'DAY')
      .map(({ id }) => id),
  );
  const texts = await listTexts(tx, eventId);
  return textsForLeadership(
    texts.filter(({ formId, key }) => key === questionKey && dayForms.has(formId)),
  ).map(({ text }) => text);
}
