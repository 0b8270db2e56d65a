import { type NeedsReading, Needs as NeedsShape } from '@ledarforum/contract/participations';
import type { Tx } from '@ledarforum/database/client';
import {
  type AccessKind,
  countAccess,
  countDiets,
  type Needs,
  type NeedsCounts,
  needsLapseLimits,
  needsToKeep,
} from '@ledarforum/domain/needs';
import type { z } from 'zod';
import type { Vault } from '../../encryption.ts';
import { found } from '../../problem.ts';
import * as repository from './needs-repository.ts';
import { type Attendance, findEventName } from './participations-repository.ts';

/** What a person has told, for nobody but that person. */
export async function openNeeds(
  tx: Tx,
  vault: Vault,
  participationId: string,
): Promise<Needs | null> {
  const sealed = await repository.findNeeds(tx, participationId);
  return sealed && unseal(vault, sealed);
}

/** Seals what is worth keeping, bound to the participation; the rest, or all, is deleted. */
export async function keepNeeds(
  tx: Tx,
  vault: Vault,
  participationId: string,
  { needs, attendance }: { needs: Needs | null; attendance: Attendance },
): Promise<void> {
  const kept = needs && needsToKeep(needs, attendance);
  if (kept === null) return repository.deleteNeeds(tx, participationId);
  const sealed = vault.seal(JSON.stringify(kept), boundTo(participationId));
  await repository.saveNeeds(tx, { participationId, ...sealed });
}

export interface Reading {
  readonly eventId: string;
  readonly readerId: string;
  readonly part: 'diet' | 'access';
  readonly now: Date;
}

/** Counts the needs of those who are there, and notes that it was done. */
export async function readNeeds(
  tx: Tx,
  vault: Vault,
  { eventId, readerId, part, now }: Reading,
): Promise<z.input<typeof NeedsReading>> {
  found(await findEventName(tx, eventId));
  await repository.insertNeedsReading(tx, { eventId, readerId, purpose: part, at: now });
  const { needs: sealed, people: counted } = await repository.findNeedsOfEvent(
    tx,
    eventId,
    part === 'diet' ? ['COMING'] : ['COMING', 'DIGITAL'],
  );
  const needs = sealed.map((one) => unseal(vault, one));
  const { people, kinds, other } = part === 'diet' ? countDiets(needs) : countAccess(needs);
  return { part, counted, people, kinds: [...kinds], other };
}

export interface NeedsReader {
  readonly vault: Vault;
  readonly readerId: string;
  readonly now: Date;
}

const programmeReadingMs = 24 * 60 * 60 * 1000;

/**
 * How many of those who come have each need of access, for the rooms of the programme. Where nobody has any, nothing is
 * opened. The programme is read again at every change, so the reading is noted once in 24 hours for each reader.
 */
export async function countAccessOfEvent(
  tx: Tx,
  eventId: string,
  { vault, readerId, now }: NeedsReader,
): Promise<NeedsCounts<AccessKind>['kinds'][number][]> {
  const sealed = await repository.findNeedsOfThoseWhoCome(tx, eventId);
  if (sealed.length === 0) return [];
  const reading = { readerId, eventId, purpose: 'programme', at: now };
  const since = new Date(now.getTime() - programmeReadingMs);
  await repository.insertNeedsReadingOnce(tx, reading, since);
  const { kinds } = countAccess(sealed.map((one) => unseal(vault, one)));
  return kinds.filter(({ count }) => count > 0);
}

/** The job that forgets needs when their time is up. */
export async function clearLapsedNeeds(tx: Tx, now: Date): Promise<number> {
  return repository.deleteLapsedNeeds(tx, needsLapseLimits(now));
}

function unseal(vault: Vault, sealed: repository.SealedNeeds): Needs {
  return NeedsShape.parse(JSON.parse(vault.open(sealed, boundTo(sealed.participationId))));
}

function boundTo(participationId: string): string {
  return `needs ${participationId}`;
}
