import { KitContent as KitShape } from '@ledarforum/contract/kits';
import type { Prisma, Tx } from '@ledarforum/database/client';
import type { EventPhase } from '@ledarforum/domain/event-phase';
import type { KitContent } from '@ledarforum/domain/kit';

export interface StoredKit {
  readonly content: KitContent;
  readonly version: number;
}

const kitColumns = { questions: true, agenda: true, version: true } as const;

/** A day with what has been written for it; `kit` is null while nobody has. */
export async function findKitOfEvent(tx: Tx, eventId: string) {
  const row = await tx.event.findUnique({
    where: { id: eventId },
    select: { name: true, phase: true, kit: { select: kitColumns } },
  });
  return row && { eventName: row.name, phase: row.phase as EventPhase, kit: storedKit(row.kit) };
}

/** The same for somebody who was invited to the day; null for anybody else and while it is a draft. */
export async function findKitOfPerson(tx: Tx, eventId: string, personId: string) {
  const row = await tx.participation.findFirst({
    where: { eventId, personId, event: { phase: { not: 'DRAFT' } } },
    select: {
      id: true,
      event: {
        select: {
          name: true,
          date: true,
          timeZone: true,
          phase: true,
          kit: { select: kitColumns },
        },
      },
    },
  });
  if (!row) return null;
  const { name, date, timeZone, phase, kit } = row.event;
  return {
    participationId: row.id,
    eventName: name,
    date: date.toISOString().slice(0, 10),
    timeZone,
    phase: phase as EventPhase,
    kit: storedKit(kit),
  };
}

/** Writes on what was seen at `version`, 0 where there was nothing. False when somebody has written since. */
export async function writeKit(
  tx: Tx,
  eventId: string,
  version: number,
  { questions, agenda }: KitContent,
): Promise<boolean> {
  const data = {
    questions: questions as unknown as Prisma.InputJsonArray,
    agenda: agenda as unknown as Prisma.InputJsonArray,
  };
  const { count } =
    version === 0
      ? await tx.kit.createMany({ data: [{ eventId, ...data }], skipDuplicates: true })
      : await tx.kit.updateMany({
          where: { eventId, version },
          data: { ...data, version: { increment: 1 } },
        });
  return count === 1;
}

function storedKit(
  row: Prisma.KitGetPayload<{ select: typeof kitColumns }> | null,
): StoredKit | null {
  if (row === null) return null;
  const { version, ...content } = row;
  return { content: KitShape.parse(content), version };
}
