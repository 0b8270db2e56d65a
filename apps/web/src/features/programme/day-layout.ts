import type { Schema } from '../../lib/api-client.ts';

type Programme = Schema<'Programme'>;

export interface PlacedItem {
  readonly kind: 'item';
  readonly item: Schema<'ProgrammeItem'>;
}
export interface PlacedSession {
  readonly kind: 'session';
  readonly block: Schema<'SeminarBlock'>;
  readonly seminar: Schema<'Seminar'>;
  readonly session: Schema<'SeminarSession'>;
}

export type Entry = (PlacedItem | PlacedSession) & {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string | null;
  /** First row, and the row it ends before; one row is five minutes. */
  readonly rows: readonly [number, number];
  /** Index of its column of a room; null for what is for everybody and spans them all. */
  readonly column: number | null;
};

export interface DayLayout {
  /** Rooms that have a column of their own, in the order of the event's rooms. */
  readonly columns: readonly Schema<'Room'>[];
  /** In the order of time, then of columns. */
  readonly entries: readonly Entry[];
  /** Each whole hour of the day, with its row. */
  readonly hours: readonly { readonly instant: string; readonly row: number }[];
}

const rowMs = 5 * 60_000;
const hourMs = 60 * 60_000;

/**
 * Lays the day out: time runs down, rooms with seminars stand beside each other, and what is for everybody spans them.
 * An item that happens at the same time as something else stands in its own room's column.
 */
export function layOutDay({ rooms, items, blocks }: Programme): DayLayout {
  const sessions = blocks.flatMap((block) =>
    block.sessions.flatMap((session) => {
      const slot = block.slots.find(({ id }) => id === session.slotId);
      const seminar = block.seminars.find(({ id }) => id === session.seminarId);
      if (!slot || !seminar) return [];
      const { id, roomId } = session;
      const { startsAt, endsAt } = slot;
      return [{ kind: 'session' as const, block, seminar, session, id, roomId, startsAt, endsAt }];
    }),
  );
  const whole = [
    ...items.map((item) => ({ ...item, kind: 'item' as const, item })),
    ...sessions,
  ].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const beside = new Set(
    whole
      .filter(
        (entry) =>
          entry.kind === 'session' ||
          (entry.roomId !== null &&
            whole.some((other) => other !== entry && overlap(entry, other))),
      )
      .map(({ id }) => id),
  );
  const used = new Set(whole.filter(({ id }) => beside.has(id)).map(({ roomId }) => roomId));
  const columns = rooms.filter(({ id }) => used.has(id));
  const first = Math.floor(Math.min(...whole.map(({ startsAt }) => Date.parse(startsAt))) / rowMs);
  const row = (instant: number) => Math.round(instant / rowMs) - first + 1;
  const columnOf = (roomId: string | null) => {
    const index = columns.findIndex(({ id }) => id === roomId);
    return index === -1 ? columns.length : index;
  };
  const entries = whole.map((entry): Entry => {
    const { id, startsAt, endsAt, roomId } = entry;
    const rows = [row(Date.parse(startsAt)), row(Date.parse(endsAt))] as const;
    const column = beside.has(id) ? columnOf(roomId) : null;
    const placed = { id, startsAt, endsAt, roomId, rows, column };
    return entry.kind === 'item'
      ? { ...placed, kind: 'item', item: entry.item }
      : {
          ...placed,
          kind: 'session',
          block: entry.block,
          seminar: entry.seminar,
          session: entry.session,
        };
  });
  entries.sort((a, b) => a.rows[0] - b.rows[0] || (a.column ?? 0) - (b.column ?? 0));
  return { columns, entries, hours: hoursOf(whole, row) };
}

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

function overlap(a: Span, b: Span): boolean {
  return (
    Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt)
  );
}

function hoursOf(spans: readonly Span[], row: (instant: number) => number): DayLayout['hours'] {
  if (spans.length === 0) return [];
  const from = Math.min(...spans.map(({ startsAt }) => Date.parse(startsAt)));
  const to = Math.max(...spans.map(({ endsAt }) => Date.parse(endsAt)));
  const first = Math.ceil(from / hourMs);
  const count = Math.max(0, Math.min(48, Math.ceil(to / hourMs) - first));
  return Array.from({ length: count }, (_, index) => {
    const instant = (first + index) * hourMs;
    return { instant: new Date(instant).toISOString(), row: row(instant) };
  });
}
