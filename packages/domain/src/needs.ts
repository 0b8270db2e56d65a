/** Diets that a kitchen cooks for every day. */
export const dietKinds = [
  'vegetarian',
  'vegan',
  'gluten-free',
  'lactose-free',
  'no-nuts',
  'no-pork',
] as const;
export type DietKind = (typeof dietKinds)[number];

/** What a person may need to reach, hear or see. */
export const accessKinds = [
  'wheelchair',
  'hearing-loop',
  'sign-language',
  'close-seat',
  'quiet-room',
] as const;
export type AccessKind = (typeof accessKinds)[number];

/** What one person has told about diet and access: about health, so it is sealed, counted and soon forgotten. */
export interface Needs {
  readonly diet: readonly DietKind[];
  /** Anything else the person eats or does not eat; empty for nothing. */
  readonly otherDiet: string;
  readonly access: readonly AccessKind[];
  readonly otherAccess: string;
}

/** How many have a need, of one part. `other` counts those who wrote something, never what they wrote. */
export interface NeedsCounts<Kind extends string> {
  readonly people: number;
  readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
  readonly other: number;
}

type Attendance = 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED';

/**
 * What is worth keeping: everything for somebody who comes, access for somebody who takes part digitally, nothing for
 * the rest. Null when nothing is left.
 */
export function needsToKeep(needs: Needs, attendance: Attendance): Needs | null {
  if (attendance !== 'COMING' && attendance !== 'DIGITAL') return null;
  const kept: Needs = attendance === 'COMING' ? needs : { ...needs, diet: [], otherDiet: '' };
  return isEmpty(kept) ? null : kept;
}

function isEmpty({ diet, otherDiet, access, otherAccess }: Needs): boolean {
  return diet.length + access.length === 0 && otherDiet === '' && otherAccess === '';
}

/** The diets of those who come, for the kitchen: every kind is listed, also those that nobody has. */
export function countDiets(needs: readonly Needs[]): NeedsCounts<DietKind> {
  return count(
    dietKinds,
    needs.map(({ diet, otherDiet }) => ({ kinds: diet, other: otherDiet })),
  );
}

/** What the rooms must offer: every kind is listed, also those that nobody has. */
export function countAccess(needs: readonly Needs[]): NeedsCounts<AccessKind> {
  return count(
    accessKinds,
    needs.map(({ access, otherAccess }) => ({ kinds: access, other: otherAccess })),
  );
}

function count<Kind extends string>(
  kinds: readonly Kind[],
  needs: readonly { kinds: readonly Kind[]; other: string }[],
): NeedsCounts<Kind> {
  return {
    people: needs.filter((one) => one.kinds.length > 0 || one.other !== '').length,
    kinds: kinds.map((kind) => ({
      kind,
      count: needs.filter((one) => one.kinds.includes(kind)).length,
    })),
    other: needs.filter(({ other }) => other !== '').length,
  };
}

const dayMs = 24 * 60 * 60 * 1000;
/** Needs are deleted this long after the event was closed. */
export const needsKeptDays = 30;
/** And this long after the day itself, should nobody close it. */
export const needsKeptDaysAfterEvent = 120;

/** Before which moments a closing, or a day, makes the needs of an event lapse. */
export function needsLapseLimits(now: Date): { closedBefore: Date; heldBefore: Date } {
  return {
    closedBefore: new Date(now.getTime() - needsKeptDays * dayMs),
    heldBefore: new Date(now.getTime() - needsKeptDaysAfterEvent * dayMs),
  };
}
