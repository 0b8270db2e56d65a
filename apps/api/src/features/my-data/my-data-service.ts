import type { Tx } from '@ledarforum/database/client';
import { fullName } from '@ledarforum/domain/person-name';
import { unitPath } from '@ledarforum/domain/register';
import type { Vault } from '../../encryption.ts';
import { markOf, readFilePart } from '../../files/stored-files-repository.ts';
import type { FileAnswer } from '../../implement.ts';
import { found } from '../../problem.ts';
import { exportEncounters } from '../encounters/encounters-service.ts';
import { listMyActions } from '../improvement-actions/my-actions-service.ts';
import { openEverythingOwn } from '../own-follow-up/my-after-service.ts';
import { openNeeds } from '../participations/needs-service.ts';
import { listUnits } from '../units/units-repository.ts';
import { findEverything, listDeeds, listOwnImports } from './my-data-repository.ts';

/**
 * Registerutdrag (GDPR, article 15): everything that is kept about a person. Answers to evaluations are not kept with a
 * person and cannot be found; only that an evaluation has been opened to them or answered can.
 */
export async function exportMyData(
  tx: Tx,
  { vault, personId, now }: { vault: Vault; personId: string; now: Date },
): Promise<FileAnswer> {
  const { unitId, participations, leadershipGroups, roles, manager, introduction, ...person } =
    found(await findEverything(tx, personId));
  const units = new Map((await listUnits(tx)).map((unit) => [unit.id, unit]));
  const events = [];
  for (const { id, receipts, event, ...participation } of participations) {
    const { id: eventId, ...shownEvent } = event;
    events.push({
      ...participation,
      event: shownEvent,
      own: await openEverythingOwn(tx, vault, { personId, eventId }),
      needs: await openNeeds(tx, vault, id),
      encounters: await exportEncounters(tx, vault, id),
      evaluations: receipts.map(({ form }) => form.seminar?.title ?? null),
    });
  }
  const data = {
    exportedAt: now.toISOString(),
    person: {
      ...person,
      unit: unitPath(units, unitId),
      manager: manager && !manager.protectedIdentity ? fullName(manager) : null,
      leadershipGroups: leadershipGroups.map(({ group }) => group.name),
      roles: roles.map(({ role }) => role),
    },
    atTheTable: introduction && (await introductionData(tx, introduction)),
    participations: events,
    actions: (await listMyActions(tx, personId)).rows,
    deeds: await listDeeds(tx, personId),
    imports: await listOwnImports(tx, personId),
    notIncluded:
      'Svar på utvärderingar sparas utan koppling till person och kan inte spåras. / Answers to evaluations are kept without any link to a person and cannot be traced.',
  };
  return {
    content: `${JSON.stringify(data, null, 2)}\n`,
    mediaType: 'application/json; charset=utf-8',
    fileName: `registerutdrag-${now.toISOString().slice(0, 10)}.json`,
  };
}

/** What the person has agreed that others see, and the portrait itself as a data URL. */
async function introductionData<Agreed extends { readonly portraitId: string | null }>(
  tx: Tx,
  { portraitId, ...agreed }: Agreed,
) {
  const mark = portraitId === null ? null : await markOf(tx, portraitId);
  if (mark === null) return { ...agreed, portrait: null };
  const content = await readFilePart(tx, mark);
  return { ...agreed, portrait: `data:${mark.mediaType};base64,${content.toString('base64')}` };
}
