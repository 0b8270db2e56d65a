import type { UnitNode } from '@ledarforum/contract/units';
import type { Tx } from '@ledarforum/database/client';
import { decideUnitPlace, type RegisterUnit, type UnitKind } from '@ledarforum/domain/register';
import type { z } from 'zod';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import {
  countPeopleByUnit,
  countUses,
  insertUnit,
  listUnits,
  lockUnits,
  removeUnit,
  saveUnit,
} from './units-repository.ts';

type Node = z.output<typeof UnitNode>;

export interface UnitInput {
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
}

/** The whole tree, parents before children. Two queries whatever its size. */
export async function readUnitTree(tx: Tx): Promise<Node[]> {
  const units = await listUnits(tx);
  return treeOf(units, await countPeopleByUnit(tx));
}

function treeOf(units: readonly RegisterUnit[], counts: ReadonlyMap<string, number>): Node[] {
  const children = Map.groupBy(units, ({ parentId }) => parentId);
  const nodes: Node[] = [];
  const visit = (unit: RegisterUnit): number => {
    const people = counts.get(unit.id) ?? 0;
    const node = { ...unit, people, peopleBelow: people };
    nodes.push(node);
    for (const child of children.get(unit.id) ?? []) node.peopleBelow += visit(child);
    return node.peopleBelow;
  };
  for (const unit of children.get(null) ?? []) visit(unit);
  return nodes;
}

export async function addUnit(tx: Tx, actorId: string, input: UnitInput): Promise<Node> {
  const units = await lockUnits(tx);
  assertPlace(units, { ...input, id: null });
  const id = await insertUnit(tx, input);
  await recordActivity(tx, {
    action: 'create-unit',
    actorId,
    eventId: null,
    detail: { name: input.name },
  });
  return nodeOf(tx, id);
}

export async function changeUnit(
  tx: Tx,
  actorId: string,
  id: string,
  input: UnitInput,
): Promise<Node> {
  const units = await lockUnits(tx);
  found(units.find((unit) => unit.id === id));
  assertPlace(units, { ...input, id });
  await saveUnit(tx, { ...input, id });
  await recordActivity(tx, {
    action: 'update-unit',
    actorId,
    eventId: null,
    detail: { name: input.name },
  });
  return nodeOf(tx, id);
}

/** Removes an empty unit and answers with what it was, so that it can be made again. */
export async function deleteUnit(tx: Tx, actorId: string, id: string): Promise<Node> {
  const units = await lockUnits(tx);
  const unit = found(units.find((candidate) => candidate.id === id));
  const uses = await countUses(tx, id);
  if (uses.inside > 0) throw new Problem('unit-not-empty');
  if (uses.audiences > 0) throw new Problem('unit-in-audience');
  await removeUnit(tx, id);
  await recordActivity(tx, {
    action: 'delete-unit',
    actorId,
    eventId: null,
    detail: { name: unit.name },
  });
  return { ...unit, people: 0, peopleBelow: 0 };
}

function assertPlace(
  units: readonly RegisterUnit[],
  place: UnitInput & { id: string | null },
): void {
  if (place.parentId !== null && !units.some(({ id }) => id === place.parentId)) {
    throw new Problem('invalid-input', {
      faults: [
        {
          pointer: '/body/parentId',
          code: 'unknown-unit',
          message: { sv: 'Enheten finns inte längre.', en: 'The unit does not exist any more.' },
        },
      ],
    });
  }
  const decision = decideUnitPlace(units, place);
  if (!decision.ok) throw new Problem(decision.code);
}

async function nodeOf(tx: Tx, id: string): Promise<Node> {
  return found((await readUnitTree(tx)).find((node) => node.id === id));
}
