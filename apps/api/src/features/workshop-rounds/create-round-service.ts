import { randomInt } from 'node:crypto';
import type { Tx } from '@ledarforum/database/client';
import {
  decideGroupSizes,
  type GroupSize,
  type MixAttribute,
} from '@ledarforum/domain/workshop-groups';
import type { RoundsProblem } from '@ledarforum/grouping';
import { announce } from '../../live/announce.ts';
import { Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { type GroupPerson, listGroupPeople } from './people-repository.ts';
import { measure } from './round-view.ts';
import { type GroupingAnswer, type GroupingTask, runGrouping } from './run-grouping.ts';
import { insertRound, isItemOf, isNameTaken, lockEvent } from './workshop-rounds-repository.ts';
import { type Actor, readRound, requireOpen } from './workshop-rounds-service.ts';

export interface RoundWish {
  readonly eventId: string;
  readonly name: string;
  readonly itemId: string;
  readonly size: GroupSize;
  readonly mix: readonly MixAttribute[];
  readonly apartFromManager: boolean;
}

/** What the engine is asked, with what is needed to write its answer down. */
export interface PreparedRound {
  readonly wish: RoundWish;
  readonly people: readonly GroupPerson[];
  readonly sizes: readonly number[];
  readonly task: GroupingTask;
}

/** Mixing across the organisation comes first, then across units, then titles. */
const weights: Readonly<Record<MixAttribute, number>> = { organisation: 4, unit: 2, title: 1 };
const timeLimitMs = 3_000;

/** Reads who is to be divided, and refuses what cannot be done before any work. */
export async function prepareRound(tx: Tx, wish: RoundWish): Promise<PreparedRound> {
  await requireOpen(tx, wish.eventId);
  await requireFree(tx, wish);
  const people = await listGroupPeople(tx, wish.eventId, null);
  const decided = decideGroupSizes(people.length, wish.size);
  if (!decided.ok) throw new Problem(decided.code);
  return {
    wish,
    people,
    sizes: decided.sizes,
    task: {
      problem: problemOf(wish, people, decided.sizes),
      options: { timeLimitMs, seed: randomInt(1, 2 ** 31) },
    },
  };
}

/** @throws Problem `groups-impossible` naming those whom the conditions concern, or `grouping-timed-out`. */
export async function divide({ task, people }: PreparedRound): Promise<string[][]> {
  const answer = await runGrouping(task);
  if (!answer.ok) throw impossible(answer, people);
  return answer.rounds.flatMap(({ groups }) => groups.map(({ personIds }) => personIds));
}

/** Writes the proposal down, unless somebody else took the name or removed the item meanwhile. */
export async function saveRound(
  tx: Tx,
  { wish, people, sizes, task }: PreparedRound,
  groups: readonly (readonly string[])[],
  actor: Actor,
) {
  await lockEvent(tx, wish.eventId);
  await requireOpen(tx, wish.eventId);
  await requireFree(tx, wish);
  const byId = new Map(people.map((person) => [person.participationId, person]));
  const seats = groups.map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
  const roundId = await insertRound(tx, {
    eventId: wish.eventId,
    itemId: wish.itemId,
    name: wish.name,
    groupSize: Math.max(...sizes),
    seed: task.options.seed,
    make: measure(seats, wish.mix, wish.apartFromManager),
    tables: groups.map((participationIds, index) => ({
      number: index + 1,
      roomId: null,
      participationIds,
    })),
  });
  await recordActivity(tx, {
    action: 'create-workshop-round',
    actorId: actor.personId,
    eventId: wish.eventId,
    detail: { round: wish.name, groups: groups.length, people: people.length },
  });
  await announce(tx, wish.eventId, 'groups');
  return readRound(tx, { eventId: wish.eventId, roundId });
}

async function requireFree(tx: Tx, { eventId, itemId, name }: RoundWish): Promise<void> {
  if (!(await isItemOf(tx, eventId, itemId))) throw new Problem('programme-item-unknown');
  if (await isNameTaken(tx, eventId, name)) throw new Problem('round-name-taken');
}

function problemOf(
  { mix, apartFromManager }: RoundWish,
  people: readonly GroupPerson[],
  sizes: readonly number[],
): RoundsProblem {
  const byPerson = new Map(people.map((person) => [person.personId, person.participationId]));
  const apart = people.flatMap(({ participationId, managerId }) => {
    const manager = managerId === null ? undefined : byPerson.get(managerId);
    return manager === undefined ? [] : [[participationId, manager] as const];
  });
  return {
    people: people.map(({ participationId, mix: attributes }) => ({
      id: participationId,
      attributes: { ...attributes },
    })),
    mix: mix.map((attribute) => ({ attribute, weight: weights[attribute] })),
    rounds: [{ groups: sizes.map((size, index) => ({ id: String(index), min: size, max: size })) }],
    ...(apartFromManager && { apart }),
  };
}

const mostNames = 6;

function impossible(
  { personIds }: Extract<GroupingAnswer, { ok: false }>,
  people: readonly GroupPerson[],
): Problem {
  const names = people
    .filter(({ participationId }) => personIds.includes(participationId))
    .map(({ name }) => name ?? '…');
  if (names.length === 0) return new Problem('groups-impossible');
  const listed = names.slice(0, mostNames).join(', ') + (names.length > mostNames ? ' …' : '');
  return new Problem('groups-impossible', {
    detail: { sv: `Det gäller ${listed}.`, en: `It concerns ${listed}.` },
  });
}
