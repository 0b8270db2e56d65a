import type { Prisma, Tx } from '@ledarforum/database/client';

export type GrantedRole = 'organiser' | 'leadership';

export interface StoredPerson {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly title: string;
  readonly employeeNumber: string | null;
  readonly unitId: string;
  readonly managerId: string | null;
  readonly manager: {
    readonly id: string;
    readonly name: string;
    readonly protectedIdentity: boolean;
  } | null;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly roles: readonly GrantedRole[];
  readonly protectedIdentity: boolean;
  readonly leftAt: string | null;
  readonly version: number;
}

export interface PeopleFilter {
  readonly search?: string | undefined;
  /** Any of these units. */
  readonly unitIds?: readonly string[] | undefined;
  readonly groupId?: string | undefined;
  readonly role?: GrantedRole | undefined;
  readonly state: 'present' | 'left' | 'all';
  readonly sort: 'name' | 'unit' | 'title' | 'email';
  readonly direction: 'ascending' | 'descending';
}

const named = { select: { id: true, givenName: true, familyName: true } } as const;

const personSelect = {
  id: true,
  givenName: true,
  familyName: true,
  email: true,
  title: true,
  employeeNumber: true,
  unitId: true,
  managerId: true,
  protectedIdentity: true,
  leftAt: true,
  version: true,
  manager: { select: { ...named.select, protectedIdentity: true } },
  leadershipGroups: {
    select: { group: { select: { id: true, name: true } } },
    orderBy: { group: { nesting: 'asc' } },
  },
  roles: { select: { role: true }, orderBy: { role: 'asc' } },
} as const satisfies Prisma.PersonSelect;

type PersonRow = Prisma.PersonGetPayload<{ select: typeof personSelect }>;

function storedPerson({
  manager,
  leadershipGroups,
  roles,
  leftAt,
  ...row
}: PersonRow): StoredPerson {
  return {
    ...row,
    leftAt: leftAt?.toISOString() ?? null,
    manager: manager && { ...refOf(manager), protectedIdentity: manager.protectedIdentity },
    groups: leadershipGroups.map(({ group }) => group),
    roles: roles.map(({ role }) => (role === 'ORGANISER' ? 'organiser' : 'leadership')),
  };
}

function refOf({
  id,
  givenName,
  familyName,
}: {
  id: string;
  givenName: string;
  familyName: string;
}) {
  return { id, name: `${givenName} ${familyName}`.trim() };
}

/** A page of people, and how many there are in all. A constant number of queries. */
export async function listPeople(
  tx: Tx,
  filter: PeopleFilter,
  page: { readonly skip: number; readonly take: number },
): Promise<{ people: StoredPerson[]; total: number }> {
  const where = whereOf(filter);
  const rows = await tx.person.findMany({
    where,
    select: personSelect,
    orderBy: orderOf(filter),
    ...page,
  });
  const total = await tx.person.count({ where });
  return { people: rows.map(storedPerson), total };
}

function whereOf({ search, unitIds, groupId, role, state }: PeopleFilter): Prisma.PersonWhereInput {
  const words = (search ?? '').split(/\s+/u).filter((word) => word !== '');
  return {
    ...(state === 'present' && { leftAt: null }),
    ...(state === 'left' && { leftAt: { not: null } }),
    ...(unitIds && { unitId: { in: [...unitIds] } }),
    ...(groupId && { leadershipGroups: { some: { groupId } } }),
    ...(role && { roles: { some: { role: storedRole(role) } } }),
    AND: words.map((word) => {
      const contains = { contains: literally(word), mode: 'insensitive' } as const;
      return {
        OR: [
          { givenName: contains },
          { familyName: contains },
          { email: contains },
          { title: contains },
          { employeeNumber: contains },
          { unit: { name: contains } },
        ],
      };
    }),
  };
}

/** LIKE's own signs stand for themselves in what a person searches for. */
function literally(word: string): string {
  return word.replaceAll(/[\\%_]/g, '\\$&');
}

function orderOf({ sort, direction }: PeopleFilter): Prisma.PersonOrderByWithRelationInput[] {
  const order = direction === 'ascending' ? 'asc' : 'desc';
  const byName = [{ familyName: order }, { givenName: order }, { id: 'asc' }] as const;
  if (sort === 'unit') return [{ unit: { name: order } }, ...byName];
  if (sort === 'title') return [{ title: order }, ...byName];
  return sort === 'email' ? [{ email: order }, { id: 'asc' }] : [...byName];
}

function storedRole(role: GrantedRole): 'ORGANISER' | 'LEADERSHIP' {
  return role === 'organiser' ? 'ORGANISER' : 'LEADERSHIP';
}

export async function findPerson(tx: Tx, id: string) {
  const row = await tx.person.findUnique({
    where: { id },
    select: {
      ...personSelect,
      locale: true,
      updatedAt: true,
      reports: {
        ...named,
        where: { leftAt: null },
        orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }],
      },
      _count: { select: { participations: true } },
    },
  });
  if (row === null) return null;
  const { reports, locale, updatedAt, _count, ...person } = row;
  return {
    ...storedPerson(person),
    locale: locale === 'en' ? ('en' as const) : ('sv' as const),
    updatedAt: updatedAt.toISOString(),
    reports: reports.map(refOf),
    events: _count.participations,
  };
}

/** The version the person is at, with the row locked until the transaction ends; null when there is none. */
export async function lockPerson(tx: Tx, id: string): Promise<{ version: number } | null> {
  const rows = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM person WHERE id = ${id}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/** Keeps two changes of managers, or of who is an organiser, from passing each other by. */
export async function lockRegister(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE person, role_grant IN SHARE ROW EXCLUSIVE MODE`;
}

export interface PersonFields {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly title: string;
  readonly employeeNumber: string | null;
  readonly unitId: string;
  readonly managerId: string | null;
  readonly protectedIdentity: boolean;
}

export async function insertPerson(tx: Tx, fields: PersonFields): Promise<string> {
  const { id } = await tx.person.create({ data: fields, select: { id: true } });
  return id;
}

/** Saves fields and raises the version. */
export async function savePerson(
  tx: Tx,
  id: string,
  fields: Partial<PersonFields> & { leftAt?: Date | null },
): Promise<void> {
  await tx.person.update({ where: { id }, data: { ...fields, version: { increment: 1 } } });
}

/** Whether anybody else, present or left, has the address or the number. */
export async function findClash(
  tx: Tx,
  { email, employeeNumber }: Pick<PersonFields, 'email' | 'employeeNumber'>,
  exceptId: string | null,
): Promise<'email' | 'employeeNumber' | null> {
  const clashes = await tx.$queryRaw<{ email: boolean }[]>`
    SELECT lower(email) = lower(${email}) AS email FROM person
    WHERE (lower(email) = lower(${email}) OR employee_number = ${employeeNumber})
      AND id IS DISTINCT FROM ${exceptId}::uuid
    ORDER BY 1 DESC LIMIT 1`;
  const [clash] = clashes;
  if (!clash) return null;
  return clash.email ? 'email' : 'employeeNumber';
}

/** Ids of everybody with a role besides taking part. */
export async function listRoleHolders(tx: Tx): Promise<Set<string>> {
  const rows = await tx.roleGrant.findMany({ select: { personId: true } });
  return new Set(rows.map(({ personId }) => personId));
}

export async function listManagers(tx: Tx): Promise<Map<string, string | null>> {
  const rows = await tx.person.findMany({ select: { id: true, managerId: true } });
  return new Map(rows.map(({ id, managerId }) => [id, managerId]));
}

/** Which of the ids are leadership groups. */
export async function knownGroups(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.leadershipGroup.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

export async function saveGroups(
  tx: Tx,
  personId: string,
  groupIds: readonly string[],
): Promise<void> {
  await tx.leadershipGroupMember.deleteMany({ where: { personId } });
  await tx.leadershipGroupMember.createMany({
    data: [...new Set(groupIds)].map((groupId) => ({ personId, groupId })),
  });
}

export async function saveRoles(
  tx: Tx,
  personId: string,
  roles: readonly GrantedRole[],
): Promise<void> {
  await tx.roleGrant.deleteMany({ where: { personId } });
  await tx.roleGrant.createMany({
    data: [...new Set(roles)].map((role) => ({ personId, role: storedRole(role) })),
  });
}

/** Organisers who hold a post, other than these people. */
export async function countOtherOrganisers(tx: Tx, personIds: readonly string[]): Promise<number> {
  return tx.roleGrant.count({
    where: { role: 'ORGANISER', personId: { notIn: [...personIds] }, person: { leftAt: null } },
  });
}

/** Ends every sign-in of the person. */
export async function endSignIns(tx: Tx, personId: string): Promise<void> {
  await tx.signIn.deleteMany({ where: { personId } });
  await tx.signInLink.deleteMany({ where: { personId } });
}

/**
 * Deletes the person with everything that hangs on them, and the traces of them in plans and undo records of imports. What
 * they did as an organiser stays without their name.
 */
export async function deletePerson(tx: Tx, id: string): Promise<void> {
  await tx.activityEntry.updateMany({ where: { actorId: id }, data: { actorId: null } });
  await tx.$executeRaw`
    UPDATE import_run SET undo = NULL WHERE undo IS NOT NULL AND undo::text LIKE ${`%${id}%`}`;
  await tx.$executeRaw`
    UPDATE import_run SET plan = '{}'::jsonb WHERE plan::text LIKE ${`%${id}%`}`;
  await tx.person.delete({ where: { id } });
}
