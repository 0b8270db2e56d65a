import type { Prisma, Tx } from '@ledarforum/database/client';
import { type AlikeThing, alikeKey, type MixValues } from '@ledarforum/domain/workshop-groups';

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
  /** True when the person is among those the workshop is for. */
  readonly coming: boolean;
  readonly mix: MixValues;
  /** What the person has of the things people are put together by, by `alikeKey`; missing for nothing. */
  readonly alike: Readonly<Record<string, string>>;
}

/** Whom a workshop is for. */
export type Who =
  | { readonly kind: 'coming' }
  | { readonly kind: 'leadership-group'; readonly groupId: string }
  | { readonly kind: 'seminar'; readonly seminarId: string };

/** Whom a workshop is for, and what it puts people together by. */
interface Division {
  readonly who: Who;
  readonly alike: readonly { readonly what: AlikeThing }[];
}

/**
 * Those a workshop is for, of all who come to the event, and whoever else sits in it, in a constant number of queries. `mix`
 * holds ids of units, so that units of the same name are not taken for one.
 */
export async function listGroupPeople(
  tx: Tx,
  eventId: string,
  { who, alike }: Division,
  besides: { readonly workshopId: string } | null = null,
): Promise<GroupPerson[]> {
  const topOf = await topUnits(tx);
  const things = alike.map(({ what }) => what);
  const slotIds = things.flatMap((what) => (what.kind === 'seat' ? [what.slotId] : []));
  const blockIds = things.flatMap((what) => (what.kind === 'wish' ? [what.blockId] : []));
  const forWhom: Prisma.ParticipationWhereInput = {
    attendance: 'COMING',
    person: {
      leftAt: null,
      ...(who.kind === 'leadership-group' && {
        leadershipGroups: { some: { groupId: who.groupId } },
      }),
    },
    ...(who.kind === 'seminar' && { seats: { some: { seminarId: who.seminarId } } }),
  };
  const rows = await tx.participation.findMany({
    where: {
      eventId,
      OR: [
        forWhom,
        ...(besides ? [{ groups: { some: { round: { workshopId: besides.workshopId } } } }] : []),
      ],
    },
    select: {
      ...personSelect,
      seats: {
        where: {
          OR: [
            { seminarId: who.kind === 'seminar' ? who.seminarId : noSeminar },
            { slotId: { in: slotIds } },
          ],
        },
        select: { seminarId: true, slotId: true },
      },
      preferences: {
        where: { rank: 1, blockId: { in: blockIds } },
        select: { seminarId: true, blockId: true },
      },
    },
    orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }, { id: 'asc' }],
  });
  return rows.map((row) => groupPerson(row, topOf, { who, things }));
}

const noSeminar = '00000000-0000-0000-0000-000000000000';

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
      leadershipGroups: {
        orderBy: [{ group: { nesting: 'desc' } }, { groupId: 'asc' }],
        select: { groupId: true },
      },
    },
  },
} satisfies Prisma.ParticipationSelect;

type Row = Prisma.ParticipationGetPayload<{ select: typeof personSelect }> & {
  readonly seats: readonly { readonly seminarId: string; readonly slotId: string }[];
  readonly preferences: readonly { readonly seminarId: string; readonly blockId: string }[];
};
type TopUnit = { readonly id: string; readonly name: string };

function groupPerson(
  { id, attendance, person, seats, preferences }: Row,
  topOf: ReadonlyMap<string, TopUnit>,
  { who, things }: { readonly who: Who; readonly things: readonly AlikeThing[] },
): GroupPerson {
  const organisation = topOf.get(person.unit.id) ?? person.unit;
  const shown = !person.protectedIdentity;
  const mix = {
    organisation: organisation.id,
    unit: person.unit.id,
    title: person.title.trim().toLocaleLowerCase('sv'),
    manager: person.managerId ?? '',
    leadershipGroup: person.leadershipGroups[0]?.groupId ?? '',
  };
  const likenessOf = (what: AlikeThing) => {
    if (what.kind === 'attribute') return mix[what.attribute];
    return what.kind === 'wish'
      ? preferences.find(({ blockId }) => blockId === what.blockId)?.seminarId
      : seats.find(({ slotId }) => slotId === what.slotId)?.seminarId;
  };
  return {
    participationId: id,
    personId: person.id,
    managerId: person.managerId,
    name: shown ? `${person.givenName} ${person.familyName}` : null,
    title: shown ? person.title : '',
    unit: shown ? person.unit.name : '',
    organisation: shown ? organisation.name : '',
    coming:
      attendance === 'COMING' &&
      person.leftAt === null &&
      (who.kind !== 'leadership-group' ||
        person.leadershipGroups.some(({ groupId }) => groupId === who.groupId)) &&
      (who.kind !== 'seminar' || seats.some(({ seminarId }) => seminarId === who.seminarId)),
    mix,
    alike: Object.fromEntries(things.map((what) => [alikeKey(what), likenessOf(what) ?? ''])),
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
