import { fullName } from './person-name.ts';
import type { Register } from './register.ts';
import type { Candidate } from './register-import.ts';
import { type Findable, onManagerCircles, PersonFinder } from './register-managers.ts';

/** The manager named is in a row that is not imported; the person's manager stays as it is. */
export interface ManagerNote {
  readonly code: 'manager-not-imported';
  readonly params: Readonly<Record<string, string>>;
}

export interface ManagerLinks {
  /** Each sound row's manager, by the row's key. */
  readonly managers: ReadonlyMap<string, string | null>;
  readonly notes: ReadonlyMap<string, readonly ManagerNote[]>;
}

/**
 * Finds every row's manager among the people as they are after the import, and adds faults to rows whose manager cannot be
 * found or would close a circle. A new fault takes its row out of the import, so it is repeated until nothing more is found.
 */
export function linkManagers(candidates: readonly Candidate[], register: Register): ManagerLinks {
  for (;;) {
    const links = linkOnce(candidates, register);
    if (!links.faulted) return links;
  }
}

function linkOnce(
  candidates: readonly Candidate[],
  register: Register,
): ManagerLinks & { faulted: boolean } {
  const sound = candidates.filter(({ faults }) => faults.length === 0);
  const finders = makeFinders(candidates, register);
  const managers = new Map<string, string | null>();
  const notes = new Map<string, ManagerNote[]>();
  let faulted = false;
  for (const candidate of sound) {
    const found = findManager(candidate, finders);
    if ('fault' in found) {
      candidate.faults.push({
        code: found.fault,
        field: candidate.draft.manager?.field ?? 'manager',
        params: { value: (candidate.draft.manager?.text ?? '').slice(0, 80) },
      });
      faulted = true;
      continue;
    }
    managers.set(candidate.key, found.manager);
    if (found.note) notes.set(candidate.key, [found.note]);
  }
  if (!faulted) faulted = markCircles(sound, managers, register);
  return { managers, notes, faulted };
}

interface Finders {
  /** Everybody who holds a post after the import. */
  readonly present: PersonFinder;
  /** Rows with faults that would have made somebody new. */
  readonly heldBack: PersonFinder;
  readonly left: PersonFinder;
}

function makeFinders(candidates: readonly Candidate[], register: Register): Finders {
  const present = new Map<string, Findable>();
  const left: Findable[] = [];
  for (const person of register.people) {
    const findable = { ...person, ref: person.id, fullName: fullName(person) };
    if (person.left) left.push(findable);
    else present.set(person.id, findable);
  }
  const heldBack: Findable[] = [];
  for (const { draft, key, person, name, faults } of candidates) {
    const findable = {
      ref: key,
      employeeNumber: draft.employeeNumber ?? person?.employeeNumber ?? null,
      email: draft.email ?? person?.email ?? '',
      fullName: name ? fullName(name) : '',
    };
    if (faults.length === 0) present.set(key, findable);
    else heldBack.push(findable);
  }
  return {
    present: new PersonFinder(present.values()),
    heldBack: new PersonFinder(heldBack),
    left: new PersonFinder(left),
  };
}

type Found =
  | { readonly manager: string | null; readonly note?: ManagerNote }
  | { readonly fault: 'unknown-manager' | 'manager-left' | 'ambiguous-manager' };

function findManager({ draft, person, key }: Candidate, finders: Finders): Found {
  const known = person?.managerId ?? null;
  if (draft.manager === null) return { manager: known };
  const { text } = draft.manager;
  if (text === '') return { manager: null };
  const found = finders.present.find(text);
  if (known !== null && found.includes(known)) return { manager: known };
  // Systems name the one at the top as their own manager.
  if (found.length === 1) return { manager: found[0] === key ? null : (found[0] ?? null) };
  if (found.length > 1) return { fault: 'ambiguous-manager' };
  if (finders.heldBack.find(text).length > 0) {
    return {
      manager: known,
      note: { code: 'manager-not-imported', params: { value: text.slice(0, 80) } },
    };
  }
  return { fault: finders.left.find(text).length > 0 ? 'manager-left' : 'unknown-manager' };
}

function markCircles(
  sound: readonly Candidate[],
  managers: ReadonlyMap<string, string | null>,
  register: Register,
): boolean {
  const after = new Map(register.people.map(({ id, managerId }) => [id, managerId]));
  for (const [key, manager] of managers) after.set(key, manager);
  const byKey = new Map(sound.map((candidate) => [candidate.key, candidate]));
  let faulted = false;
  for (const circle of onManagerCircles(after)) {
    for (const ref of circle) {
      const candidate = byKey.get(ref);
      const changed = candidate && (candidate.person?.managerId ?? null) !== managers.get(ref);
      if (!candidate || !changed) continue;
      candidate.faults.push({
        code: 'manager-cycle',
        field: candidate.draft.manager?.field ?? 'manager',
        params: {
          value: (candidate.draft.manager?.text ?? '').slice(0, 80),
          people: circle.length,
        },
      });
      faulted = true;
    }
  }
  return faulted;
}
