import { randomUUID } from 'node:crypto';
import type { Database } from '@ledarforum/database/client';

/** Many people of one unit, in one statement. Returns their ids in order of name. */
export async function makeCrowd(
  database: Database,
  count: number,
  unit: { id: string },
): Promise<string[]> {
  const ids = newIds(count);
  const numbers = ids.map((_, index) => String(index).padStart(5, '0'));
  await database.$executeRaw`
    INSERT INTO person (id, given_name, family_name, email, unit_id, updated_at)
    SELECT id, 'Kim', 'Mängd ' || number, 'mangd.' || id || '@storakra.example', ${unit.id}::uuid, now()
    FROM unnest(${ids}::uuid[], ${numbers}::text[]) AS crowd (id, number)`;
  return ids;
}

/** Lets a crowd take part in an event. Returns the ids of the participations, in the order of the people. */
export async function bringCrowd(
  database: Database,
  event: { id: string },
  personIds: readonly string[],
  attendance: 'INVITED' | 'COMING' = 'COMING',
): Promise<string[]> {
  const ids = newIds(personIds.length);
  await database.$executeRaw`
    INSERT INTO participation (id, event_id, person_id, attendance)
    SELECT id, ${event.id}::uuid, person_id, ${attendance}::attendance
    FROM unnest(${ids}::uuid[], ${personIds}::uuid[]) AS crowd (id, person_id)`;
  return ids;
}

/** Lets a crowd rank seminars of a block: each person those that `choose` answers for their place in the crowd. */
export async function rankForCrowd(
  database: Database,
  block: { id: string },
  participationIds: readonly string[],
  choose: (index: number) => readonly { id: string }[],
  savedAt: Date,
): Promise<void> {
  const wishes = participationIds.flatMap((participationId, index) =>
    choose(index).map(({ id }, at) => ({ participationId, seminarId: id, rank: at + 1 })),
  );
  await database.$executeRaw`
    INSERT INTO preference_list (participation_id, block_id, saved_at)
    SELECT id, ${block.id}::uuid, ${savedAt} FROM unnest(${participationIds}::uuid[]) AS id`;
  await database.$executeRaw`
    INSERT INTO preference (participation_id, block_id, seminar_id, rank)
    SELECT participation_id, ${block.id}::uuid, seminar_id, rank
    FROM unnest(
      ${wishes.map(({ participationId }) => participationId)}::uuid[],
      ${wishes.map(({ seminarId }) => seminarId)}::uuid[],
      ${wishes.map(({ rank }) => rank)}::int[]
    ) AS wish (participation_id, seminar_id, rank)`;
}

function newIds(count: number): string[] {
  return Array.from({ length: count }, () => randomUUID());
}
