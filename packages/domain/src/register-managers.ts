import { nameKey } from './person-name.ts';
import { addTo, sameKey } from './register.ts';

/** Somebody that a manager column can mean. */
export interface Findable {
  /** Id, or key of a row that becomes a new person. */
  readonly ref: string;
  readonly employeeNumber: string | null;
  readonly email: string;
  readonly fullName: string;
}

/** People by e-mail, number and name, for a column that may hold any of them. */
export class PersonFinder {
  readonly #byEmail = new Map<string, string>();
  readonly #byNumber = new Map<string, string>();
  readonly #byName = new Map<string, string[]>();

  constructor(people: Iterable<Findable>) {
    for (const { ref, employeeNumber, email, fullName } of people) {
      if (email !== '') this.#byEmail.set(sameKey(email), ref);
      if (employeeNumber !== null) this.#byNumber.set(sameKey(employeeNumber), ref);
      const key = nameKey(fullName);
      if (key !== '') addTo(this.#byName, key, ref);
    }
  }

  /** Everybody the text can mean: an address, a number, a name, or a name with either in brackets after it. */
  find(text: string): readonly string[] {
    const bracketed = /[<(]\s*([^<>()]+?)\s*[>)]\s*$/u.exec(text)?.[1];
    for (const certain of bracketed === undefined ? [text] : [bracketed, text]) {
      const ref = this.#byEmail.get(sameKey(certain)) ?? this.#byNumber.get(sameKey(certain));
      if (ref !== undefined) return [ref];
    }
    const name = bracketed === undefined ? text : text.replace(/[<(][^<>()]*[>)]\s*$/u, '');
    return this.#byName.get(nameKey(name)) ?? [];
  }
}

/** Everybody who stands on a circle of managers. `managers` is each person's manager, null or absent for none. */
export function onManagerCircles(managers: ReadonlyMap<string, string | null>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  for (const start of managers.keys()) {
    const path: string[] = [];
    const placeInPath = new Map<string, number>();
    let at: string | null = start;
    while (at !== null && !done.has(at) && !placeInPath.has(at)) {
      placeInPath.set(at, path.length);
      path.push(at);
      at = managers.get(at) ?? null;
    }
    if (at !== null && placeInPath.has(at)) circles.push(path.slice(placeInPath.get(at)));
    for (const ref of path) done.add(ref);
  }
  return circles;
}
