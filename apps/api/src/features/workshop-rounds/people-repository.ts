import type { Prisma, Tx } from '@ledarforum/database/client';
import type { MixValues } from '@ledarforum/domain/workshop-groups';

/** A participant with what groups are mixed by. Names of protected identities are never read. */
export interface GroupPerson {
  readonly participationId: string;
  readonly personId: string;
  readonly managerId: string | null;
  /** Null for a protected identity. */
  readonly name: string | null;
  readonly title: string;
  readonly unit: string;
  readonly organisation: string;
  readonly coming: boolean;
  readonly mix: MixValues;
}

/** People besides those who come: who sit in a round, or those with these ids. */
export type Besides =
  | { readonly roundId: string }
  | { readonly participationIds: readonly string[] }
  | null;

/**
 * Everybody who comes to an event, and those besides, in a constant number of queries. `mix` holds ids of units, so that
 * units of the same name are not taken for one.
 */
export async function listGroupPeople(
  tx: Tx,
  eventId: string,
  besides: Besides,
): Promise<GroupPerson[]> {
  const topOf = await topUnits(tx);
  const rows = await tx.participation.findMany({
    where: {
      eventId,
      OR: [{ attendance: 'COMING', person: { leftAt: null } }, ...besidesWhere(besides)],
    },
    select: personSelect,
    orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }, { id: 'asc' }],
  });
  return rows.map((row) => groupPerson(row, topOf));
}

function besidesWhere(besides: Besides): Prisma.ParticipationWhereInput[] {
  if (besides === null) return [];
  return 'roundId' in besides
    ? [{ groups: { some: { roundId: besides.roundId } } }]
    : [{ id: { in: [...besides.participationIds] } }];
}

const personSelect = {
  id: true,
  attendance: true,
  person: {
    select: {
      id: true,
      managerId: true,
      givenName: true,
      familyName: true,
      title: true,
      protectedIdentity: true,
      leftAt: true,
      unit: { select: { id: true, name: true } },
    },
  },
} satisfies Prisma.ParticipationSelect;

type Row = Prisma.ParticipationGetPayload<{ select: typeof personSelect }>;
type TopUnit = { readonly id: string; readonly name: string };

function groupPerson(
  { id, attendance, person }: Row,
  topOf: ReadonlyMap<string, TopUnit>,
): GroupPerson {
  const organisation = topOf.get(person.unit.id) ?? person.unit;
  const shown = !person.protectedIdentity;
  return {
    participationId: id,
    personId: person.id,
    managerId: person.managerId,
    name: shown ? `${person.givenName} ${person.familyName}` : null,
    title: shown ? person.title : '',
    unit: shown ? person.unit.name : '',
    organisation: shown ? organisation.name : '',
    coming: attendance === 'COMING' && person.leftAt === null,
    mix: {
      organisation: organisation.id,
      unit: person.unit.id,
      title: person.title.trim().toLocaleLowerCase('sv'),
    },
  };
}

/** The förvaltning or bolag that each unit belongs to. */
async function topUnits(tx: Tx): Promise<Map<string, TopUnit>> {
  const units = await tx.unit.findMany({ select: { id: true, name: true, parentId: true } });
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const topOf = (unit: (typeof units)[number]): TopUnit => {
    const above = unit.parentId === null ? undefined : byId.get(unit.parentId);
    return above ? topOf(above) : unit;
  };
  return new Map(units.map((unit) => [unit.id, topOf(unit)]));
}
