import type { Tx } from '@ledarforum/database/client';
import type { RegisterUnit } from '@ledarforum/domain/register';

const unitFields = { id: true, parentId: true, name: true, kind: true } as const;

/** All units, siblings in Swedish order of name. */
export async function listUnits(tx: Tx): Promise<RegisterUnit[]> {
  return tx.unit.findMany({ select: unitFields, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
}

/** The same, with the tree held still until the transaction ends. */
export async function lockUnits(tx: Tx): Promise<RegisterUnit[]> {
  await tx.$executeRaw`LOCK TABLE unit IN SHARE ROW EXCLUSIVE MODE`;
  return listUnits(tx);
}

/** How many hold a post in each unit itself. */
export async function countPeopleByUnit(tx: Tx): Promise<Map<string, number>> {
  const counts = await tx.person.groupBy({
    by: ['unitId'],
    where: { leftAt: null },
    _count: { _all: true },
  });
  return new Map(counts.map(({ unitId, _count }) => [unitId, _count._all]));
}

export async function insertUnit(tx: Tx, unit: Omit<RegisterUnit, 'id'>): Promise<string> {
  const { id } = await tx.unit.create({ data: unit, select: { id: true } });
  return id;
}

export async function saveUnit(tx: Tx, { id, ...unit }: RegisterUnit): Promise<void> {
  await tx.unit.update({ where: { id }, data: unit });
}

/** What would keep a unit from being removed. People who have left count: their history hangs on it. */
export async function countUses(
  tx: Tx,
  id: string,
): Promise<{ inside: number; audiences: number }> {
  const uses = await tx.unit.findUniqueOrThrow({
    where: { id },
    select: { _count: { select: { people: true, children: true, audience: true } } },
  });
  const { people, children, audience } = uses._count;
  return { inside: people + children, audiences: audience };
}

export async function removeUnit(tx: Tx, id: string): Promise<void> {
  await tx.unit.delete({ where: { id } });
}
