import type { Tx } from '@ledarforum/database/client';
import { fullName } from '@ledarforum/domain/person-name';
import { makesManagerCircle, unitAndBelow, unitPath } from '@ledarforum/domain/register';
import { type Fault, found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { listUnits } from '../units/units-repository.ts';
import {
  countOtherOrganisers,
  deletePerson,
  endSignIns,
  findClash,
  findPerson,
  type GrantedRole,
  insertPerson,
  knownGroups,
  listManagers,
  listPeople,
  lockPerson,
  lockRegister,
  type PeopleFilter,
  type PersonFields,
  type StoredPerson,
  saveGroups,
  savePerson,
  saveRoles,
} from './people-repository.ts';

export type PeopleRequest = Omit<PeopleFilter, 'unitIds'> & {
  readonly unitId?: string | undefined;
};

/** A page of the register with each person's place in the tree. */
export async function readPeople(
  tx: Tx,
  { unitId, ...filter }: PeopleRequest,
  { page, limit }: { readonly page: number; readonly limit: number },
) {
  const units = await listUnits(tx);
  const unitIds = unitId === undefined ? undefined : [...unitAndBelow(units, unitId)];
  const { people, total } = await listPeople(
    tx,
    { ...filter, unitIds },
    { skip: (page - 1) * limit, take: limit },
  );
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const rows = people.map(({ managerId: _, ...person }) => ({
    ...withMutableLists(person),
    unitPath: unitPath(byId, person.unitId),
  }));
  return { rows, total };
}

export async function readPerson(tx: Tx, id: string) {
  const { managerId: _, ...person } = found(await findPerson(tx, id));
  const byId = new Map((await listUnits(tx)).map((unit) => [unit.id, unit]));
  return {
    ...withMutableLists(person),
    unitPath: unitPath(byId, person.unitId),
  };
}

function withMutableLists<Person extends Pick<StoredPerson, 'groups' | 'roles'>>(person: Person) {
  return { ...person, groups: [...person.groups], roles: [...person.roles] };
}

/** A person's own fields, and what they belong to where it is given. */
export interface PersonInput extends PersonFields {
  readonly groupIds?: readonly string[] | undefined;
  readonly roles?: readonly GrantedRole[] | undefined;
}

export async function addPerson(
  tx: Tx,
  actorId: string,
  { groupIds, roles, ...fields }: PersonInput,
) {
  await lockRegister(tx);
  await assertRefsExist(tx, fields, groupIds);
  await assertUnique(tx, fields, null);
  const id = await insertPerson(tx, fields);
  if (groupIds) await saveGroups(tx, id, groupIds);
  if (roles) await saveRoles(tx, id, roles);
  await recordActivity(tx, { action: 'create-person', actorId, eventId: null });
  return readPerson(tx, id);
}

export async function changePerson(
  tx: Tx,
  actorId: string,
  id: string,
  { version, groupIds, roles, ...fields }: PersonInput & { readonly version: number },
) {
  await lockRegister(tx);
  await assertVersion(tx, id, version);
  await assertRefsExist(tx, fields, groupIds);
  await assertUnique(tx, fields, id);
  if (
    fields.managerId !== null &&
    makesManagerCircle(await listManagers(tx), id, fields.managerId)
  ) {
    throw new Problem('manager-circle');
  }
  if (roles && !roles.includes('organiser')) await assertOrganiserRemains(tx, [id]);
  await savePerson(tx, id, fields);
  if (groupIds) await saveGroups(tx, id, groupIds);
  if (roles) await saveRoles(tx, id, roles);
  await recordActivity(tx, { action: 'update-person', actorId, eventId: null });
  return readPerson(tx, id);
}

export async function changeGroups(
  tx: Tx,
  actorId: string,
  id: string,
  { version, groupIds }: { readonly version: number; readonly groupIds: readonly string[] },
) {
  await lockRegister(tx);
  await assertVersion(tx, id, version);
  const faults = await groupFaults(tx, groupIds);
  if (faults.length > 0) throw refusal(...faults);
  await saveGroups(tx, id, groupIds);
  await savePerson(tx, id, {});
  await recordActivity(tx, { action: 'set-person-groups', actorId, eventId: null });
  return readPerson(tx, id);
}

export async function changeRoles(
  tx: Tx,
  actorId: string,
  id: string,
  { version, roles }: { readonly version: number; readonly roles: readonly GrantedRole[] },
) {
  await lockRegister(tx);
  await assertVersion(tx, id, version);
  if (!roles.includes('organiser')) await assertOrganiserRemains(tx, [id]);
  await saveRoles(tx, id, roles);
  await savePerson(tx, id, {});
  await recordActivity(tx, { action: 'set-person-roles', actorId, eventId: null });
  return readPerson(tx, id);
}

/** Takes a person out of the register from now on; what they have been part of stays. */
export async function archive(
  tx: Tx,
  { actorId, id, version, now }: { actorId: string; id: string; version: number; now: Date },
) {
  await lockRegister(tx);
  await assertVersion(tx, id, version);
  if (id === actorId) throw new Problem('not-yourself');
  await assertOrganiserRemains(tx, [id]);
  await savePerson(tx, id, { leftAt: now });
  await endSignIns(tx, id);
  await recordActivity(tx, { action: 'archive-person', actorId, eventId: null });
  return readPerson(tx, id);
}

export async function restore(tx: Tx, actorId: string, id: string, version: number) {
  await lockRegister(tx);
  await assertVersion(tx, id, version);
  await savePerson(tx, id, { leftAt: null });
  await recordActivity(tx, { action: 'restore-person', actorId, eventId: null });
  return readPerson(tx, id);
}

/** Erases a person for ever. The organiser types the full name, so that it is not done by mistake. */
export async function erase(
  tx: Tx,
  { actorId, id, confirmation }: { actorId: string; id: string; confirmation: string },
): Promise<void> {
  await lockRegister(tx);
  const person = found(await findPerson(tx, id));
  if (id === actorId) throw new Problem('not-yourself');
  await assertOrganiserRemains(tx, [id]);
  const expected = fullName(person).normalize('NFC');
  if (confirmation.trim().normalize('NFC') !== expected) throw new Problem('confirmation-differs');
  await deletePerson(tx, id);
  await recordActivity(tx, { action: 'erase-person', actorId, eventId: null });
}

async function assertOrganiserRemains(tx: Tx, withoutIds: readonly string[]): Promise<void> {
  if ((await countOtherOrganisers(tx, withoutIds)) === 0) throw new Problem('last-organiser');
}

async function assertVersion(tx: Tx, id: string, version: number): Promise<void> {
  const stored = found(await lockPerson(tx, id));
  if (stored.version !== version) throw new Problem('stale-version');
}

async function assertUnique(tx: Tx, fields: PersonFields, exceptId: string | null): Promise<void> {
  const clash = await findClash(tx, fields, exceptId);
  if (clash === 'email') {
    throw new Problem('email-taken', {
      faults: [
        {
          pointer: '/body/email',
          code: 'email-taken',
          message: { sv: 'Adressen är upptagen.', en: 'The address is taken.' },
        },
      ],
    });
  }
  if (clash === 'employeeNumber') {
    throw new Problem('employee-number-taken', {
      faults: [
        {
          pointer: '/body/employeeNumber',
          code: 'employee-number-taken',
          message: { sv: 'Numret är upptaget.', en: 'The number is taken.' },
        },
      ],
    });
  }
}

async function assertRefsExist(
  tx: Tx,
  { unitId, managerId }: PersonFields,
  groupIds: readonly string[] = [],
): Promise<void> {
  const faults = await groupFaults(tx, groupIds);
  const units = await listUnits(tx);
  if (!units.some(({ id }) => id === unitId)) faults.push(gone('/body/unitId', 'unit'));
  if (managerId !== null && (await findPerson(tx, managerId)) === null) {
    faults.push(gone('/body/managerId', 'manager'));
  }
  if (faults.length > 0) throw refusal(...faults);
}

async function groupFaults(tx: Tx, groupIds: readonly string[]): Promise<Fault[]> {
  const known = await knownGroups(tx, groupIds);
  return groupIds.flatMap((groupId, index) =>
    known.has(groupId) ? [] : gone(`/body/groupIds/${index}`, 'group'),
  );
}

function gone(pointer: string, what: 'unit' | 'manager' | 'group'): Fault {
  const names = {
    unit: { sv: 'Enheten finns inte längre.', en: 'The unit does not exist any more.' },
    manager: { sv: 'Chefen finns inte längre.', en: 'The manager does not exist any more.' },
    group: { sv: 'Ledningsgruppen finns inte längre.', en: 'The group does not exist any more.' },
  };
  return { pointer, code: `unknown-${what}`, message: names[what] };
}

function refusal(...faults: readonly Fault[]): Problem {
  return new Problem('invalid-input', { faults });
}
