import type { Tx } from '@ledarforum/database/client';
import { countersOfForm } from '@ledarforum/domain/evaluation-counting';
import { reportDimensions } from '@ledarforum/domain/evaluation-filters';
import { questionsToCount } from '@ledarforum/domain/evaluation-versions';
import { takeSnapshot } from '@ledarforum/domain/suppression/snapshot';
import type { Vault } from '../../encryption.ts';
import * as evaluations from './evaluations-repository.ts';
import { openOrigin } from './sealed-origin.ts';
import * as repository from './snapshots-repository.ts';
import { partTexts } from './texts-repository.ts';

/**
 * Counts the answers of forms of an event, once and for all, forgets where they came from and parts their words from the rest. Forms about seminars are not
 * counted by unit and leadership group: who sat in which seminar is known, and would cut them into pieces too small.
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
  const leadershipGroups = await repository.listLeadershipGroups(tx, eventId);
  const snapshots = forms.map(({ id: formId, seminar, everyVersion }) => {
    const counters = countersOfForm(questionsToCount(everyVersion));
    const answered = responses
      .filter((response) => response.formId === formId)
      .map(({ originSealed, answers }) => ({
        groups: { ...openOrigin(vault, formId, originSealed) },
        marks: counters.marksOf(answers),
      }));
    const counted = takeSnapshot(
      answered,
      seminar === null ? reportDimensions : [],
      counters.widths,
    );
    const eligible = sizes.get(formId)?.eligible ?? 0;
    return {
      formId,
      taken: {
        eligible,
        responded: answered.length,
        groups: seminar === null ? groups : [],
        leadershipGroups: seminar === null ? leadershipGroups : [],
        counted,
      },
    };
  });
  await repository.forgetOrigins(
    tx,
    forms.map(({ id }) => id),
  );
  await partTexts(
    tx,
    forms.map(({ id }) => id),
  );
  await repository.addSnapshots(tx, snapshots);
}
