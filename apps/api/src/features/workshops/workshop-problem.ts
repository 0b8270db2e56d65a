import { alikeKey, type MixAttribute } from '@ledarforum/domain/workshop-groups';
import { awayByRound, decideRoundSizes } from '@ledarforum/domain/workshop-presence';
import { type SeatingWishes, tablesOfLeaders } from '@ledarforum/domain/workshop-seating';
import type { RoundsProblem, SeatedRounds } from '@ledarforum/grouping';
import { Problem } from '../../problem.ts';
import type { GroupPerson } from './people-repository.ts';
import type { Options, RoundRow } from './workshops-repository.ts';

export type PersonPair = { readonly one: string; readonly other: string };

const weights = { some: 1, much: 4 } as const;
/** Of a pair who sat together on an earlier day: more than a shared title, less than a shared förvaltning. */
export const metWeight = 2;

/** What the engine is asked to form, with the sizes it was decided from. People are known by their participation. */
export function problemToForm(
  people: readonly GroupPerson[],
  options: Options,
  rounds: readonly RoundRow[],
  met: readonly PersonPair[],
): RoundsProblem {
  const coming = people.filter((person) => person.coming);
  const inRound = presentByRound(coming, options, rounds);
  const decided = decideRoundSizes(
    inRound.map(({ size }) => size),
    options.size,
  );
  if (!decided.ok) throw new Problem(decided.code);
  const tableCount = decided.rounds[0]?.length ?? 0;
  if (options.leaders.length > tableCount) throw new Problem('too-many-leaders');
  requireKnown(coming, options);
  const isComing = new Set(coming.map(({ participationId }) => participationId));
  const leads = tablesOfLeaders(options.leaders, tableCount, rounds.length, options.leadersMove);
  const { people: known, ...kept } = conditions(coming, options, met);
  return {
    ...kept,
    people: known.map((person) => ({
      ...person,
      presentInRounds: inRound.flatMap((there, round) => (there.has(person.id) ? [round] : [])),
    })),
    rounds: decided.rounds.map((sizes) => ({
      groups: sizes.map((_, index) => ({
        id: String(index + 1),
        min: Math.min(...sizes),
        max: Math.max(...sizes),
      })),
    })),
    leaders: leaderSeats(leads).filter(
      ({ personId, round }) => inRound[round]?.has(personId) === true,
    ),
    locked: rounds.flatMap(({ tables }, round) =>
      tables.flatMap(({ number, members }) =>
        members
          .filter(({ participationId, locked }) => locked && isComing.has(participationId))
          .filter(() => number <= tableCount)
          .map(({ participationId }) => ({
            personId: participationId,
            groupId: String(number),
            round,
          })),
      ),
    ),
  };
}

/**
 * Those who are to have a seat in each round: who is away from it has none, unless an organiser has put them at a table there by
 * hand.
 */
export function presentByRound(
  people: readonly { readonly participationId: string }[],
  { away }: Pick<Options, 'away'>,
  rounds: readonly RoundRow[],
): readonly ReadonlySet<string>[] {
  return awayByRound(away, rounds.length).map((gone, round) => {
    const byHand = new Set(
      rounds[round]?.tables.flatMap(({ members }) =>
        members.filter(({ locked }) => locked).map(({ participationId }) => participationId),
      ),
    );
    const ids = people.map(({ participationId }) => participationId);
    return new Set(ids.filter((id) => !gone.has(id) || byHand.has(id)));
  });
}

/**
 * The seats as they are, and the problem they are measured against: the tables as large as they have become, and each person
 * in the rounds where they sit.
 */
export function problemAsSeated(
  people: readonly GroupPerson[],
  options: Options,
  rounds: readonly RoundRow[],
  met: readonly PersonPair[],
): { problem: RoundsProblem; seated: SeatedRounds } {
  const seated = rounds.map(({ tables }) => ({
    groups: tables
      .filter(({ members }) => members.length > 0)
      .map(({ number, members }) => ({
        id: String(number),
        personIds: members.map(({ participationId }) => participationId),
      })),
  }));
  const sits = new Map<string, number[]>();
  seated.forEach(({ groups }, round) => {
    for (const id of groups.flatMap(({ personIds }) => personIds)) {
      sits.set(id, [...(sits.get(id) ?? []), round]);
    }
  });
  const present = people.filter(({ participationId }) => sits.has(participationId));
  const { people: known, ...kept } = conditions(present, options, met);
  const leaders = tablesOfLeaders(
    options.leaders,
    tablesIn(rounds),
    rounds.length,
    options.leadersMove,
  );
  const exists = (round: number, groupId: string) =>
    seated[round]?.groups.some(({ id }) => id === groupId) === true;
  return {
    problem: {
      ...kept,
      people: known.map((person) => ({ ...person, presentInRounds: sits.get(person.id) ?? [] })),
      rounds: seated.map(({ groups }) => ({
        groups: groups.map(({ id, personIds: { length } }) => ({ id, min: length, max: length })),
      })),
      leaders: leaderSeats(leaders).filter(
        ({ personId, groupId, round }) =>
          sits.get(personId)?.includes(round) === true && exists(round, groupId),
      ),
    },
    seated,
  };
}

/** The wishes in the terms of changes by hand. */
export function wishesOf(
  people: readonly GroupPerson[],
  options: Options,
  rounds: readonly RoundRow[],
): SeatingWishes {
  const byId = new Map(people.map((person) => [person.participationId, person]));
  const nothing = { organisation: '', unit: '', title: '', manager: '', leadershipGroup: '' };
  return {
    mix: attributesOf(options),
    valuesOf: (id) => byId.get(id)?.mix ?? nothing,
    alike: options.alike.map(
      ({ what }) =>
        (id: string) =>
          byId.get(id)?.alike[alikeKey(what)] ?? '',
    ),
    managers: options.apartFromManager ? managerPairs(people) : [],
    apart: options.apart.map(pairOf),
    together: options.together,
    leaders: tablesOfLeaders(options.leaders, tablesIn(rounds), rounds.length, options.leadersMove),
  };
}

const pairOf = ({ one, other }: PersonPair): [string, string] => [one, other];

export function attributesOf({ mix }: Options): MixAttribute[] {
  return mix.map(({ attribute }) => attribute);
}

/** Tables are numbered from 1 without gaps, except where one has been closed. */
function tablesIn(rounds: readonly RoundRow[]): number {
  return Math.max(1, ...rounds.flatMap(({ tables }) => tables.map(({ number }) => number)));
}

/** What is wanted of who sits with whom, among these people. */
export function conditions(
  people: readonly GroupPerson[],
  options: Options,
  met: readonly PersonPair[],
): Pick<RoundsProblem, 'people' | 'mix' | 'alike' | 'apart' | 'together' | 'met'> {
  const here = new Set(people.map(({ participationId }) => participationId));
  const byPerson = new Map(people.map((person) => [person.personId, person.participationId]));
  const areHere = ([one, other]: readonly [string, string]) => here.has(one) && here.has(other);
  const pairs = met.flatMap(({ one, other }): [string, string][] => {
    const [first, second] = [byPerson.get(one), byPerson.get(other)];
    return first === undefined || second === undefined ? [] : [[first, second]];
  });
  const once = new Map(pairs.map((pair) => [pair.toSorted().join(' '), pair]));
  return {
    people: people.map(({ participationId, mix, alike }) => ({
      id: participationId,
      attributes: { ...mix, ...alike },
    })),
    mix: options.mix.map(({ attribute, weight }) => ({ attribute, weight: weights[weight] })),
    alike: options.alike.map(({ what, weight }) => ({
      attribute: alikeKey(what),
      weight: weights[weight],
    })),
    apart: [
      ...options.apart.map(pairOf).filter(areHere),
      ...(options.apartFromManager ? managerPairs(people) : []),
    ],
    together: options.together
      .map((set) => set.filter((id) => here.has(id)))
      .filter(({ length }) => length > 1),
    met: [...once.values()].map(([one, other]) => [one, other, metWeight] as const),
  };
}

function managerPairs(people: readonly GroupPerson[]): (readonly [string, string])[] {
  const byPerson = new Map(people.map((person) => [person.personId, person.participationId]));
  return people.flatMap(({ participationId, managerId }) => {
    const manager = managerId === null ? undefined : byPerson.get(managerId);
    return manager === undefined ? [] : [[participationId, manager] as const];
  });
}

function leaderSeats(leads: ReadonlyMap<string, readonly number[]>) {
  return [...leads].flatMap(([personId, tables]) =>
    tables.map((table, round) => ({ personId, groupId: String(table + 1), round })),
  );
}

function requireKnown(coming: readonly GroupPerson[], { apart, together, leaders }: Options): void {
  const known = new Set(coming.map(({ participationId }) => participationId));
  const named = [...apart.flatMap(pairOf), ...together.flat(), ...leaders];
  if (named.some((id) => !known.has(id))) throw new Problem('workshop-person-unknown');
}
