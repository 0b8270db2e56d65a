import type { LateSeats } from '@ledarforum/contract/late-seats';
import type { Tx } from '@ledarforum/database/client';
import { deskIsUsed } from '@ledarforum/domain/arrivals';
import { proposeSeats, type SeatChoice } from '@ledarforum/domain/late-seats';
import type { z } from 'zod';
import { found, Problem } from '../../problem.ts';
import { findParticipationId, readPresence } from '../arrivals/arrivals-service.ts';
import { change, lockForChange } from './seats-service.ts';
import { presentByRound, wishesOf } from './workshop-problem.ts';
import { listWorkshopRows, type RoundRow } from './workshops-repository.ts';
import { type Actor, loadWorkshop } from './workshops-service.ts';

type View = z.input<typeof LateSeats>;
type WorkshopSeats = View['workshops'][number];
type Loaded = Awaited<ReturnType<typeof loadWorkshop>>;

interface Latecomer {
  readonly eventId: string;
  readonly personId: string;
}

const mostChoices = 8;

/** @throws Problem `not-found` for somebody who is not invited. */
export async function listLateSeats(
  tx: Tx,
  { eventId, personId }: Latecomer,
  now: Date,
): Promise<View> {
  const participationId = found(await findParticipationId(tx, eventId, personId));
  const presence = await readPresence(tx, eventId);
  const isThere = (id: string) => !deskIsUsed(presence.counts) || presence.here.has(id);
  const workshops: WorkshopSeats[] = [];
  for (const { id: workshopId, state } of await listWorkshopRows(tx, eventId)) {
    if (state !== 'PUBLISHED') continue;
    const loaded = await loadWorkshop(tx, { eventId, workshopId });
    const rounds = seatsIn(loaded, participationId, isThere, now);
    const { name, kind } = loaded.workshop;
    if (rounds.length > 0) workshops.push({ workshopId, name, kind, rounds });
  }
  return { workshops };
}

/** @throws Problem `member-moved-already` when the person has a seat there already, `not-coming` when it is not for them. */
export async function giveLateSeats(
  tx: Tx,
  { eventId, personId }: Latecomer,
  given: { workshopId: string; seats: readonly { roundId: string; groupId: string }[] },
  { who, now }: { who: Actor; now: Date },
): Promise<View> {
  const participationId = found(await findParticipationId(tx, eventId, personId));
  const which = { eventId, workshopId: given.workshopId };
  await lockForChange(tx, which);
  const { rounds, people } = await loadWorkshop(tx, which);
  const isFor = people.some((one) => one.participationId === participationId && one.coming);
  if (!isFor) throw new Problem('not-coming');
  const seats = given.seats.map(({ roundId, groupId }) => {
    const round = found(rounds.find(({ id }) => id === roundId));
    const table = found(round.tables.find(({ id }) => id === groupId));
    if (sitsIn(round, participationId)) throw new Problem('member-moved-already');
    const after = { table: table.number, locked: false, leader: false };
    return { roundId, participationId, before: null, after };
  });
  await change(tx, which, { kind: 'seat-late', seats }, who);
  return listLateSeats(tx, { eventId, personId }, now);
}

function seatsIn(
  { workshop: { options }, rounds, people }: Loaded,
  participationId: string,
  isThere: (id: string) => boolean,
  now: Date,
): WorkshopSeats['rounds'] {
  const person = people.find((one) => one.participationId === participationId);
  if (!person?.coming) return [];
  const inRound = presentByRound(people, options, rounds);
  const without = rounds.flatMap((round, index) =>
    isAhead(round, now) &&
    round.tables.length > 0 &&
    !sitsIn(round, participationId) &&
    inRound[index]?.has(participationId) === true
      ? [{ round, index }]
      : [],
  );
  const seating = rounds.map(({ tables }) =>
    tables.map(({ members }) => members.map((seat) => seat.participationId).filter(isThere)),
  );
  const largest = Math.max(
    1,
    ...rounds.flatMap(({ tables }) => tables.map(({ members }) => members.length)),
  );
  const chairs = options.size.by === 'people' ? options.size.people : largest;
  const organisationOf = new Map(people.map((one) => [one.participationId, one.mix.organisation]));
  const proposed = proposeSeats(
    { seating, wishes: wishesOf(people, options, rounds), chairs },
    participationId,
    without.map(({ index }) => index),
  );
  return without.map(({ round, index }, at) => ({
    roundId: round.id,
    roundNumber: rounds.length === 1 ? null : index + 1,
    startsAt: round.item?.startsAt.toISOString() ?? null,
    choices: (proposed[at] ?? []).slice(0, mostChoices).map((choice) => {
      const company = seating[index]?.[choice.table] ?? [];
      const sameOrganisation = company.filter(
        (id) => organisationOf.get(id) === person.mix.organisation,
      ).length;
      return choiceView(round, choice, sameOrganisation);
    }),
  }));
}

function choiceView(round: RoundRow, choice: SeatChoice, sameOrganisation: number) {
  const { id, number, room } = found(round.tables[choice.table]);
  return {
    groupId: id,
    number,
    room: [room?.name, room?.floor].filter(Boolean).join(', '),
    freeChairs: choice.free,
    metAgain: choice.repeatsChange,
    sameOrganisation,
    breaks: [...choice.breaks],
  };
}

function isAhead({ item }: RoundRow, now: Date): boolean {
  return item === null || item.endsAt > now;
}

function sitsIn({ tables }: RoundRow, participationId: string): boolean {
  return tables.some(({ members }) =>
    members.some((member) => member.participationId === participationId),
  );
}
