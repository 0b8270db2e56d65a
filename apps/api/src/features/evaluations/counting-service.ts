import type { Tx } from '@ledarforum/database/client';
import { countersOf, marksOf } from '@ledarforum/domain/evaluation-counting';
import { unitDimension } from '@ledarforum/domain/evaluation-report';
import { questionsToCount } from '@ledarforum/domain/evaluation-versions';
import { takeSnapshot } from '@ledarforum/domain/suppression/snapshot';
import type { Vault } from '../../encryption.ts';
import * as evaluations from './evaluations-repository.ts';
import { openUnit } from './sealed-unit.ts';
import * as repository from './snapshots-repository.ts';

/**
 * Counts the answers of forms of an event, once and for all, and forgets where they came from. Forms about seminars are not
 * counted by unit: who sat in which seminar is known, and would cut units into pieces too small.
 */
export async function countAnswers(
  tx: Tx,
  { eventId, formIds, vault }: { eventId: string; formIds: readonly string[]; vault: Vault },
): Promise<void> {
  await evaluations.lockForms(tx, eventId);
  const forms = (await evaluations.listForms(tx, eventId)).filter(
    ({ id, counted }) => formIds.includes(id) && !counted,
  );
  const sizes = new Map(
    (await evaluations.countForms(tx, [eventId])).map((row) => [row.formId, row]),
  );
  const responses = await repository.listResponses(
    tx,
    forms.map(({ id }) => id),
  );
  const groups = await repository.listTopUnits(tx, eventId);
  const snapshots = forms.map(({ id: formId, seminar, everyVersion }) => {
    const questions = questionsToCount(everyVersion);
    const byId = new Map(
      questions.flatMap(({ name, question, ids }) => ids.map((id) => [id, { name, question }])),
    );
    const answered = responses
      .filter((response) => response.formId === formId)
      .map(({ unitSealed, answers }) => ({
        groups: { [unitDimension]: openUnit(vault, formId, unitSealed) },
        marks: Object.assign(
          {},
          ...Object.entries(answers).map(([id, value]) => {
            const counted = byId.get(id);
            return counted ? marksOf(counted.name, counted.question, value) : {};
          }),
        ),
      }));
    const counters = Object.assign(
      {},
      ...questions.map(({ name, question }) => countersOf(name, question)),
    );
    const counted = takeSnapshot(answered, seminar === null ? [unitDimension] : [], counters);
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
  await repository.forgetUnits(
    tx,
    forms.map(({ id }) => id),
  );
  await repository.addSnapshots(tx, snapshots);
}
