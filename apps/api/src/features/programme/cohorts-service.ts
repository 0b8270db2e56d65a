import type { Cohorts } from '@ledarforum/contract/seminar-blocks';
import type { Tx } from '@ledarforum/database/client';
import { phaseReached } from '@ledarforum/domain/event-phase';
import { type Cohort, dealCohorts, type KeptWay, planRotation } from '@ledarforum/domain/rotation';
import type { z } from 'zod';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { readEvent } from '../events/events-service.ts';
import * as repository from './cohorts-repository.ts';
import { mixCohorts } from './mix-cohorts.ts';
import { explainRefusal } from './rotation-refusal.ts';
import { findBlock, lockBlock } from './seminar-blocks-repository.ts';

/**
 * Gives everybody who comes a way through a rotation block, and takes the places of those who do not come any more.
 * Those who have a way keep it, unless it no longer exists or all is to be dealt again.
 */
export async function assignCohorts(
  tx: Tx,
  { blockId, again, actorId }: { blockId: string; again: boolean; actorId: string },
) {
  await lockBlock(tx, blockId);
  const { eventId, block } = found(await findBlock(tx, blockId));
  if (block.mode !== 'ROTATION') throw new Problem('not-rotation');
  const { phase } = await readEvent(tx, eventId);
  if (phaseReached(phase, 'EVALUATING')) throw new Problem('rotation-too-late');

  const people = await repository.listComing(tx, eventId);
  if (people.length === 0) throw new Problem('rotation-without-people');
  const ways = waysOf(await repository.listSeats(tx, blockId));
  const coming = new Set(people.map(({ participationId }) => participationId));
  const seminars = block.seminars.filter(({ dropped }) => !dropped);
  const plan = planRotation(
    {
      slotIds: block.slots.map(({ id }) => id),
      seminarIds: seminars.map(({ id }) => id),
      sessions: block.sessions,
    },
    people.length,
    again ? [] : waysFollowed([...ways].filter(([id]) => coming.has(id)).map(([, way]) => way)),
  );
  if (!plan.ok) throw explainRefusal(plan, seminars);

  const former = (participationId: string) =>
    again ? null : cohortOf(ways.get(participationId), plan.cohorts);
  const rotating = people.map(({ participationId, department, unit }) => ({
    id: participationId,
    department,
    unit,
    cohort: former(participationId),
  }));
  const limits = plan.cohorts.map(({ limit }) => limit);
  const dealt = await mixCohorts(rotating, dealCohorts(rotating, limits));
  const placed = people.map(({ participationId }, index) => ({
    participationId,
    cohort: dealt[index] ?? 0,
  }));
  const changed = placed.filter(
    ({ participationId, cohort }) => cohortOf(ways.get(participationId), plan.cohorts) !== cohort,
  );
  const gone = [...ways.keys()].filter((participationId) => !coming.has(participationId));
  const leaving = [...gone, ...changed.map(({ participationId }) => participationId)];
  await repository.removeSeats(tx, blockId, leaving);
  await repository.addSeats(
    tx,
    changed.flatMap(({ participationId, cohort }) =>
      (plan.cohorts[cohort]?.stops ?? []).map((stop) => ({ participationId, ...stop })),
    ),
  );

  if (leaving.length > 0) {
    const detail = { name: block.name, people: people.length, changed: changed.length };
    await recordActivity(tx, { action: 'assign-cohorts', actorId, eventId, detail });
    await announce(tx, eventId, 'allocation');
  }
  return {
    people: people.length,
    cohorts: plan.cohorts.map((_, index) => dealt.filter((cohort) => cohort === index).length),
    changed: changed.length,
  };
}

/** The groups that go through a rotation block now; a constant number of queries. */
export async function readCohorts(tx: Tx, blockId: string): Promise<z.input<typeof Cohorts>> {
  const { eventId, block } = found(await findBlock(tx, blockId));
  if (block.mode !== 'ROTATION') throw new Problem('not-rotation');
  const people = await repository.listComing(tx, eventId);
  const ways = waysOf(await repository.listSeats(tx, blockId));
  const seminars = block.seminars.filter(({ dropped }) => !dropped);
  const isWhole = (way: WayOfPerson | undefined) =>
    way !== undefined && new Set(way.values()).size === seminars.length;
  const whole = people.filter(({ participationId }) => isWhole(ways.get(participationId)));
  const coming = new Set(people.map(({ participationId }) => participationId));
  const followers = Map.groupBy(whole, ({ participationId }) =>
    block.slots.map(({ id }) => ways.get(participationId)?.get(id) ?? '').join(' '),
  );
  const letterOf = new Map(seminars.map(({ id, letter }) => [id, letter]));
  const lettersOf = (route: string) =>
    route
      .split(' ')
      .map((id) => letterOf.get(id) ?? '~')
      .join('');
  return {
    coming: people.length,
    lacking: people.length - whole.length,
    leaving: [...ways.keys()].filter((participationId) => !coming.has(participationId)).length,
    cohorts: [...followers]
      .sort(([a], [b]) => (lettersOf(a) < lettersOf(b) ? -1 : 1))
      .map(([, group]) => ({
        people: group.length,
        departments: new Set(group.map(({ department }) => department)).size,
        stops: stopsOf(ways.get(group[0]?.participationId ?? '')),
      })),
  };
}

function stopsOf(way: WayOfPerson | undefined): { slotId: string; seminarId: string }[] {
  return [...(way ?? [])].map(([slotId, seminarId]) => ({ slotId, seminarId }));
}

type WayOfPerson = ReadonlyMap<string, string>;

/** The seminar of each slot, by person. */
function waysOf(seats: readonly repository.SeatInBlock[]): ReadonlyMap<string, WayOfPerson> {
  const ways = new Map<string, Map<string, string>>();
  for (const { participationId, slotId, seminarId } of seats) {
    const way = ways.get(participationId) ?? new Map<string, string>();
    ways.set(participationId, way.set(slotId, seminarId));
  }
  return ways;
}

/** Each way once, with how many follow it; those that most follow first. */
function waysFollowed(ways: readonly WayOfPerson[]): KeptWay[] {
  const followed = new Map<string, KeptWay>();
  for (const way of ways) {
    const stops = stopsOf(way);
    const route = stops.map(({ slotId, seminarId }) => `${slotId} ${seminarId}`).sort();
    const people = (followed.get(route.join()) ?? { people: 0 }).people + 1;
    followed.set(route.join(), { stops, people });
  }
  return [...followed.values()].sort((a, b) => b.people - a.people);
}

/** The cohort whose way this is, or null when it is no longer anybody's. */
function cohortOf(way: WayOfPerson | undefined, cohorts: readonly Cohort[]): number | null {
  if (way === undefined) return null;
  const index = cohorts.findIndex(
    ({ stops }) =>
      stops.length === way.size &&
      stops.every(({ slotId, seminarId }) => way.get(slotId) === seminarId),
  );
  return index === -1 ? null : index;
}
