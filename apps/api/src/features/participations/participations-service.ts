import type {
  AttendanceChanged,
  AttendanceCounts,
  Participation,
} from '@ledarforum/contract/participations';
import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';
import { isInTheRooms } from '@ledarforum/domain/claims';
import type { z } from 'zod';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { writeXlsx } from '../../tabular/write-xlsx.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { giveUpSeats } from '../claims/queue-service.ts';
import * as participations from './participations-repository.ts';

type ListedParticipation = z.input<typeof Participation>;

export async function listParticipations(
  tx: Tx,
  eventId: string,
  listing: participations.Listing,
): Promise<{
  rows: ListedParticipation[];
  total: number;
  counts: z.input<typeof AttendanceCounts>;
}> {
  found(await participations.findEventName(tx, eventId));
  const { rows, total } = await participations.listParticipations(tx, eventId, listing);
  const counts = await participations.countAttendance(tx, eventId);
  return { rows: rows.map(presented), total, counts };
}

export interface AttendanceChange {
  readonly eventId: string;
  readonly participationId: string;
  readonly attendance: participations.Attendance;
  /** When the reply came; now when left out. */
  readonly repliedAt?: string | null | undefined;
  readonly version: number;
  readonly actorId: string;
  readonly now: Date;
  readonly mailHost: string;
}

/** Enters a reply that came by telephone. @throws Problem `event-is-over`, `stale-version` or `not-found`. */
export async function changeAttendance(
  tx: Tx,
  { eventId, participationId, attendance, version, actorId, mailHost, ...moment }: AttendanceChange,
): Promise<z.input<typeof AttendanceChanged>> {
  const event = found(await participations.findEventName(tx, eventId));
  const before = found(await participations.findListed(tx, eventId, participationId));
  if (event.phase === 'CLOSED') throw new Problem('event-is-over');
  const change = { attendance, repliedAt: repliedAtOf(attendance, moment) };
  if (!(await participations.updateAttendance(tx, participationId, version, change))) {
    throw new Problem('stale-version');
  }
  if (!isInTheRooms(attendance)) {
    await giveUpSeats(tx, [participationId], { now: moment.now, mailHost });
  }
  await recordActivity(tx, {
    action: 'change-attendance',
    actorId,
    eventId,
    detail: { from: before.attendance, to: attendance },
  });
  await announce(tx, eventId, 'participations');
  const after = found(await participations.findListed(tx, eventId, participationId));
  const former = {
    attendance: before.attendance,
    repliedAt: before.repliedAt?.toISOString() ?? null,
  };
  return { participation: presented(after), former };
}

function repliedAtOf(
  attendance: participations.Attendance,
  { repliedAt, now }: Pick<AttendanceChange, 'repliedAt' | 'now'>,
): Date | null {
  if (attendance === 'INVITED') return null;
  return repliedAt ? new Date(repliedAt) : now;
}

/** The list as a workbook. */
export async function exportParticipations(
  tx: Tx,
  eventId: string,
  filters: participations.Filters,
  locale: Locale,
): Promise<{ content: Buffer; fileName: string }> {
  const event = found(await participations.findEventName(tx, eventId));
  const rows = await participations.findAllListed(tx, eventId, filters);
  const words = exportWords[locale];
  const content = await writeXlsx([
    {
      name: words.sheet,
      columns: words.columns.map((title, index) => ({ title, width: index < 2 ? 20 : 28 })),
      rows: rows.map((row) => [
        row.givenName,
        row.familyName,
        row.title,
        row.department,
        row.unit,
        words.attendance[row.attendance],
        row.repliedAt,
      ]),
    },
  ]);
  return { content, fileName: `${event.name} – ${words.sheet}.xlsx` };
}

function presented(row: participations.ParticipationRow): ListedParticipation {
  return {
    ...row,
    invitedAt: row.invitedAt.toISOString(),
    repliedAt: row.repliedAt?.toISOString() ?? null,
  };
}

const exportWords = {
  sv: {
    sheet: 'Inbjudna',
    columns: ['Förnamn', 'Efternamn', 'Titel', 'Förvaltning', 'Enhet', 'Svar', 'Svarade'],
    attendance: {
      INVITED: 'Inget svar',
      COMING: 'Kommer',
      DIGITAL: 'Digitalt',
      DECLINED: 'Kommer inte',
    },
  },
  en: {
    sheet: 'Invited',
    columns: ['Given name', 'Family name', 'Title', 'Department', 'Unit', 'Reply', 'Replied'],
    attendance: {
      INVITED: 'No reply',
      COMING: 'Coming',
      DIGITAL: 'Digital',
      DECLINED: 'Not coming',
    },
  },
} as const;
