import { compareSv } from '../../lib/dates.ts';
import type { ProgrammeRow } from './programme-filters.ts';

export interface PlacedRow<Row extends ProgrammeRow> {
  readonly row: Row;
  /** The moment it begins and the one it ends, as indexes into the moments. */
  readonly from: number;
  readonly to: number;
}

export interface RoomColumn<Row extends ProgrammeRow> {
  readonly key: string;
  /** Null: what has no room. */
  readonly place: ProgrammeRow['place'];
  readonly rows: readonly PlacedRow<Row>[];
}

export interface RoomLayout<Row extends ProgrammeRow> {
  /** Every moment when something begins or ends, in order. */
  readonly moments: readonly string[];
  /** What happens at the same time as nothing else: it spans all columns. */
  readonly common: readonly PlacedRow<Row>[];
  /** Rooms by name, what has no room last; a room with two things at once has two columns. */
  readonly columns: readonly RoomColumn<Row>[];
}

/** Lays a day out with time running down and rooms beside each other. Nothing covers anything else. */
export function layOutByRoom<Row extends ProgrammeRow>(rows: readonly Row[]): RoomLayout<Row> {
  const times = rows.flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)]);
  const moments = [...new Set(times)].sort((a, b) => a - b);
  const placed = rows.map((row) => ({
    row,
    from: moments.indexOf(Date.parse(row.startsAt)),
    to: moments.indexOf(Date.parse(row.endsAt)),
  }));
  const isAlone = (one: PlacedRow<Row>) =>
    placed.every((other) => other === one || !overlap(one, other));
  return {
    moments: moments.map((moment) => new Date(moment).toISOString()),
    common: placed.filter(isAlone),
    columns: columnsOf(placed.filter((one) => !isAlone(one))),
  };
}

function columnsOf<Row extends ProgrammeRow>(placed: readonly PlacedRow<Row>[]): RoomColumn<Row>[] {
  const columns: { key: string; place: ProgrammeRow['place']; rows: PlacedRow<Row>[] }[] = [];
  for (const one of placed) {
    const { place } = one.row;
    const ofRoom = columns.filter((column) => column.place?.roomId === place?.roomId);
    const free = ofRoom.find(({ rows }) => rows.every((other) => !overlap(one, other)));
    if (free) free.rows.push(one);
    else columns.push({ key: `${place?.roomId} ${ofRoom.length}`, place, rows: [one] });
  }
  return columns.sort((a, b) => {
    if (a.place === null || b.place === null)
      return Number(a.place === null) - Number(b.place === null);
    return compareSv(a.place.room, b.place.room);
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
