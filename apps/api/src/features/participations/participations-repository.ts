import type { participationSorts } from '@ledarforum/contract/participations';
import { Prisma, type Tx } from '@ledarforum/database/client';

export type Attendance = 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED';

export interface ParticipationRow {
  readonly participationId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly title: string;
  readonly unit: string;
  readonly department: string;
  readonly attendance: Attendance;
  readonly invitedAt: Date;
  readonly repliedAt: Date | null;
  readonly version: number;
}

export interface Filters {
  readonly search: string;
  readonly attendance?: Attendance | undefined;
  readonly unitId?: string | undefined;
}

export interface Listing extends Filters {
  readonly sort: (typeof participationSorts)[number];
  readonly order: 'asc' | 'desc';
  readonly page: number;
  readonly limit: number;
}

/** Every unit with the name of the förvaltning or bolag that its branch hangs from. */
const departments = Prisma.sql`
  WITH RECURSIVE branch AS (
    SELECT id, name, name AS department FROM unit WHERE parent_id IS NULL
    UNION ALL
    SELECT unit.id, unit.name, CASE
      WHEN unit.kind IN ('FORVALTNING', 'BOLAG') THEN unit.name ELSE branch.department
    END
    FROM unit JOIN branch ON unit.parent_id = branch.id
  )`;

const columns = Prisma.sql`
  SELECT participation.id AS "participationId", given_name AS "givenName", family_name AS "familyName", title,
    branch.name AS unit, branch.department, attendance::text, invited_at AS "invitedAt",
    replied_at AS "repliedAt", participation.version`;

/** People with protected identity are never listed. */
function listed(eventId: string, { search, attendance, unitId }: Filters): Prisma.Sql {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`
    FROM participation
    JOIN person ON person.id = participation.person_id
    JOIN branch ON branch.id = person.unit_id
    WHERE participation.event_id = ${eventId}::uuid AND NOT protected_identity
    ${
      search === ''
        ? Prisma.empty
        : Prisma.sql`AND concat_ws(' ', given_name, family_name, title, email) ILIKE ${pattern}`
    }
    ${attendance === undefined ? Prisma.empty : Prisma.sql`AND attendance = ${attendance}::attendance`}
    ${
      unitId === undefined
        ? Prisma.empty
        : Prisma.sql`AND person.unit_id IN (
            WITH RECURSIVE below AS (
              SELECT ${unitId}::uuid AS id
              UNION SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id
            ) SELECT id FROM below)`
    }`;
}

function ordering({ sort, order }: Pick<Listing, 'sort' | 'order'>): Prisma.Sql {
  const direction = order === 'desc' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const byName = Prisma.sql`family_name ${direction}, given_name ${direction}, participation.id`;
  switch (sort) {
    case 'name':
      return Prisma.sql`ORDER BY ${byName}`;
    case 'department':
      return Prisma.sql`ORDER BY department ${direction}, branch.name ${direction}, ${byName}`;
    case 'attendance':
      return Prisma.sql`ORDER BY participation.attendance ${direction}, ${byName}`;
    case 'repliedAt':
      return Prisma.sql`ORDER BY replied_at ${direction} NULLS LAST, ${byName}`;
  }
}

export async function listParticipations(
  tx: Tx,
  eventId: string,
  listing: Listing,
): Promise<{ rows: ParticipationRow[]; total: number }> {
  const offset = (listing.page - 1) * listing.limit;
  const rows = await tx.$queryRaw<ParticipationRow[]>`
    ${departments} ${columns} ${listed(eventId, listing)} ${ordering(listing)}
    LIMIT ${listing.limit} OFFSET ${offset}`;
  const [counted] = await tx.$queryRaw<{ total: number }[]>`
    ${departments} SELECT count(*)::int AS total ${listed(eventId, listing)}`;
  return { rows, total: counted?.total ?? 0 };
}

/** Everybody who may be listed, by name. */
export async function findAllListed(
  tx: Tx,
  eventId: string,
  filters: Filters,
): Promise<ParticipationRow[]> {
  return tx.$queryRaw<ParticipationRow[]>`
    ${departments} ${columns} ${listed(eventId, filters)} ${ordering({ sort: 'name', order: 'asc' })}`;
}

export interface AttendanceNumbers {
  readonly invited: number;
  readonly coming: number;
  readonly digital: number;
  readonly declined: number;
  readonly unanswered: number;
  readonly protectedIdentities: number;
}

export async function countAttendance(tx: Tx, eventId: string): Promise<AttendanceNumbers> {
  const [numbers] = await tx.$queryRaw<AttendanceNumbers[]>`
    SELECT count(*)::int AS invited,
      (count(*) FILTER (WHERE attendance = 'COMING'))::int AS coming,
      (count(*) FILTER (WHERE attendance = 'DIGITAL'))::int AS digital,
      (count(*) FILTER (WHERE attendance = 'DECLINED'))::int AS declined,
      (count(*) FILTER (WHERE attendance = 'INVITED'))::int AS unanswered,
      (count(*) FILTER (WHERE protected_identity))::int AS "protectedIdentities"
    FROM participation JOIN person ON person.id = participation.person_id
    WHERE event_id = ${eventId}::uuid`;
  return (
    numbers ?? {
      invited: 0,
      coming: 0,
      digital: 0,
      declined: 0,
      unanswered: 0,
      protectedIdentities: 0,
    }
  );
}

export async function findListed(
  tx: Tx,
  eventId: string,
  participationId: string,
): Promise<ParticipationRow | null> {
  const [row] = await tx.$queryRaw<ParticipationRow[]>`
    ${departments} ${columns} ${listed(eventId, { search: '' })} AND participation.id = ${participationId}::uuid`;
  return row ?? null;
}

/** Enters a reply where the version is still the one that was seen. False when it is not. */
export async function updateAttendance(
  tx: Tx,
  participationId: string,
  version: number,
  change: { attendance: Attendance; repliedAt: Date | null },
): Promise<boolean> {
  const { count } = await tx.participation.updateMany({
    where: { id: participationId, version },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1;
}

export async function findEventName(
  tx: Tx,
  eventId: string,
): Promise<{ name: string; phase: string } | null> {
  return tx.event.findUnique({ where: { id: eventId }, select: { name: true, phase: true } });
}
