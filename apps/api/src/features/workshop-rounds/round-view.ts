import type { MixAttribute, MixQuality } from '@ledarforum/domain/workshop-groups';
import { mixQuality, samePairs } from '@ledarforum/domain/workshop-groups';
import type { GroupPerson } from './people-repository.ts';
import type { RoundMake, RoundRow, RoundsEvent, TableRow } from './workshop-rounds-repository.ts';

/** The figures of a seating: how well mixed, and how many sit with their own manager. */
export function measure(
  groups: readonly (readonly GroupPerson[])[],
  attributes: readonly MixAttribute[],
  apartFromManager: boolean,
): RoundMake {
  return {
    mix: mixQuality(
      groups.map((group) => group.map(({ mix }) => mix)),
      attributes,
    ),
    apartFromManager,
    withManager: groups.reduce((sum, group) => sum + besideManager(group), 0),
  };
}

/** How many at a table sit with their own manager. */
function besideManager(group: readonly GroupPerson[]): number {
  const here = new Set(group.map(({ personId }) => personId));
  return group.filter(({ managerId }) => managerId !== null && here.has(managerId)).length;
}

/** True when a table has the person's manager or somebody the person manages. */
export function meetsManager(person: GroupPerson, group: readonly GroupPerson[]): boolean {
  return group.some(
    (other) => other.personId === person.managerId || other.managerId === person.personId,
  );
}

export function attributesOf(mix: readonly MixQuality[]): MixAttribute[] {
  return mix.map(({ attribute }) => attribute);
}

/** Who sits at each table, in the tables' order. */
export function seated(
  tables: readonly TableRow[],
  people: readonly GroupPerson[],
): GroupPerson[][] {
  return tables.map(({ participationIds }) => {
    const here = new Set(participationIds);
    return people.filter(({ participationId }) => here.has(participationId));
  });
}

export function summaryView(row: RoundRow) {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    item: row.item && {
      ...row.item,
      startsAt: row.item.startsAt.toISOString(),
      endsAt: row.item.endsAt.toISOString(),
    },
    groups: row.groups,
    people: row.people,
    mix: row.mix.map((entry) => ({ ...entry })),
    withManager: row.withManager,
    apartFromManager: row.apartFromManager,
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}

/** Everything an organiser sees of a round; of protected identities only that somebody sits there. */
export function roundView(
  event: RoundsEvent,
  round: RoundRow & { readonly tables: readonly TableRow[] },
  people: readonly GroupPerson[],
  rooms: readonly { id: string; name: string; floor: string; capacity: number }[],
) {
  const groups = seated(round.tables, people);
  const attributes = attributesOf(round.mix);
  const placed = new Set(round.tables.flatMap(({ participationIds }) => participationIds));
  return {
    ...summaryView(round),
    eventName: event.name,
    tables: round.tables.map(({ id, number, room }, index) => {
      const group = groups[index] ?? [];
      return {
        id,
        number,
        room,
        members: group.map(memberView),
        samePairs: attributes.reduce(
          (sum, attribute) => sum + samePairs(group.map(({ mix }) => mix[attribute])),
          0,
        ),
      };
    }),
    rooms: rooms.map((room) => ({ ...room })),
    unplaced: people
      .filter(({ participationId, coming }) => coming && !placed.has(participationId))
      .map(memberView),
  };
}

function memberView({ participationId, name, title, unit, organisation, coming }: GroupPerson) {
  return { participationId, name, title, unit, organisation, coming };
}
