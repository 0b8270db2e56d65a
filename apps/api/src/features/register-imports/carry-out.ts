import { randomUUID } from 'node:crypto';
import type { Tx } from '@ledarforum/database/client';
import type { PersonTarget } from '@ledarforum/domain/register-import';
import { newPersonKey } from '@ledarforum/domain/register-import';
import {
  archivePeople,
  countDependants,
  countGone,
  insertGroups,
  insertPeople,
  insertUnits,
  loadPeople,
  type Made,
  type PersonBefore,
  type PersonValues,
  removeMade,
  replaceMemberships,
  updatePeople,
} from './carry-out-repository.ts';
import type { KeptPlan } from './register-imports-repository.ts';

/** What is needed to put the register back. */
export interface ImportUndo {
  readonly made: Made;
  /** Changed and removed people as they were. */
  readonly before: readonly PersonBefore[];
}

/** Carries out a plan with a fixed number of statements, whatever its size. The caller holds the register still. */
export async function carryOut(
  tx: Tx,
  plan: KeptPlan,
  { remove, now }: { readonly remove: readonly string[]; readonly now: Date },
): Promise<ImportUndo> {
  const created = plan.rows.filter(({ verdict }) => verdict === 'new');
  const changed = plan.rows.filter(({ verdict }) => verdict === 'changed');
  const ids = makeIds(plan);
  const idOf = (ref: string) => ids.get(ref) ?? ref;

  const changedIds = changed.flatMap(({ personId }) => personId ?? []);
  const before = await loadPeople(tx, [...changedIds, ...remove]);
  await insertUnits(
    tx,
    plan.newUnits.map(({ key, parent, name, kind }) => ({
      id: idOf(key),
      parentId: parent === null ? null : idOf(parent),
      name,
      kind,
    })),
  );
  await insertGroups(
    tx,
    plan.newGroups.map(({ key, name, nesting }) => ({ id: idOf(key), name, nesting })),
  );
  const newPeople = created.flatMap(({ number, target }) =>
    target === null ? [] : [{ ...valuesOf(target, idOf), id: idOf(newPersonKey(number)) }],
  );
  const changedPeople = changed.flatMap(({ personId, target }) =>
    target === null || personId === null ? [] : [{ ...valuesOf(target, idOf), id: personId }],
  );
  await insertPeople(tx, newPeople, now);
  await updatePeople(tx, changedPeople, now);
  await replaceMemberships(tx, [...newPeople, ...changedPeople]);
  await archivePeople(tx, remove, now);
  return {
    before,
    made: {
      people: newPeople.map(({ id }) => id),
      units: plan.newUnits.map(({ key }) => idOf(key)),
      groups: plan.newGroups.map(({ key }) => idOf(key)),
    },
  };
}

function makeIds({ rows, newUnits, newGroups }: KeptPlan): Map<string, string> {
  const keys = [
    ...newUnits.map(({ key }) => key),
    ...newGroups.map(({ key }) => key),
    ...rows.filter(({ verdict }) => verdict === 'new').map(({ number }) => newPersonKey(number)),
  ];
  return new Map(keys.map((key) => [key, randomUUID()]));
}

function valuesOf(
  { unit, manager, groups, ...fields }: PersonTarget,
  idOf: (ref: string) => string,
): Omit<PersonValues, 'id'> & { groupIds: string[] } {
  return {
    ...fields,
    unitId: idOf(unit),
    managerId: manager === null ? null : idOf(manager),
    leftAt: null,
    groupIds: groups.map(idOf),
  };
}

/** Whether nothing that an import made or changed has been touched since. */
export async function isUntouched(tx: Tx, { made, before }: ImportUndo): Promise<boolean> {
  const expected = new Map<string, number>([
    ...before.map(({ id, version }) => [id, version + 1] as const),
    ...made.people.map((id) => [id, 1] as const),
  ]);
  const present = await loadPeople(tx, [...expected.keys()]);
  if (present.length !== expected.size) return false;
  if (present.some(({ id, version }) => expected.get(id) !== version)) return false;
  const changedIds = before.map(({ id }) => id);
  const dependants = await countDependants(tx, made, changedIds);
  const gone = await countGone(
    tx,
    before.map(({ unitId }) => unitId),
    before.flatMap(({ groupIds }) => [...groupIds]),
    before.flatMap(({ managerId }) => managerId ?? []),
  );
  return dependants + gone === 0;
}

/** Puts people back as they were and removes what was made. Their versions go on rising, so that no older form is taken for new. */
export async function putBack(tx: Tx, { made, before }: ImportUndo, now: Date): Promise<void> {
  await updatePeople(tx, before, now);
  await replaceMemberships(tx, before);
  await removeMade(tx, made);
}
