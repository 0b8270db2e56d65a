import { randomInt, randomUUID } from 'node:crypto';
import type { Locale } from '@ledarforum/contract/problem';
import type { Database, Tx } from '@ledarforum/database/client';
import { tablesOfLeaders } from '@ledarforum/domain/workshop-seating';
import type { SeatedRounds } from '@ledarforum/grouping';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import {
  askToStop,
  beginForming,
  cancelForming,
  endForming,
  findForming,
} from './forming-repository.ts';
import type { FormingRunner, Run } from './forming-runner.ts';
import { listGroupPeople } from './people-repository.ts';
import { applySeats, changesBetween, type Place, recordChange } from './seats-repository.ts';
import { problemToForm } from './workshop-problem.ts';
import {
  countItems,
  findWorkshop,
  insertWorkshop,
  isNameTaken,
  listMeetings,
  listRoundRows,
  lockEvent,
  lockWorkshop,
  type Options,
  saveMake,
} from './workshops-repository.ts';
import {
  type Actor,
  readWorkshop,
  requireNotForming,
  requireOpen,
  type WorkshopOf,
} from './workshops-service.ts';

interface NewWorkshop {
  readonly eventId: string;
  readonly name: string;
  readonly kind: 'TABLES' | 'MINGLE';
  readonly rounds: readonly { readonly itemId: string | null }[];
  readonly options: Options;
}

interface Asked {
  readonly who: Actor;
  readonly locale: Locale;
}

const largestSeed = 2 ** 31 - 1;
const drawSeed = () => randomInt(1, largestSeed);

/** How long the search goes on when nobody stops it: small groups are as good as they get at once. */
function timeLimitOf(people: number, rounds: number): number {
  return Math.min(30_000, 1_000 + 10 * people * rounds);
}

/** Makes a workshop and begins to search for its groups. */
export async function createWorkshop(
  database: Database,
  runner: FormingRunner,
  { eventId, name, kind, rounds, options }: NewWorkshop,
  { who, locale }: Asked,
) {
  const seed = drawSeed();
  const started = await database.$transaction(async (tx) => {
    await lockEvent(tx, eventId);
    await requireOpen(tx, eventId);
    const itemIds = new Set(rounds.flatMap(({ itemId }) => itemId ?? []));
    if ((await countItems(tx, eventId, [...itemIds])) < itemIds.size) {
      throw new Problem('programme-item-unknown');
    }
    if (await isNameTaken(tx, eventId, name)) throw new Problem('workshop-name-taken');
    const workshopId = await insertWorkshop(tx, { eventId, name, kind, rounds, options, seed });
    await recordActivity(tx, {
      action: 'create-workshop',
      actorId: who.personId,
      eventId,
      detail: { workshop: name, rounds: rounds.length },
    });
    return prepare(tx, { eventId, workshopId }, { options, seed, who });
  });
  runner.begin(started.run, started.task);
  return readWorkshop(database, started.run, locale);
}

/** Searches anew for the groups of a workshop; whoever is locked stays. */
export async function formWorkshop(
  database: Database,
  runner: FormingRunner,
  which: WorkshopOf,
  { options, seed = drawSeed() }: { options: Options; seed?: number | undefined },
  { who, locale }: Asked,
) {
  const started = await database.$transaction(async (tx) => {
    found((await lockWorkshop(tx, which.eventId, which.workshopId)) || null);
    await requireOpen(tx, which.eventId);
    await requireNotForming(tx, which.workshopId);
    return prepare(tx, which, { options, seed, who });
  });
  runner.begin(started.run, started.task);
  return readWorkshop(database, which, locale);
}

async function prepare(
  tx: Tx,
  { eventId, workshopId }: WorkshopOf,
  { options, seed, who }: { options: Options; seed: number; who: Actor },
) {
  found(await findWorkshop(tx, eventId, workshopId));
  const people = await listGroupPeople(tx, eventId, options);
  const rounds = await listRoundRows(tx, workshopId);
  const met = await listMeetings(
    tx,
    options.earlier.filter((id) => id !== workshopId),
  );
  const problem = problemToForm(people, options, rounds, met);
  const runId = randomUUID();
  await beginForming(tx, workshopId, { runId, options, seed, actorId: who.personId });
  await announce(tx, eventId, 'groups');
  const timeLimitMs = timeLimitOf(problem.people.length, rounds.length);
  return { run: { runId, eventId, workshopId }, task: { problem, seed, timeLimitMs } };
}

/** Writes down what a search came to, unless it was cancelled meanwhile. */
export async function keepFormed(
  database: Database,
  { runId, eventId, workshopId }: Run,
  formed: SeatedRounds,
): Promise<void> {
  await database.$transaction(async (tx) => {
    await lockWorkshop(tx, eventId, workshopId);
    const forming = await findForming(tx, workshopId);
    if (forming?.runId !== runId || !(await endForming(tx, runId))) return;
    const { options, seed, actorId } = forming;
    const rounds = await listRoundRows(tx, workshopId);
    const seats = changesBetween(rounds, placesOf(formed, rounds, options));
    await applySeats(tx, workshopId, seats);
    await recordChange(tx, workshopId, { kind: 'form-groups', seats, actorId });
    await saveMake(tx, workshopId, { options, seed });
    await announce(tx, eventId, 'groups');
  });
}

/** Locks of those who have kept their table stay. */
function placesOf(
  formed: SeatedRounds,
  rounds: Awaited<ReturnType<typeof listRoundRows>>,
  options: Options,
): ReadonlyMap<string, Place>[] {
  return formed.map(({ groups }, round) => {
    const leads = tablesOfLeaders(
      options.leaders,
      groups.length,
      formed.length,
      options.leadersMove,
    );
    const locked = new Set(
      (rounds[round]?.tables ?? []).flatMap(({ number, members }) =>
        members.filter((seat) => seat.locked).map((seat) => `${seat.participationId} ${number}`),
      ),
    );
    return new Map(
      groups.flatMap(({ personIds }, table) =>
        personIds.map((id): [string, Place] => [
          id,
          {
            table: table + 1,
            locked: locked.has(`${id} ${table + 1}`),
            leader: leads.get(id)?.[round] === table,
          },
        ]),
      ),
    );
  });
}

export async function stopForming(tx: Tx, which: WorkshopOf, locale: Locale) {
  found(await findWorkshop(tx, which.eventId, which.workshopId));
  await askToStop(tx, which.workshopId);
  return readWorkshop(tx, which, locale);
}

export async function cancelSearch(tx: Tx, which: WorkshopOf, locale: Locale) {
  found(await findWorkshop(tx, which.eventId, which.workshopId));
  await cancelForming(tx, which.workshopId);
  await announce(tx, which.eventId, 'groups');
  return readWorkshop(tx, which, locale);
}
