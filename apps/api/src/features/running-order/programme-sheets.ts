import type { Locale } from '@ledarforum/contract/problem';
import { dayAt, timeAt } from '@ledarforum/domain/zoned-time';
import type { CellValue, OutSheet } from '../../tabular/write-xlsx.ts';
import { featureWords, placeWords, programmeWords } from './programme-words.ts';
import type { RunningOrderAnswer } from './running-order-service.ts';

type Entry = RunningOrderAnswer['entries'][number];
type Seminar = RunningOrderAnswer['seminars'][number];
type Room = RunningOrderAnswer['rooms'][number];

interface SheetColumn<Row> {
  readonly title: string;
  readonly width: number;
  readonly cell: (row: Row) => CellValue;
}

/** The programme as a workbook: minute by minute, the seminars, the rooms. */
export function programmeSheets(order: RunningOrderAnswer, locale: Locale): OutSheet[] {
  const t = programmeWords[locale];
  return [
    sheet(t.runningOrder, entryColumns(order, locale), order.entries),
    sheet(t.seminars, seminarColumns(locale), order.seminars),
    sheet(t.rooms, roomColumns(order, locale), order.rooms),
  ];
}

function sheet<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): OutSheet {
  return { name, columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) };
}

function entryColumns(
  { rooms, event: { timeZone } }: RunningOrderAnswer,
  locale: Locale,
): SheetColumn<Entry>[] {
  const t = programmeWords[locale];
  const roomOf = new Map(rooms.map((room) => [room.id, room]));
  const time = (instant: string) => timeAt(new Date(instant), timeZone);
  return [
    {
      title: t.day,
      width: 12,
      cell: ({ startsAt }) => new Date(`${dayAt(new Date(startsAt), timeZone)}T00:00:00Z`),
    },
    { title: t.begins, width: 9, cell: ({ startsAt }) => time(startsAt) },
    { title: t.ends, width: 9, cell: ({ endsAt }) => time(endsAt) },
    { title: t.minutes, width: 9, cell: minutesOf },
    { title: t.kind, width: 20, cell: ({ kind }) => t.kinds[kind] },
    { title: t.letter, width: 8, cell: ({ letter }) => letter },
    { title: t.title, width: 40, cell: ({ title }) => title },
    { title: t.block, width: 18, cell: ({ block }) => block },
    { title: t.room, width: 30, cell: ({ roomId }) => placeWords(roomOf.get(roomId ?? '')) },
    {
      title: t.responsible,
      width: 24,
      cell: ({ responsible, declined }) => whoWords(responsible, declined, locale),
    },
    { title: t.crew, width: 28, cell: ({ crew }) => crew.join('; ') },
    { title: t.contacts, width: 30, cell: ({ contacts }) => contacts.join('; ') },
    { title: t.technicalNeeds, width: 30, cell: ({ technicalNeeds }) => technicalNeeds },
    { title: t.needs, width: 24, cell: ({ needs }) => featureWords(needs, locale) },
    { title: t.expected, width: 9, cell: ({ expected }) => expected },
    { title: t.seats, width: 9, cell: ({ capacity }) => capacity },
    { title: t.description, width: 50, cell: ({ description }) => description },
  ];
}

function seminarColumns(locale: Locale): SheetColumn<Seminar>[] {
  const t = programmeWords[locale];
  return [
    { title: t.block, width: 18, cell: ({ block }) => block },
    { title: t.letter, width: 8, cell: ({ letter }) => letter },
    { title: t.title, width: 40, cell: ({ title }) => title },
    {
      title: t.host,
      width: 24,
      cell: ({ host, declined }) => whoWords(host, declined, locale),
    },
    { title: t.crew, width: 28, cell: ({ crew }) => crew.join('; ') },
    { title: t.technicalNeeds, width: 30, cell: ({ technicalNeeds }) => technicalNeeds },
    { title: t.needs, width: 24, cell: ({ needs }) => featureWords(needs, locale) },
    { title: t.expected, width: 9, cell: ({ expected }) => expected },
    { title: t.sessions, width: 10, cell: ({ sessions }) => sessions },
    { title: t.seats, width: 9, cell: ({ seats }) => seats },
    { title: t.taken, width: 9, cell: ({ taken }) => taken },
    { title: t.state, width: 12, cell: ({ dropped }) => (dropped ? t.dropped : null) },
    { title: t.description, width: 50, cell: ({ description }) => description },
  ];
}

function roomColumns({ entries }: RunningOrderAnswer, locale: Locale): SheetColumn<Room>[] {
  const t = programmeWords[locale];
  return [
    { title: t.name, width: 24, cell: ({ name }) => name },
    { title: t.building, width: 20, cell: ({ building }) => building },
    { title: t.floor, width: 14, cell: ({ floor }) => floor },
    { title: t.seats, width: 9, cell: ({ capacity }) => capacity },
    { title: t.features, width: 30, cell: ({ features }) => featureWords(features, locale) },
    { title: t.directions, width: 40, cell: ({ directions }) => directions },
    {
      title: t.uses,
      width: 12,
      cell: ({ id }) => entries.filter(({ roomId }) => roomId === id).length,
    },
  ];
}

function minutesOf({ startsAt, endsAt }: Entry): number {
  return Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
}

function whoWords(who: string, declined: boolean, locale: Locale): string {
  return declined ? `${who} (${programmeWords[locale].declined})` : who;
}
