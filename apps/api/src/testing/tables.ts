import type { WorkshopOptions } from '@ledarforum/contract/workshop-options';
import type { Database, Prisma } from '@ledarforum/database/client';
import type { z } from 'zod';
import { keepFile } from '../files/stored-files-repository.ts';
import { plainOptions } from './workshops.ts';

type Options = z.output<typeof WorkshopOptions>;

/** Where people sit in one round: a table for each list of participations. */
interface RoundSketch {
  readonly itemId?: string;
  readonly tables: readonly (readonly { readonly id: string }[])[];
}

/** A published workshop of the event, its rounds, and their tables in the order of their numbers. */
export async function makeTables(
  database: Database,
  event: { id: string },
  rounds: readonly RoundSketch[],
  { name = 'Bordssamtal', options = plainOptions }: { name?: string; options?: Options } = {},
) {
  const workshop = await database.workshop.create({
    data: {
      eventId: event.id,
      name,
      state: 'PUBLISHED',
      publishedAt: new Date('2026-05-10T12:00:00Z'),
      options: options as unknown as Prisma.InputJsonObject,
      seed: 1,
    },
  });
  const made = [];
  for (const [position, { itemId = null, tables }] of rounds.entries()) {
    const round = await database.workshopRound.create({
      data: { workshopId: workshop.id, position, itemId },
    });
    const groups = await database.workshopGroup.createManyAndReturn({
      data: tables.map((_, index) => ({ roundId: round.id, number: index + 1 })),
    });
    groups.sort((a, b) => a.number - b.number);
    await database.workshopGroupMember.createMany({
      data: tables.flatMap((members, index) =>
        members.map(({ id }) => ({
          roundId: round.id,
          groupId: groups[index]?.id ?? '',
          participationId: id,
        })),
      ),
    });
    made.push({ ...round, groups });
  }
  return { workshop, rounds: made };
}

/** Makes a workshop a proposal again. */
export async function unpublish(database: Database, workshop: { id: string }): Promise<void> {
  await database.workshop.update({
    where: { id: workshop.id },
    data: { state: 'PROPOSED', publishedAt: null },
  });
}

/** A portrait of somebody who shows it and shares the e-mail address, or has agreed to neither. Returns its id. */
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
    data: { personId: person.id, portraitId, showsFaceSince: since, showsEmailSince: since },
  });
  return portraitId;
}
