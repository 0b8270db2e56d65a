import type { Tx } from '@ledarforum/database/client';

export interface StoredGroup {
  readonly id: string;
  readonly name: string;
  readonly nesting: number;
}

/** The innermost first. */
export async function listGroups(tx: Tx): Promise<StoredGroup[]> {
  return tx.leadershipGroup.findMany({
    select: { id: true, name: true, nesting: true },
    orderBy: [{ nesting: 'asc' }, { name: 'asc' }],
  });
}

/** The same, held still until the transaction ends. */
export async function lockGroups(tx: Tx): Promise<StoredGroup[]> {
  await tx.$executeRaw`LOCK TABLE leadership_group IN SHARE ROW EXCLUSIVE MODE`;
  return listGroups(tx);
}

/** Who is in each group and holds a post. */
export async function listPresentMembers(tx: Tx): Promise<{ groupId: string; personId: string }[]> {
  return tx.leadershipGroupMember.findMany({
    where: { person: { leftAt: null } },
    select: { groupId: true, personId: true },
  });
}

export async function insertGroup(
  tx: Tx,
  { name, nesting }: Omit<StoredGroup, 'id'>,
): Promise<string> {
  const { id } = await tx.leadershipGroup.create({ data: { name, nesting }, select: { id: true } });
  return id;
}

/** Adds those of the people who still exist, and raises their version. */
export async function addMembers(
  tx: Tx,
  groupId: string,
  personIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO leadership_group_member (group_id, person_id)
    SELECT ${groupId}::uuid, id FROM person WHERE id = ANY (${[...personIds]}::uuid[])
    ON CONFLICT DO NOTHING`;
  await raiseVersions(tx, personIds);
}

/** Renames a group; its members are not touched. */
export async function renameGroup(tx: Tx, id: string, name: string): Promise<void> {
  await tx.leadershipGroup.update({ where: { id }, data: { name } });
}

/** The first of the ids becomes the innermost. */
export async function saveOrder(tx: Tx, groupIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE leadership_group SET nesting = place.number::int
    FROM unnest(${[...groupIds]}::uuid[]) WITH ORDINALITY AS place (id, number)
    WHERE leadership_group.id = place.id`;
}

export async function isInAudience(tx: Tx, groupId: string): Promise<boolean> {
  return (await tx.eventAudience.count({ where: { leadershipGroupId: groupId } })) > 0;
}

/** Removes a group and answers with who was in it; their versions are raised. */
export async function removeGroup(tx: Tx, id: string): Promise<string[]> {
  const members = await tx.leadershipGroupMember.findMany({
    where: { groupId: id },
    select: { personId: true },
  });
  const personIds = members.map(({ personId }) => personId);
  await raiseVersions(tx, personIds);
  await tx.leadershipGroup.delete({ where: { id } });
  return personIds;
}

async function raiseVersions(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE person SET version = version + 1 WHERE id = ANY (${[...personIds]}::uuid[])`;
}
