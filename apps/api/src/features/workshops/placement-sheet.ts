import type { Locale } from '@ledarforum/contract/problem';
import { mingleSign } from '@ledarforum/domain/mingle-sign';
import type { OutSheet } from '../../tabular/write-xlsx.ts';

interface PlacedWorkshop {
  readonly kind: 'TABLES' | 'MINGLE';
  readonly people: readonly {
    readonly participationId: string;
    readonly name: string | null;
    readonly title: string;
    readonly unit: string;
    readonly organisation: string;
  }[];
  readonly rounds: readonly {
    readonly tables: readonly {
      readonly number: number;
      readonly room: { readonly name: string; readonly floor: string } | null;
      readonly members: readonly { readonly participationId: string; readonly leader: boolean }[];
    }[];
  }[];
}

const words = {
  sv: {
    byName: 'Efter namn',
    round: (number: number) => `Runda ${number}`,
    name: 'Namn',
    title: 'Titel',
    unit: 'Enhet',
    organisation: 'Förvaltning eller bolag',
    place: { TABLES: 'Bord', MINGLE: 'Grupp' },
    room: 'Lokal',
    leads: 'Leder',
    yes: 'ja',
    hidden: 'Skyddad person',
  },
  en: {
    byName: 'By name',
    round: (number: number) => `Round ${number}`,
    name: 'Name',
    title: 'Title',
    unit: 'Unit',
    organisation: 'Department or company',
    place: { TABLES: 'Table', MINGLE: 'Group' },
    room: 'Room',
    leads: 'Leads',
    yes: 'yes',
    hidden: 'Protected person',
  },
} as const;

/** Everybody with their table or mingle group in each round, then each round by table. Protected identities come last, without name, title or unit. */
export function placementSheets(
  { kind, people, rounds }: PlacedWorkshop,
  locale: Locale,
): OutSheet[] {
  const t = words[locale];
  const place = t.place[kind];
  const signOf = (number: number) => (kind === 'MINGLE' ? mingleSign(number) : number);
  const collator = new Intl.Collator('sv-SE', { numeric: true });
  const byId = new Map(people.map((person) => [person.participationId, person]));
  const tableOf = rounds.map(
    ({ tables }) =>
      new Map(
        tables.flatMap(({ number, members }) =>
          members.map(({ participationId }): [string, number | string] => [
            participationId,
            signOf(number),
          ]),
        ),
      ),
  );
  const seated = people
    .filter(({ participationId }) => tableOf.some((tables) => tables.has(participationId)))
    .toSorted((a, b) =>
      a.name === null || b.name === null
        ? Number(a.name === null) - Number(b.name === null)
        : collator.compare(a.name, b.name),
    );
  return [
    {
      name: t.byName,
      columns: [
        { title: t.name, width: 28 },
        ...rounds.map((_, round) => ({
          title: rounds.length === 1 ? place : t.round(round + 1),
          width: 10,
        })),
        { title: t.title, width: 24 },
        { title: t.unit, width: 30 },
        { title: t.organisation, width: 30 },
      ],
      rows: seated.map(({ participationId, name, title, unit, organisation }) => [
        name ?? t.hidden,
        ...tableOf.map((tables) => tables.get(participationId) ?? ''),
        title,
        unit,
        organisation,
      ]),
    },
    ...rounds.map(({ tables }, round) => ({
      name: t.round(round + 1),
      columns: [
        { title: place, width: 8 },
        { title: t.room, width: 24 },
        { title: t.name, width: 28 },
        { title: t.organisation, width: 30 },
        { title: t.leads, width: 8 },
      ],
      rows: tables.flatMap(({ number, room, members }) =>
        members.map(({ participationId, leader }) => {
          const person = byId.get(participationId);
          return [
            signOf(number),
            roomName(room),
            person?.name ?? t.hidden,
            person?.organisation ?? '',
            leader ? t.yes : '',
          ];
        }),
      ),
    })),
  ];
}

function roomName(room: { name: string; floor: string } | null): string {
  return [room?.name, room?.floor].filter((part) => part !== undefined && part !== '').join(', ');
}
