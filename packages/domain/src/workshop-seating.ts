import { type MixAttribute, type MixValues, samePairs } from './workshop-groups.ts';

/** Who sits where: in each round, at each table, the ids of people. Nobody sits twice in a round. */
export type Seating = readonly (readonly (readonly string[])[])[];

/** What is wanted of who sits with whom. */
export interface SeatingWishes {
  readonly mix: readonly MixAttribute[];
  readonly valuesOf: (personId: string) => MixValues;
  /** For each thing that people are put together by: a person's value, empty for none. */
  readonly alike: readonly ((personId: string) => string)[];
  /** Own manager and direct report; empty where they may sit together. */
  readonly managers: readonly (readonly [string, string])[];
  readonly apart: readonly (readonly [string, string])[];
  readonly together: readonly (readonly string[])[];
  /** Leaders, and the table of each, as an index into the round's tables, by round. */
  readonly leaders: ReadonlyMap<string, readonly number[]>;
}

export type BrokenWish = 'manager' | 'apart' | 'together' | 'leader';

/** What a change by hand does to the whole. Numbers below 0 are for the better. */
export interface SeatingEffect {
  /** Meetings that are not the first of two people. */
  readonly repeatsChange: number;
  /** Pairs at one table with the same value, over all attributes. */
  readonly samePairsChange: number;
  /** Pairs at one table who are wanted together for what they have in common; here more is for the better. */
  readonly alikePairsChange: number;
  /** Wishes that are kept now, or not for other people, and would be broken for those who change seats. */
  readonly breaks: readonly BrokenWish[];
}

/** How many rounds each two people share a table; pairs that never do are absent. */
export class Meetings {
  readonly #rounds = new Map<string, number>();

  constructor(seating: Seating) {
    for (const table of seating.flat()) {
      table.forEach((one, place) => {
        for (const other of table.slice(place + 1)) {
          const pair = pairOf(one, other);
          this.#rounds.set(pair, (this.#rounds.get(pair) ?? 0) + 1);
        }
      });
    }
  }

  between(one: string, other: string): number {
    return this.#rounds.get(pairOf(one, other)) ?? 0;
  }

  /** Pairs at one table who also share another. */
  repeatsAt(table: readonly string[]): number {
    let repeats = 0;
    table.forEach((one, place) => {
      for (const other of table.slice(place + 1)) if (this.between(one, other) > 1) repeats += 1;
    });
    return repeats;
  }
}

/** Everything needed to tell the effect of any change in one round. */
export interface SeatingScene {
  readonly seating: Seating;
  readonly meetings: Meetings;
  readonly wishes: SeatingWishes;
  readonly round: number;
}

/**
 * What it does when a person comes to a table, or changes places with somebody there. The person may be without a place
 * before.
 * @param to index of a table in the round where the person does not sit
 * @param swapWith somebody at that table who takes the person's place; only for a person who has one
 */
export function effectOfSeating(
  scene: SeatingScene,
  personId: string,
  to: number,
  swapWith: string | null = null,
): SeatingEffect {
  const tables = scene.seating[scene.round] ?? [];
  const from = tables.findIndex((table) => table.includes(personId));
  const staying = (table: number) =>
    (tables[table] ?? []).filter((id) => id !== personId && id !== swapWith);
  const moves = [{ personId, left: staying(from), joined: staying(to), table: to }];
  if (swapWith !== null && from !== -1) {
    moves.push({ personId: swapWith, left: staying(to), joined: staying(from), table: from });
  }
  const effects = moves.map((move) => effectOfMove(scene, move));
  return {
    repeatsChange: effects.reduce((sum, { repeatsChange }) => sum + repeatsChange, 0),
    samePairsChange: effects.reduce((sum, { samePairsChange }) => sum + samePairsChange, 0),
    alikePairsChange: effects.reduce((sum, { alikePairsChange }) => sum + alikePairsChange, 0),
    breaks: [...new Set(effects.flatMap(({ breaks }) => breaks))],
  };
}

interface Move {
  readonly personId: string;
  /** The others at the table that is left, and at the table that is joined. */
  readonly left: readonly string[];
  readonly joined: readonly string[];
  readonly table: number;
}

function effectOfMove({ meetings, wishes, round }: SeatingScene, move: Move): SeatingEffect {
  const { personId, left, joined, table } = move;
  const { mix, valuesOf, alike } = wishes;
  const like = (others: readonly string[], likenessOf: (id: string) => string) => {
    const mine = likenessOf(personId);
    return mine === '' ? 0 : others.filter((id) => likenessOf(id) === mine).length;
  };
  const more = (likenessOf: (id: string) => string) =>
    like(joined, likenessOf) - like(left, likenessOf);
  return {
    repeatsChange:
      joined.filter((id) => meetings.between(personId, id) > 0).length -
      left.filter((id) => meetings.between(personId, id) > 1).length,
    samePairsChange: mix.reduce((sum, attribute) => sum + more((id) => valuesOf(id)[attribute]), 0),
    alikePairsChange: alike.reduce((sum, likenessOf) => sum + more(likenessOf), 0),
    breaks: brokenBy(wishes, personId, joined, table, round),
  };
}

function brokenBy(
  { managers, apart, together, leaders }: SeatingWishes,
  personId: string,
  company: readonly string[],
  table: number,
  round: number,
): BrokenWish[] {
  const meets = (pairs: readonly (readonly [string, string])[]) =>
    pairs.some(
      ([one, other]) =>
        (one === personId && company.includes(other)) ||
        (other === personId && company.includes(one)),
    );
  const broken: BrokenWish[] = [];
  if (meets(managers)) broken.push('manager');
  if (meets(apart)) broken.push('apart');
  const parted = together.some(
    (set) => set.includes(personId) && set.some((id) => id !== personId && !company.includes(id)),
  );
  if (parted) broken.push('together');
  const leads = leaders.get(personId)?.[round];
  if (leads !== undefined && leads !== table) broken.push('leader');
  return broken;
}

/**
 * The table each leader leads in each round, as an index: the same in all, or the next for each round.
 * @param leaders in the order of the tables of the first round
 */
export function tablesOfLeaders(
  leaders: readonly string[],
  tables: number,
  rounds: number,
  move: boolean,
): ReadonlyMap<string, readonly number[]> {
  return new Map(
    leaders.map((id, table) => [
      id,
      Array.from({ length: rounds }, (_, round) => (move ? (table + round) % tables : table)),
    ]),
  );
}

/** Pairs at a table with the same value, attribute by attribute. */
export function samePairsAt(
  table: readonly string[],
  { mix, valuesOf }: Pick<SeatingWishes, 'mix' | 'valuesOf'>,
): { readonly attribute: MixAttribute; readonly pairs: number }[] {
  return mix.map((attribute) => ({
    attribute,
    pairs: samePairs(table.map((id) => valuesOf(id)[attribute])),
  }));
}

/** Pairs at a table who are together for what they have in common, over all things people are put together by. */
export function alikePairsAt(
  table: readonly string[],
  { alike }: Pick<SeatingWishes, 'alike'>,
): number {
  return alike.reduce((sum, likenessOf) => sum + samePairs(table.map(likenessOf)), 0);
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
