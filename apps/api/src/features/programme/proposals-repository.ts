import type { Tx } from '@ledarforum/database/client';
import type { ProgrammeDocument } from '@ledarforum/domain/programme-document';
import { readDocument } from './document-repository.ts';
import { countPeople } from './programme-repository.ts';
import type { ProposalFacts } from './proposal-problem.ts';

/** A programme and what a proposal for one of its blocks has to know; null when there is no such block. */
export async function findProposalInput(
  tx: Tx,
  blockId: string,
): Promise<{ document: ProgrammeDocument; facts: ProposalFacts } | null> {
  const block = await tx.seminarBlock.findUnique({
    where: { id: blockId },
    select: { eventId: true },
  });
  if (!block) return null;
  const { eventId } = block;
  const document = await readDocument(tx, eventId);
  const sessions = await tx.seminarSession.findMany({
    where: { seminar: { blockId } },
    select: { id: true, taken: true, reserved: true, offered: true },
  });
  const wishes = await tx.$queryRaw<{ ranking: string[] }[]>`
    SELECT array_agg(preference.seminar_id::text ORDER BY preference.rank) AS ranking
    FROM preference JOIN participation ON participation.id = preference.participation_id
    WHERE preference.block_id = ${blockId}::uuid
      AND participation.attendance IN ('INVITED', 'COMING')
    GROUP BY participation.id
    ORDER BY participation.id`;
  return {
    document,
    facts: {
      heldSeats: new Map(
        sessions.map(({ id, taken, reserved, offered }) => [id, taken + reserved + offered]),
      ),
      people: await countPeople(tx, eventId),
      rankings: wishes.map(({ ranking }) => ranking),
    },
  };
}
