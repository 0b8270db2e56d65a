import type { Tx } from '@ledarforum/database/client';

export interface SealedNeeds {
  readonly participationId: string;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
  readonly nonce: Uint8Array<ArrayBuffer>;
}

export async function findNeeds(tx: Tx, participationId: string): Promise<SealedNeeds | null> {
  return tx.participantNeeds.findUnique({ where: { participationId } });
}

/** The needs of those who come in person. */
export async function findNeedsOfThoseWhoCome(tx: Tx, eventId: string): Promise<SealedNeeds[]> {
  return tx.participantNeeds.findMany({
    where: { participation: { eventId, attendance: 'COMING' } },
  });
}

/** The needs of those who are there in one of the given ways, and how many they are. */
export async function findNeedsOfEvent(
  tx: Tx,
  eventId: string,
  attendance: readonly ('COMING' | 'DIGITAL')[],
): Promise<{ needs: SealedNeeds[]; people: number }> {
  const there = { eventId, attendance: { in: [...attendance] } };
  const needs = await tx.participantNeeds.findMany({ where: { participation: there } });
  return { needs, people: await tx.participation.count({ where: there }) };
}

export async function saveNeeds(tx: Tx, needs: SealedNeeds): Promise<void> {
  const { participationId, ...sealed } = needs;
  await tx.participantNeeds.upsert({ where: { participationId }, create: needs, update: sealed });
}

export async function deleteNeeds(tx: Tx, participationId: string): Promise<void> {
  await tx.participantNeeds.deleteMany({ where: { participationId } });
}

/** Deletes the needs of events that were closed, or held and never closed, before these moments. */
export async function deleteLapsedNeeds(
  tx: Tx,
  { closedBefore, heldBefore }: { closedBefore: Date; heldBefore: Date },
): Promise<number> {
  const { count } = await tx.participantNeeds.deleteMany({
    where: {
      participation: {
        event: { OR: [{ closedAt: { lte: closedBefore } }, { date: { lte: heldBefore } }] },
      },
    },
  });
  return count;
}

/** Notes that somebody read the needs of an event: who, when and what for. */
export async function insertNeedsReading(
  tx: Tx,
  reading: { readerId: string; eventId: string; purpose: string; at: Date },
): Promise<void> {
  await tx.needsReading.create({ data: reading });
}

/** Notes a reading, unless the same reader has one for the same purpose since then. */
export async function insertNeedsReadingOnce(
  tx: Tx,
  reading: { readerId: string; eventId: string; purpose: string; at: Date },
  since: Date,
): Promise<void> {
  const { readerId, eventId, purpose } = reading;
  const where = { readerId, eventId, purpose, at: { gt: since } };
  if ((await tx.needsReading.count({ where })) === 0) await insertNeedsReading(tx, reading);
}
