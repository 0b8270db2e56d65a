import type { Tx } from '@ledarforum/database/client';
import type { ChoiceFacts } from '@ledarforum/domain/choices';
import type { CompanionAsk } from '@ledarforum/domain/companions';

const choice = {
  attendance: true,
  person: { select: { protectedIdentity: true } },
} as const;

/** What decides whether a person may choose with somebody in a block; null when they are not invited. */
export interface ChooserFacts extends ChoiceFacts {
  readonly participationId: string;
  readonly eventId: string;
  readonly protectedIdentity: boolean;
}

export async function findChooser(
  tx: Tx,
  personId: string,
  blockId: string,
): Promise<ChooserFacts | null> {
  const block = await tx.seminarBlock.findFirst({
    where: { id: blockId, event: { phase: { not: 'DRAFT' } } },
    select: {
      mode: true,
      opensAt: true,
      closesAt: true,
      runs: { where: { state: 'PUBLISHED' }, select: { id: true }, take: 1 },
      event: {
        select: {
          id: true,
          phase: true,
          participations: { where: { personId }, select: { id: true, ...choice } },
        },
      },
    },
  });
  const [mine] = block?.event.participations ?? [];
  if (!block || !mine) return null;
  return {
    mode: block.mode,
    opensAt: block.opensAt,
    closesAt: block.closesAt,
    allocated: block.runs.length > 0,
    phase: block.event.phase,
    eventId: block.event.id,
    participationId: mine.id,
    attendance: mine.attendance,
    protectedIdentity: mine.person.protectedIdentity,
  };
}

/** The blocks of an event that are ranked, as one person meets them; null when they are not invited. */
export async function findChoosers(
  tx: Tx,
  personId: string,
  eventId: string,
): Promise<readonly (ChooserFacts & { blockId: string })[] | null> {
  const mine = await tx.participation.findFirst({
    where: { personId, eventId, event: { phase: { not: 'DRAFT' } } },
    select: {
      id: true,
      ...choice,
      event: {
        select: {
          phase: true,
          blocks: {
            where: { mode: 'RANK' },
            orderBy: [{ position: 'asc' }, { name: 'asc' }],
            select: {
              id: true,
              mode: true,
              opensAt: true,
              closesAt: true,
              runs: { where: { state: 'PUBLISHED' }, select: { id: true }, take: 1 },
            },
          },
        },
      },
    },
  });
  if (!mine) return null;
  return mine.event.blocks.map(({ id, runs, ...block }) => ({
    ...block,
    blockId: id,
    eventId,
    allocated: runs.length > 0,
    phase: mine.event.phase,
    participationId: mine.id,
    attendance: mine.attendance,
    protectedIdentity: mine.person.protectedIdentity,
  }));
}

/**
 * Keeps others from changing with whom the two of them choose until the transaction ends. In the order of their ids, so that two who
 * ask each other do not wait for each other for ever.
 */
export async function lockColleagues(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM participation WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** The other with whom somebody has agreed in a block; null when nobody. */
export async function findCompanion(tx: Tx, blockId: string, id: string): Promise<string | null> {
  const pair = await tx.companion.findFirst({
    where: { blockId, agreedAt: { not: null }, OR: [{ askerId: id }, { askedId: id }] },
  });
  if (!pair) return null;
  return pair.askerId === id ? pair.askedId : pair.askerId;
}

/** Whoever somebody may ask: invited to the event, not protected. Null when they may not be asked at all. */
export async function findAskable(tx: Tx, eventId: string, participationId: string) {
  return tx.participation.findFirst({
    where: { id: participationId, eventId, person: { protectedIdentity: false } },
    select: { attendance: true },
  });
}

/** Everything that any of some people has asked or been asked in a block. */
export async function listAsks(
  tx: Tx,
  blockId: string,
  ids: readonly string[],
): Promise<readonly CompanionAsk[]> {
  const among = { in: [...ids] };
  const rows = await tx.companion.findMany({
    where: { blockId, OR: [{ askerId: among }, { askedId: among }] },
  });
  return rows.map(({ askerId, askedId, agreedAt, declinedAt }) => ({
    askerId,
    askedId,
    state: agreedAt ? 'agreed' : declinedAt ? 'declined' : 'asked',
  }));
}

/** Makes a block's asks what they have become; what is as before is left alone. */
export async function saveAsks(
  tx: Tx,
  blockId: string,
  { before, after }: { before: readonly CompanionAsk[]; after: readonly CompanionAsk[] },
  now: Date,
): Promise<void> {
  const gone = before.filter((ask) => !after.includes(ask)).map(({ askerId }) => askerId);
  if (gone.length > 0) {
    await tx.companion.deleteMany({ where: { blockId, askerId: { in: gone } } });
  }
  await tx.companion.createMany({
    data: after
      .filter((ask) => !before.includes(ask))
      .map(({ askerId, askedId, state }) => ({
        blockId,
        askerId,
        askedId,
        createdAt: now,
        agreedAt: state === 'agreed' ? now : null,
        declinedAt: state === 'declined' ? now : null,
      })),
  });
}

const colleague = {
  id: true,
  attendance: true,
  person: {
    select: {
      givenName: true,
      familyName: true,
      protectedIdentity: true,
      unit: { select: { name: true } },
    },
  },
} as const;

/** What a person has asked and been asked in some blocks, with the others' names. */
export async function listMine(tx: Tx, participationId: string, blockIds: readonly string[]) {
  return tx.companion.findMany({
    where: {
      blockId: { in: [...blockIds] },
      OR: [{ askerId: participationId }, { askedId: participationId }],
    },
    orderBy: { createdAt: 'asc' },
    include: { asker: { select: colleague }, asked: { select: colleague } },
  });
}

const shownColleagues = 8;

/** Those invited to an event who come or have not replied, whose name contains what is searched for; no protected people. */
export async function searchColleagues(
  tx: Tx,
  { eventId, but, search }: { eventId: string; but: string; search: string },
): Promise<{ participationId: string; name: string; unit: string }[]> {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return tx.$queryRaw`
    SELECT participation.id::text AS "participationId",
      concat_ws(' ', given_name, family_name) AS name, unit.name AS unit
    FROM participation
    JOIN person ON person.id = participation.person_id AND NOT person.protected_identity
    JOIN unit ON unit.id = person.unit_id
    WHERE participation.event_id = ${eventId}::uuid AND participation.id <> ${but}::uuid
      AND participation.attendance IN ('INVITED', 'COMING')
      AND concat_ws(' ', given_name, family_name) ILIKE ${pattern}
    ORDER BY family_name, given_name, participation.id
    LIMIT ${shownColleagues}`;
}
