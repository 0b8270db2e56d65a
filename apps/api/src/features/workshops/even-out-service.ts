import { createHash } from 'node:crypto';
import type { EvenOutPlan } from '@ledarforum/contract/even-out';
import type { Database, Tx } from '@ledarforum/database/client';
import { deskIsUsed } from '@ledarforum/domain/arrivals';
import type { RepairResult } from '@ledarforum/grouping/repair-rounds';
import type { z } from 'zod';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { readPresence } from '../arrivals/arrivals-service.ts';
import { queueLetters } from '../outbox/outbox-service.ts';
import { evenOutCause, evenOutLetter, type TableMove } from './even-out-letter.ts';
import { type EvenOutTask, evenOutTask } from './even-out-problem.ts';
import { failureInWords } from './forming-words.ts';
import type { GroupPerson } from './people-repository.ts';
import { listRecipients } from './recipients-repository.ts';
import { runEvenOut } from './run-even-out.ts';
import { changesBetween, type Place, type SeatChange } from './seats-repository.ts';
import { change, lockForChange } from './seats-service.ts';
import { listMeetings, type RoundRow } from './workshops-repository.ts';
import {
  type Actor,
  loadWorkshop,
  requireNotForming,
  requireOpen,
  type WorkshopOf,
} from './workshops-service.ts';

type Plan = z.input<typeof EvenOutPlan>;
type Basis = Plan['basis'];

/** What is left out is chosen: who has been ticked off, the next round, seven in ten of the chairs. */
export interface EvenOutChoice {
  readonly basis?: Basis | undefined;
  readonly fromRound?: number | undefined;
  readonly least?: number | undefined;
}

type Loaded = Awaited<ReturnType<typeof loadWorkshop>>;

interface Planned {
  readonly plan: Plan;
  readonly seats: readonly SeatChange[];
  readonly loaded: Loaded;
}

/** @throws Problem `nobody-here`, `workshop-not-formed`, or `groups-impossible` naming the conditions. */
export async function planEvenOut(
  tx: Tx,
  which: WorkshopOf,
  choice: EvenOutChoice,
  now: Date,
): Promise<Planned> {
  await requireOpen(tx, which.eventId);
  await requireNotForming(tx, which.workshopId);
  const loaded = await loadWorkshop(tx, which);
  const { workshop, rounds, people } = loaded;
  if (rounds.every(({ tables }) => tables.length === 0)) throw new Problem('workshop-not-formed');
  const presence = await readPresence(tx, which.eventId);
  const coming = idsOf(people.filter((person) => person.coming));
  const hereNow = new Set([...coming].filter((id) => presence.here.has(id)));
  const basis = choice.basis ?? (deskIsUsed(presence.counts) ? 'here' : 'coming');
  const here = basis === 'here' ? hereNow : coming;
  if (here.size === 0) throw new Problem('nobody-here');
  const fromRound = Math.min(choice.fromRound ?? nextRound(rounds, now), rounds.length - 1);
  const met = await listMeetings(
    tx,
    workshop.options.earlier.filter((id) => id !== which.workshopId),
  );
  const scene = { people, options: workshop.options, rounds, met, here, fromRound };
  const task = evenOutTask({ ...scene, least: choice.least });
  const started = performance.now();
  const repaired = await repair(task, people);
  const elapsedMs = Math.round(performance.now() - started);
  const seats = changesBetween(rounds, placesAfter(rounds, repaired, fromRound));
  return {
    loaded,
    seats,
    plan: {
      basis,
      here: hereNow.size,
      coming: coming.size,
      fromRound,
      least: task.least,
      rounds: task.plans.map((plan, index) =>
        roundView({ loaded, repaired, seats, closed: plan.closed, position: fromRound + index }),
      ),
      moves: repaired.moves.length,
      movesBound: repaired.movesBound,
      told: new Set(repaired.moves.map(({ personId }) => personId)).size,
      elapsedMs,
      fingerprint: createHash('sha256').update(JSON.stringify(seats)).digest('base64url'),
    },
  };
}

/** Does what was planned. @throws Problem `even-out-changed` when it would not be the same any more. */
export async function evenOut(
  database: Database,
  which: WorkshopOf,
  { fingerprint, ...choice }: Required<EvenOutChoice> & { readonly fingerprint: string },
  asked: { who: Actor; now: Date; mailHost: string },
): Promise<{ moved: number; letters: number }> {
  const before = await planEvenOut(database, which, choice, asked.now);
  return database.$transaction(async (tx) => {
    await lockForChange(tx, which);
    // Between the planning and the lock somebody may have moved a person by hand.
    const { rounds } = await loadWorkshop(tx, which);
    const isAsSeen =
      before.plan.fingerprint === fingerprint &&
      JSON.stringify(rounds) === JSON.stringify(before.loaded.rounds);
    if (!isAsSeen) throw new Problem('even-out-changed');
    const { seats } = before;
    const number = await change(tx, which, { kind: 'even-out', seats }, asked.who);
    await recordActivity(tx, {
      action: 'even-out-tables',
      actorId: asked.who.personId,
      eventId: which.eventId,
      detail: { name: before.loaded.workshop.name, people: before.plan.told },
    });
    return { moved: before.plan.told, letters: await tell(tx, which, before, number, asked) };
  });
}

async function tell(
  tx: Tx,
  { eventId, workshopId }: WorkshopOf,
  { plan, loaded: { event, workshop, rounds } }: Planned,
  number: number,
  { now, mailHost }: { now: Date; mailHost: string },
): Promise<number> {
  if (workshop.state !== 'PUBLISHED') return 0;
  const movesOf = new Map<string, TableMove[]>();
  for (const { position, moves } of plan.rounds) {
    const round = rounds.length === 1 ? workshop.name : `${workshop.name} ${position + 1}`;
    for (const { participationId, from, to } of moves) {
      movesOf.set(participationId, [
        ...(movesOf.get(participationId) ?? []),
        { kind: workshop.kind, round, from, to },
      ]);
    }
  }
  const cause = evenOutCause(workshopId, number);
  const letters = (await listRecipients(tx, [...movesOf.keys()])).flatMap((to) =>
    to.email === ''
      ? []
      : [
          evenOutLetter(
            { eventId, eventName: event.name, cause },
            to,
            movesOf.get(to.participationId) ?? [],
          ),
        ],
  );
  return queueLetters(tx, letters, mailHost, now);
}

async function repair(task: EvenOutTask, people: readonly GroupPerson[]): Promise<RepairResult> {
  const news = await runEvenOut(task);
  if (news.kind === 'done') return news.repaired;
  const failure = { code: 'groups-impossible' as const, ...news };
  throw new Problem('groups-impossible', {
    detail: {
      sv: failureInWords(failure, people, 'sv'),
      en: failureInWords(failure, people, 'en'),
    },
  });
}

/** The first round that has not begun; when all have, the first that goes on; at last the last. */
function nextRound(rounds: readonly RoundRow[], now: Date): number {
  const ahead = rounds.findIndex(({ item }) => item === null || item.startsAt > now);
  if (ahead !== -1) return ahead;
  const goesOn = rounds.findIndex(({ item }) => item !== null && item.endsAt > now);
  return goesOn === -1 ? rounds.length - 1 : goesOn;
}

/** Who keeps the table keeps everything about the place. */
function placesAfter(
  rounds: readonly RoundRow[],
  { rounds: repaired }: RepairResult,
  fromRound: number,
): ReadonlyMap<string, Place>[] {
  return rounds.map(({ tables }, round) => {
    const before = new Map(
      tables.flatMap(({ number, members }) =>
        members.map(({ participationId, locked, leader }): [string, Place] => [
          participationId,
          { table: number, locked, leader },
        ]),
      ),
    );
    if (round < fromRound) return before;
    return new Map(
      (repaired[round]?.groups ?? []).flatMap(({ id, personIds }) =>
        personIds.map((personId): [string, Place] => {
          const known = before.get(personId);
          const stays = known?.table === Number(id);
          return [personId, stays ? known : { table: Number(id), locked: false, leader: false }];
        }),
      ),
    );
  });
}

function roundView({
  loaded: { rounds, people },
  repaired,
  seats,
  closed,
  position,
}: {
  loaded: Loaded;
  repaired: RepairResult;
  seats: readonly SeatChange[];
  closed: readonly number[];
  position: number;
}): Plan['rounds'][number] {
  const { id, item, tables } = found(rounds[position]);
  const names = new Map(people.map(({ participationId, name }) => [participationId, name]));
  const here = seats
    .filter(({ roundId }) => roundId === id)
    .map(({ participationId, before, after }) => ({
      person: { participationId, name: names.get(participationId) ?? null },
      from: before?.table,
      to: after?.table,
    }));
  const moves = here.flatMap(({ person, from, to }) =>
    from !== undefined && to !== undefined && from !== to ? [{ ...person, from, to }] : [],
  );
  const sizes = (repaired.rounds[position]?.groups ?? []).map(({ personIds }) => personIds.length);
  return {
    position,
    item: item && { title: item.title, startsAt: item.startsAt.toISOString() },
    closed: tables
      .filter(({ number }) => closed.includes(number))
      .map(({ number }) => ({
        number,
        people: moves.filter(({ from }) => from === number).length,
      })),
    moves,
    newcomers: here.flatMap(({ person, from, to }) =>
      from === undefined && to !== undefined ? [{ ...person, to }] : [],
    ),
    absent: here.flatMap(({ person, from, to }) =>
      from !== undefined && to === undefined ? [{ ...person, from }] : [],
    ),
    smallest: Math.min(...sizes),
    largest: Math.max(...sizes),
  };
}

function idsOf(people: readonly GroupPerson[]): ReadonlySet<string> {
  return new Set(people.map(({ participationId }) => participationId));
}
