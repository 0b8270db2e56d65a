import type { DeskPerson } from '@ledarforum/contract/arrivals';
import type { Tx } from '@ledarforum/database/client';
import { type ArrivalCounts, canCheckIn, countArrivals, isHere } from '@ledarforum/domain/arrivals';
import { fullName } from '@ledarforum/domain/person-name';
import type { z } from 'zod';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import * as arrivals from './arrivals-repository.ts';

export async function listArrivals(tx: Tx, eventId: string) {
  const { timeZone } = found(await arrivals.findEvent(tx, eventId));
  const rows = await arrivals.listDesk(tx, eventId);
  return { timeZone, counts: await counts(tx, eventId), people: rows.map(view) };
}

export async function findUninvited(tx: Tx, eventId: string, search: string) {
  found(await arrivals.findEvent(tx, eventId));
  return { people: (await arrivals.findUninvited(tx, eventId, search)).map(view) };
}

/** @throws Problem `event-is-draft` or `event-is-over`; `not-found` also for a protected person. */
export async function checkIn(tx: Tx, eventId: string, personId: string, at: Date) {
  await open(tx, eventId, personId);
  await arrivals.insertArrival(tx, { eventId, personId, at });
  return told(tx, eventId, personId);
}

/** @throws Problem as `checkIn`; `not-found` for somebody who is not here. */
export async function undoCheckIn(tx: Tx, eventId: string, personId: string) {
  await open(tx, eventId, personId);
  found((await arrivals.deleteArrival(tx, eventId, personId)) || null);
  return told(tx, eventId, personId);
}

/** Who is here as far as the desk knows, by participation, and the counts that tell whether it is used. */
export async function readPresence(
  tx: Tx,
  eventId: string,
): Promise<{ here: ReadonlySet<string>; counts: ArrivalCounts }> {
  const facts = await arrivals.listFacts(tx, eventId);
  const here = facts.filter(isHere).map(({ participationId }) => participationId);
  return { here: new Set(here), counts: countArrivals(facts) };
}

export async function findParticipationId(
  tx: Tx,
  eventId: string,
  personId: string,
): Promise<string | null> {
  return arrivals.findParticipationId(tx, eventId, personId);
}

async function open(tx: Tx, eventId: string, personId: string): Promise<void> {
  const { phase } = found(await arrivals.findEvent(tx, eventId));
  await arrivals.lockPerson(tx, personId);
  found(await arrivals.findOnDesk(tx, eventId, personId));
  const decision = canCheckIn(phase);
  if (!decision.ok) throw new Problem(decision.code);
}

async function told(tx: Tx, eventId: string, personId: string) {
  await announce(tx, eventId, 'arrivals');
  const person = view(found(await arrivals.findOnDesk(tx, eventId, personId)));
  return { person, counts: await counts(tx, eventId) };
}

async function counts(tx: Tx, eventId: string) {
  return countArrivals(await arrivals.listFacts(tx, eventId));
}

function view({
  givenName,
  familyName,
  arrivedAt,
  ...row
}: arrivals.DeskRow): z.input<typeof DeskPerson> {
  return {
    ...row,
    name: fullName({ givenName, familyName }),
    arrivedAt: arrivedAt?.toISOString() ?? null,
  };
}
