import { fullName, nameKey, type PersonName } from './person-name.ts';
import { addTo, type Register, type RegisterPerson, sameKey, unitPath } from './register.ts';
import type { RecognisedColumns } from './register-columns.ts';
import { linkManagers, type ManagerNote } from './register-import-managers.ts';
import { type ImportRow, type RowDraft, type RowFault, readRow } from './register-rows.ts';
import {
  commonest,
  mergeNewUnits,
  type NewUnit,
  UnitFinder,
  type UnitPlace,
} from './register-units.ts';

/** A person as the import leaves them. Units, managers and groups by id, or by key when they are new. */
export interface PersonTarget {
  readonly employeeNumber: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly title: string;
  readonly unit: string;
  readonly manager: string | null;
  readonly protectedIdentity: boolean;
  readonly groups: readonly string[];
}

export type ChangedField =
  | Exclude<keyof PersonTarget, 'givenName' | 'familyName'>
  | 'name'
  | 'returns';

export interface FieldChange {
  readonly field: ChangedField;
  /** As a person reads it; null for nothing. Yes and no are `true` and `false`. */
  readonly from: string | null;
  readonly to: string | null;
}

export type Verdict = 'new' | 'changed' | 'unchanged' | 'faulty';

export interface PlannedRow {
  readonly number: number;
  readonly verdict: Verdict;
  /** The person in the register it is about, null when new or unknown. */
  readonly personId: string | null;
  /** Who, for a list. */
  readonly name: string;
  readonly email: string;
  /** Null when faulty. */
  readonly target: PersonTarget | null;
  readonly changes: readonly FieldChange[];
  readonly faults: readonly RowFault[];
  /** What the organiser should know although the row is imported. */
  readonly notes: readonly ManagerNote[];
}

/** A leadership group that the file names and the register lacks. */
export interface NewGroup {
  readonly key: string;
  readonly name: string;
  readonly nesting: number;
}

export interface RegisterPlan {
  /** In the order of the file. */
  readonly rows: readonly PlannedRow[];
  /** Parents first. */
  readonly newUnits: readonly NewUnit[];
  readonly newGroups: readonly NewGroup[];
  /** Ids of people who hold a post in the register and are not in the file. */
  readonly missing: readonly string[];
}

/** A row on its way: what it says, whom it is about, and where it puts them. */
export interface Candidate {
  readonly draft: RowDraft;
  readonly key: string;
  readonly person: RegisterPerson | null;
  readonly place: UnitPlace | null;
  readonly name: PersonName | null;
  readonly faults: RowFault[];
}

/** The key of the person that a row makes. */
export function newPersonKey(rowNumber: number): string {
  return `row:${rowNumber}`;
}

/**
 * Compares a file with the register: what each row would do, what is wrong with it, and who is not in the file. The order of
 * the rows does not matter. A row with a fault changes nothing; carrying out the plan and planning again gives only
 * unchanged rows besides the faulty ones.
 */
export function planRegisterImport(
  rows: readonly ImportRow[],
  columns: Pick<RecognisedColumns, 'at'>,
  register: Register,
): RegisterPlan {
  const drafts = rows.map((row) => readRow(row, columns)).sort((a, b) => a.number - b.number);
  const people = new PeopleByIdentity(register.people);
  const finder = new UnitFinder(
    register.units,
    columns.at.has('unit') || columns.at.has('unitPath'),
  );
  const candidates = drafts.map((draft) => candidateOf(draft, people, finder));
  markDuplicates(candidates);
  const links = linkManagers(candidates, register);
  const groups = planGroups(candidates, register);
  const names = displayNames(register, candidates);
  const planned = candidates.map((candidate) => {
    const manager = links.managers.get(candidate.key) ?? null;
    const notes = links.notes.get(candidate.key) ?? [];
    return planRow(candidate, manager, notes, names);
  });
  const mentioned = new Set(drafts.flatMap((draft) => people.mentionedBy(draft)));
  const sound = candidates.filter(({ faults }) => faults.length === 0);
  return {
    rows: planned,
    newUnits: mergeNewUnits(sound.flatMap(({ place }) => (place?.ok ? place.made : []))),
    newGroups: groups,
    missing: register.people
      .filter(({ id, left }) => !left && !mentioned.has(id))
      .map(({ id }) => id),
  };
}

class PeopleByIdentity {
  readonly #byEmail: ReadonlyMap<string, RegisterPerson>;
  readonly #byNumber: ReadonlyMap<string, RegisterPerson>;

  constructor(people: readonly RegisterPerson[]) {
    this.#byEmail = new Map(people.map((person) => [sameKey(person.email), person]));
    this.#byNumber = new Map(
      people.flatMap((person) =>
        person.employeeNumber === null ? [] : [[sameKey(person.employeeNumber), person] as const],
      ),
    );
  }

  byEmail(email: string | null): RegisterPerson | null {
    return email === null ? null : (this.#byEmail.get(sameKey(email)) ?? null);
  }

  byNumber(number: string | null): RegisterPerson | null {
    return number === null ? null : (this.#byNumber.get(sameKey(number)) ?? null);
  }

  mentionedBy({ email, employeeNumber }: RowDraft): string[] {
    return [this.byEmail(email), this.byNumber(employeeNumber)].flatMap(
      (person) => person?.id ?? [],
    );
  }
}

function candidateOf(draft: RowDraft, people: PeopleByIdentity, finder: UnitFinder): Candidate {
  const byNumber = people.byNumber(draft.employeeNumber);
  const byEmail = people.byEmail(draft.email);
  const person = byNumber ?? byEmail;
  const faults = [...draft.faults];
  const fault = (
    code: RowFault['code'],
    field: RowFault['field'],
    params: RowFault['params'] = {},
  ) => faults.push({ code, field, params });

  const otherHasNumber =
    byNumber === null &&
    byEmail !== null &&
    draft.employeeNumber !== null &&
    byEmail.employeeNumber !== null;
  if (byEmail !== null && (byEmail !== person || otherHasNumber)) {
    fault('email-taken', 'email', { value: draft.email ?? '', name: fullName(byEmail) });
  }
  if (person === null && draft.email === null) fault('missing-email', 'email');
  const unclear = faults.some(({ code }) => code === 'name-unclear');
  if (person === null && draft.name === null && !unclear) fault('missing-name', null);
  if (person === null && draft.unit.length === 0) fault('missing-unit', null);
  const place = draft.unit.length === 0 ? null : finder.find(draft.unit, person?.unitId ?? null);
  if (place?.ok === false) faults.push(place.fault);
  return {
    draft,
    key: person?.id ?? newPersonKey(draft.number),
    person,
    place,
    name: nameOf(draft, person),
    faults,
  };
}

/** A name from one column that reads the same as the known one does not change how it is split. */
function nameOf(draft: RowDraft, person: RegisterPerson | null): PersonName | null {
  if (draft.name === null) return person;
  const same = person !== null && nameKey(fullName(person)) === nameKey(fullName(draft.name));
  return draft.nameWasSplit && same ? person : draft.name;
}

/** Rows about the same person: of equal ones the first counts; of unequal ones none does. */
function markDuplicates(candidates: readonly Candidate[]): void {
  const repeated = new Map<string, number>();
  for (const { draft, faults } of candidates) {
    const { number, faults: _, ...content } = draft;
    const key = JSON.stringify(content);
    const first = repeated.get(key);
    if (first === undefined) repeated.set(key, number);
    else faults.unshift({ code: 'repeated-row', field: null, params: { row: first } });
  }
  const counted = candidates.filter(({ faults }) => faults[0]?.code !== 'repeated-row');
  markShared(
    counted,
    'duplicate-email',
    'email',
    ({ draft, person }) => draft.email ?? person?.email ?? null,
  );
  markShared(counted, 'duplicate-number', 'employeeNumber', ({ draft }) => draft.employeeNumber);
  const unmarked = counted.filter(
    ({ faults }) => !faults.some(({ code }) => code.startsWith('duplicate-')),
  );
  markShared(unmarked, 'duplicate-person', null, ({ person }) => person?.id ?? null);
}

function markShared(
  candidates: readonly Candidate[],
  code: 'duplicate-email' | 'duplicate-number' | 'duplicate-person',
  field: 'email' | 'employeeNumber' | null,
  sharedValue: (candidate: Candidate) => string | null,
): void {
  const sharing = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const value = sharedValue(candidate);
    if (value === null) continue;
    addTo(sharing, sameKey(value), candidate);
  }
  for (const group of sharing.values()) {
    if (group.length < 2) continue;
    for (const candidate of group) {
      const others = group.slice(0, 11).filter((other) => other !== candidate);
      const rows = others.map(({ draft }) => draft.number).slice(0, 10);
      const value = field === null ? '' : (sharedValue(candidate) ?? '');
      candidate.faults.push({ code, field, params: { value, rows: rows.join(', ') } });
    }
  }
}

function groupKey(name: string): string {
  return `group:${sameKey(name)}`;
}

/** New groups, the smallest innermost, outside those that exist. */
function planGroups(candidates: readonly Candidate[], register: Register): NewGroup[] {
  const known = new Set(register.groups.map(({ name }) => sameKey(name)));
  const spellings = new Map<string, string[]>();
  for (const { draft, faults } of candidates) {
    if (faults.length > 0) continue;
    for (const name of draft.groups ?? []) {
      if (known.has(sameKey(name))) continue;
      addTo(spellings, groupKey(name), name);
    }
  }
  const outermost = Math.max(0, ...register.groups.map(({ nesting }) => nesting));
  return [...spellings]
    .sort(([a, m], [b, n]) => m.length - n.length || (a < b ? -1 : 1))
    .map(([key, names], index) => ({
      key,
      name: commonest(names),
      nesting: outermost + index + 1,
    }));
}

interface DisplayNames {
  unit(ref: string): string;
  person(ref: string): string;
  groupsOf(refs: readonly string[]): string;
  groupRef(name: string): string;
}

function displayNames(register: Register, candidates: readonly Candidate[]): DisplayNames {
  const units = new Map(register.units.map((unit) => [unit.id, unit]));
  const made = mergeNewUnits(candidates.flatMap(({ place }) => (place?.ok ? place.made : [])));
  const newUnits = new Map(made.map((unit) => [unit.key, unit]));
  const people = new Map(register.people.map((person) => [person.id, fullName(person)]));
  for (const { key, name } of candidates) if (name) people.set(key, fullName(name));
  const groups = new Map(register.groups.map(({ id, name }) => [id, name]));
  const groupIds = new Map(register.groups.map(({ id, name }) => [sameKey(name), id]));
  for (const { draft } of candidates) {
    for (const name of draft.groups ?? [])
      if (!groups.has(groupKey(name))) groups.set(groupKey(name), name);
  }
  const unitNames = (ref: string): string[] => {
    const fresh = newUnits.get(ref);
    if (!fresh) return unitPath(units, ref);
    return [...(fresh.parent === null ? [] : unitNames(fresh.parent)), fresh.name];
  };
  return {
    unit: (ref) => unitNames(ref).join(' › '),
    person: (ref) => people.get(ref) ?? '',
    groupsOf: (refs) =>
      [...refs]
        .map((ref) => groups.get(ref) ?? '')
        .sort()
        .join(', '),
    groupRef: (name) => groupIds.get(sameKey(name)) ?? groupKey(name),
  };
}

function planRow(
  candidate: Candidate,
  manager: string | null,
  notes: readonly ManagerNote[],
  names: DisplayNames,
): PlannedRow {
  const { draft, person, faults } = candidate;
  const who = {
    number: draft.number,
    personId: person?.id ?? null,
    name: candidate.name ? fullName(candidate.name) : draft.nameText,
    email: draft.email ?? person?.email ?? '',
  };
  const target = faults.length === 0 ? targetOf(candidate, manager, names) : null;
  if (target === null) {
    return { ...who, verdict: 'faulty', target: null, changes: [], faults, notes: [] };
  }
  const changes = person === null ? [] : changesOf(person, target, names);
  const verdict = person === null ? 'new' : changes.length > 0 ? 'changed' : 'unchanged';
  return { ...who, verdict, target, changes, faults: [], notes };
}

function targetOf(
  { draft, person, place, name }: Candidate,
  manager: string | null,
  names: DisplayNames,
): PersonTarget {
  return {
    employeeNumber: draft.employeeNumber ?? person?.employeeNumber ?? null,
    givenName: name?.givenName ?? '',
    familyName: name?.familyName ?? '',
    email: draft.email ?? person?.email ?? '',
    title: draft.title ?? person?.title ?? '',
    unit: place?.ok ? place.unit : (person?.unitId ?? ''),
    manager,
    protectedIdentity: draft.protectedIdentity ?? person?.protectedIdentity ?? false,
    groups: draft.groups?.map(names.groupRef).sort() ?? [...(person?.groupIds ?? [])].sort(),
  };
}

function changesOf(
  person: RegisterPerson,
  target: PersonTarget,
  names: DisplayNames,
): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: ChangedField, from: string | null, to: string | null) => {
    if (from !== to) changes.push({ field, from: from || null, to: to || null });
  };
  if (person.left) changes.push({ field: 'returns', from: null, to: 'true' });
  if (person.givenName !== target.givenName || person.familyName !== target.familyName) {
    changes.push({ field: 'name', from: fullName(person), to: fullName(target) });
  }
  compare('email', person.email, target.email);
  compare('employeeNumber', person.employeeNumber, target.employeeNumber);
  compare('title', person.title, target.title);
  if (person.unitId !== target.unit) {
    changes.push({ field: 'unit', from: names.unit(person.unitId), to: names.unit(target.unit) });
  }
  if (person.managerId !== target.manager) {
    const nameOfManager = (ref: string | null) => (ref === null ? null : names.person(ref));
    changes.push({
      field: 'manager',
      from: nameOfManager(person.managerId),
      to: nameOfManager(target.manager),
    });
  }
  compare('protectedIdentity', String(person.protectedIdentity), String(target.protectedIdentity));
  const before = [...person.groupIds].sort();
  if (before.join() !== [...target.groups].join()) {
    changes.push({
      field: 'groups',
      from: names.groupsOf(before) || null,
      to: names.groupsOf(target.groups) || null,
    });
  }
  return changes;
}
