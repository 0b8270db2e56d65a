import type { Tx } from '@ledarforum/database/client';
import { scaleSteps } from '@ledarforum/domain/evaluation-answers';
import { unitDimension } from '@ledarforum/domain/evaluation-report';
import { takeSnapshot } from '@ledarforum/domain/suppression/snapshot';
import type { Vault } from '../../encryption.ts';
import * as evaluations from './evaluations-repository.ts';
import { openUnit } from './sealed-unit.ts';
import * as repository from './snapshots-repository.ts';

/**
 * Counts the answers of an event's forms, once and for all, and forgets where they came from. Only the form about the day is
 * counted by unit: who sat in which seminar is known, and would cut units into pieces too small.
 */
export async function countAnswers(tx: Tx, eventId: string, vault: Vault): Promise<void> {
  await evaluations.lockForms(tx, eventId);
  const forms = await evaluations.listForms(tx, eventId);
  const sizes = new Map(
    (await evaluations.countForms(tx, [eventId])).map((row) => [row.formId, row]),
  );
  const responses = await repository.listResponses(tx, eventId);
  const groups = await repository.listTopUnits(tx, eventId);
  const snapshots = forms.map(({ id: formId, seminar, questions }) => {
    const answered = responses
      .filter((response) => response.formId === formId)
      .map(({ unitSealed, marks }) => ({
        groups: { [unitDimension]: openUnit(vault, formId, unitSealed) },
        marks,
      }));
    const steps = questions
      .filter(({ kind }) => kind === 'SCALE')
      .map(({ key }) => [key, scaleSteps]);
    const counted = takeSnapshot(
      answered,
      seminar === null ? [unitDimension] : [],
      Object.fromEntries(steps),
    );
    const eligible = sizes.get(formId)?.eligible ?? 0;
    return {
      formId,
      taken: {
        eligible,
        responded: answered.length,
        groups: seminar === null ? groups : [],
        counted,
      },
    };
  });
  await repository.forgetUnits(tx, eventId);
  await repository.addSnapshots(tx, snapshots);
}
