import type { LeadershipGroup } from '@ledarforum/contract/leadership-groups';
import type { Tx } from '@ledarforum/database/client';
import { sameKey } from '@ledarforum/domain/register';
import type { z } from 'zod';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import {
  addMembers,
  insertGroup,
  isInAudience,
  listGroups,
  listPresentMembers,
  lockGroups,
  removeGroup,
  renameGroup,
  type StoredGroup,
  saveOrder,
} from './leadership-groups-repository.ts';

type Group = z.output<typeof LeadershipGroup>;

/** The groups with how many they hold. Two queries whatever their size. */
export async function readGroups(tx: Tx): Promise<Group[]> {
  const groups = await listGroups(tx);
  const members = await listPresentMembers(tx);
  const byGroup = Map.groupBy(members, ({ groupId }) => groupId);
  const within = new Set<string>();
  return groups.map((group) => {
    const own = byGroup.get(group.id) ?? [];
    for (const { personId } of own) within.add(personId);
    return { ...group, members: own.length, membersWithin: within.size };
  });
}

export interface NewGroupInput {
  readonly name: string;
  readonly nesting?: number | undefined;
  readonly memberIds?: readonly string[] | undefined;
}

export async function addGroup(tx: Tx, actorId: string, input: NewGroupInput): Promise<Group> {
  const groups = await lockGroups(tx);
  assertNameIsFree(groups, input.name, null);
  const id = await insertGroup(tx, { name: input.name, nesting: groups.length + 1 });
  const place = Math.min(input.nesting ?? groups.length + 1, groups.length + 1);
  await saveOrder(tx, groups.map((group) => group.id).toSpliced(place - 1, 0, id));
  if (input.memberIds?.length) await addMembers(tx, id, input.memberIds);
  await recordActivity(tx, {
    action: 'create-leadership-group',
    actorId,
    eventId: null,
    detail: { name: input.name },
  });
  return groupOf(tx, id);
}

export async function changeGroupName(tx: Tx, id: string, name: string): Promise<Group> {
  const groups = await lockGroups(tx);
  found(groups.find((group) => group.id === id));
  assertNameIsFree(groups, name, id);
  await renameGroup(tx, id, name);
  return groupOf(tx, id);
}

/** Sets how the groups nest; the ids must be exactly those that exist. */
export async function orderGroups(tx: Tx, groupIds: readonly string[]): Promise<Group[]> {
  const groups = await lockGroups(tx);
  const known = new Set(groups.map(({ id }) => id));
  const complete = groupIds.length === known.size && new Set(groupIds).size === known.size;
  if (!complete || !groupIds.every((id) => known.has(id)))
    throw new Problem('group-order-outdated');
  await saveOrder(tx, groupIds);
  return readGroups(tx);
}

/** Removes a group and answers with what is needed to take it back. */
export async function deleteGroup(tx: Tx, actorId: string, id: string) {
  const groups = await lockGroups(tx);
  const { name, nesting } = found(groups.find((group) => group.id === id));
  if (await isInAudience(tx, id)) throw new Problem('group-in-audience');
  const memberIds = await removeGroup(tx, id);
  await recordActivity(tx, {
    action: 'delete-leadership-group',
    actorId,
    eventId: null,
    detail: { name },
  });
  return { name, nesting, memberIds };
}

function assertNameIsFree(groups: readonly StoredGroup[], name: string, id: string | null): void {
  const key = sameKey(name);
  if (groups.some((group) => group.id !== id && sameKey(group.name) === key)) {
    throw new Problem('group-name-taken');
  }
}

async function groupOf(tx: Tx, id: string): Promise<Group> {
  return found((await readGroups(tx)).find((group) => group.id === id));
}
