import { fullName, nameKey, type PersonName } from './person-name.ts';

export interface TimeSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Something that people are needed at, as organisers have written it: "Eva Ek (ljud)". */
export interface Duty extends TimeSpan {
  readonly title: string;
  readonly names: readonly string[];
}

/** Something a person has a seat at. */
export interface HeldTime extends TimeSpan {
  readonly title: string;
}

/** What stands in the way at the same time: a seat one has, or something one is needed at. */
export interface Clash {
  readonly title: string;
  readonly why: 'seat' | 'needed';
}

/** Whether two share any time; one that ends when the other begins does not. */
export function overlap(one: TimeSpan, other: TimeSpan): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** The names in a text such as "Eva Ek (ljud), Bo Lind och Ek, Åsa": what stands in brackets is no name. */
function namesIn(text: string): readonly string[] {
  const bare = text.replaceAll(/\([^)]*\)/gu, ' ').trim();
  return [bare, ...bare.split(/[,;/&+]|\s(?:och|and)\s/u)];
}

/** Whether any of the texts names the person, whatever the order and spelling of capitals. */
export function isNamed(person: PersonName, texts: readonly string[]): boolean {
  const wanted = nameKey(fullName(person));
  if (wanted === '') return false;
  return texts.some((text) => namesIn(text).some((name) => nameKey(name) === wanted));
}

/** What a person already has at a time: a seat first, else something they are needed at; null when they are free. */
export function findClash(
  time: TimeSpan,
  person: {
    readonly seats: readonly HeldTime[];
    /** Those that name the person. */
    readonly duties: readonly HeldTime[];
  },
): Clash | null {
  const seat = person.seats.find((held) => overlap(held, time));
  if (seat) return { title: seat.title, why: 'seat' };
  const duty = person.duties.find((held) => overlap(held, time));
  return duty ? { title: duty.title, why: 'needed' } : null;
}

/**
 * Who is needed at which duties, by name. A name that several have tells nothing about which of them it is, and counts for none.
 */
export function dutiesByPerson(
  people: readonly (PersonName & { readonly id: string })[],
  duties: readonly Duty[],
): ReadonlyMap<string, readonly Duty[]> {
  const byName = new Map<string, string | null>();
  for (const person of people) {
    const key = nameKey(fullName(person));
    byName.set(key, byName.has(key) ? null : person.id);
  }
  const found = new Map<string, Duty[]>();
  for (const duty of duties) {
    const keys = duty.names.flatMap(namesIn).map(nameKey);
    const ids = new Set(keys.flatMap((key) => byName.get(key) ?? []));
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), duty]);
  }
  return found;
}
