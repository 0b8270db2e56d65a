import type { DeskPerson } from '@ledarforum/contract/arrivals';
import type { Tx } from '@ledarforum/database/client';
import { type ArrivalCounts, canCheckIn, countArrivals, isHere } from '@ledarforum/domain/arrivals';
import { deskCodeOf } from '@ledarforum/domain/desk-code';
import { fullName } from '@ledarforum/domain/person-name';
import type { z } from 'zod';
import type { Vault } from '../../encryption.ts';
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

/**
 * Ticks off somebody with protected identity, who is on no list, by the code that only they know; or takes it back.
 * @throws Problem `desk-code-unknown` when nobody invited has the code; `event-is-draft` or `event-is-over`
 */
export async function checkInByCode(
  tx: Tx,
  vault: Vault,
  { eventId, code, here, at }: { eventId: string; code: string; here: boolean; at: Date },
) {
  const { phase } = found(await arrivals.findEvent(tx, eventId));
  const decision = canCheckIn(phase);
  if (!decision.ok) throw new Problem(decision.code);
  const unlisted = await arrivals.listUnlisted(tx, eventId);
  const person = unlisted.find(({ id }) => codeOf(vault, id) === code);
  if (!person) throw new Problem('desk-code-unknown');
  const { personId } = person;
  await arrivals.lockPerson(tx, personId);
  if (here) await arrivals.insertArrival(tx, { eventId, personId, at });
  else await arrivals.deleteArrival(tx, eventId, personId);
  await announce(tx, eventId, 'arrivals');
  return { counts: await counts(tx, eventId) };
}

/** The code of the one who asks; null for somebody who is on the desk's list by name. */
export async function readOwnCode(tx: Tx, vault: Vault, eventId: string, personId: string) {
  found(await arrivals.findParticipationId(tx, eventId, personId));
  const unlisted = await arrivals.listUnlisted(tx, eventId);
  const own = unlisted.find((person) => person.personId === personId);
  return { code: own ? codeOf(vault, own.id) : null };
}

const codeOf = (vault: Vault, participationId: string) =>
  deskCodeOf(vault.sign(`desk-code ${participationId}`));

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
