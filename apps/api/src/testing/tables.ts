import type { Database } from '@ledarforum/database/client';
import { keepFile } from '../files/stored-files-repository.ts';

/** A published round of the event with one table for each list of participations. */
export async function makeTables(
  database: Database,
  event: { id: string },
  tables: readonly (readonly { id: string }[])[],
  { name = 'Bordssamtal', itemId }: { name?: string; itemId?: string } = {},
) {
  const round = await database.workshopRound.create({
    data: {
      eventId: event.id,
      name,
      itemId: itemId ?? null,
      state: 'PUBLISHED',
      groupSize: 8,
      seed: 1,
      quality: {},
      publishedAt: new Date('2026-05-10T12:00:00Z'),
    },
  });
  const groups = [];
  for (const [index, members] of tables.entries()) {
    const group = await database.workshopGroup.create({
      data: { roundId: round.id, number: index + 1 },
    });
    await database.workshopGroupMember.createMany({
      data: members.map(({ id }) => ({
        roundId: round.id,
        groupId: group.id,
        participationId: id,
      })),
    });
    groups.push(group);
  }
  return { round, groups };
}

/** Makes a round a proposal again. */
export async function unpublish(database: Database, round: { id: string }): Promise<void> {
  await database.workshopRound.update({
    where: { id: round.id },
    data: { state: 'PROPOSED', publishedAt: null },
  });
}

/** A portrait that the person shows, or has not agreed to show. Returns its id. */
export async function makePortrait(
  database: Database,
  person: { id: string },
  { shown = true }: { shown?: boolean } = {},
): Promise<string> {
  const portraitId = await keepFile(database, {
    content: Buffer.from('a face'),
    mediaType: 'image/webp',
    width: 320,
    height: 320,
  });
  const since = shown ? new Date('2026-05-01T12:00:00Z') : null;
  await database.introduction.create({
    data: { personId: person.id, portraitId, showsFaceSince: since },
  });
  return portraitId;
}
