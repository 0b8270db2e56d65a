import type { Locale } from '@ledarforum/contract/problem';
import type { OutSheet } from '../../tabular/write-xlsx.ts';

interface PlacedRound {
  readonly tables: readonly {
    readonly number: number;
    readonly room: { readonly name: string; readonly floor: string } | null;
    readonly members: readonly {
      readonly name: string | null;
      readonly title: string;
      readonly unit: string;
      readonly organisation: string;
    }[];
  }[];
}

const words = {
  sv: {
    byName: 'Efter namn',
    byTable: 'Efter bord',
    name: 'Namn',
    title: 'Titel',
    unit: 'Enhet',
    organisation: 'Förvaltning eller bolag',
    table: 'Bord',
    room: 'Lokal',
    hidden: 'Skyddad person',
  },
  en: {
    byName: 'By name',
    byTable: 'By table',
    name: 'Name',
    title: 'Title',
    unit: 'Unit',
    organisation: 'Department or company',
    table: 'Table',
    room: 'Room',
    hidden: 'Protected person',
  },
} as const;

/** Who sits where, once by name and once by table. Protected identities come last, without name, title or unit. */
export function placementSheets(round: PlacedRound, locale: Locale): OutSheet[] {
  const t = words[locale];
  const collator = new Intl.Collator('sv-SE', { numeric: true });
  const places = round.tables.flatMap(({ number, room, members }) =>
    members.map((member) => ({ ...member, number, room: roomName(room) })),
  );
  const byName = places.toSorted((a, b) => {
    if (a.name === null || b.name === null)
      return Number(a.name === null) - Number(b.name === null);
    return collator.compare(a.name, b.name);
  });
  return [
    {
      name: t.byName,
      columns: [
        { title: t.name, width: 28 },
        { title: t.table, width: 8 },
        { title: t.room, width: 24 },
        { title: t.title, width: 24 },
        { title: t.unit, width: 30 },
        { title: t.organisation, width: 30 },
      ],
      rows: byName.map(({ name, number, room, title, unit, organisation }) => [
        name ?? t.hidden,
        number,
        room,
        title,
        unit,
        organisation,
      ]),
    },
    {
      name: t.byTable,
      columns: [
        { title: t.table, width: 8 },
        { title: t.room, width: 24 },
        { title: t.name, width: 28 },
        { title: t.organisation, width: 30 },
      ],
      rows: places.map(({ number, room, name, organisation }) => [
        number,
        room,
        name ?? t.hidden,
        organisation,
      ]),
    },
  ];
}

function roomName(room: { name: string; floor: string } | null): string {
  return [room?.name, room?.floor].filter((part) => part !== undefined && part !== '').join(', ');
}
