/** A block where nobody chooses: everybody visits every seminar, a cohort at a time. */
export interface RotationBlock {
  /** In the order of time. */
  readonly slotIds: readonly string[];
  /** In the order of their letters. */
  readonly seminarIds: readonly string[];
  readonly sessions: readonly {
    readonly seminarId: string;
    readonly slotId: string;
    readonly capacity: number;
  }[];
}

/** Each refusal is a problem code of the contract. */
export type RotationRefusal =
  | { readonly ok: false; readonly code: 'rotation-no-seminars' }
  | {
      readonly ok: false;
      readonly code: 'rotation-too-few-slots';
      /** Slots there are, and how many are needed: one per seminar. */
      readonly slots: number;
      readonly needed: number;
    }
  | {
      readonly ok: false;
      readonly code: 'rotation-session-missing';
      /** The first seminar and slot without a session, and how many more there are. */
      readonly seminarId: string;
      readonly slotId: string;
      readonly missing: number;
    }
  | {
      readonly ok: false;
      readonly code: 'rotation-too-few-places';
      /** How many people there is room for, and how many come. */
      readonly places: number;
      readonly people: number;
      /** The capacity that would do in every session. */
      readonly neededCapacity: number;
    };

/** One cohort's way through the block: the seminar of each slot. */
export interface Cohort {
  /** How many may follow it: the smallest session on its way. */
  readonly limit: number;
  readonly stops: readonly { readonly slotId: string; readonly seminarId: string }[];
}

export type RotationPlan = { readonly ok: true; readonly cohorts: readonly Cohort[] };

/**
 * The cohorts' ways: as many cohorts as seminars, in a cyclic Latin square, so that in every slot every seminar is
 * visited by one cohort and every cohort visits each seminar once. Slots beyond the number of seminars stay free.
 * @param people how many are to follow the ways, at least 0
 */
export function planRotation(block: RotationBlock, people: number): RotationPlan | RotationRefusal {
  const { slotIds, seminarIds } = block;
  const size = seminarIds.length;
  if (size === 0) return { ok: false, code: 'rotation-no-seminars' };
  if (slotIds.length < size) {
    return { ok: false, code: 'rotation-too-few-slots', slots: slotIds.length, needed: size };
  }
  const capacities = new Map(
    block.sessions.map(({ seminarId, slotId, capacity }) => [`${seminarId} ${slotId}`, capacity]),
  );
  const capacityOf = (seminarId: string, slotId: string) =>
    capacities.get(`${seminarId} ${slotId}`);
  const used = slotIds.slice(0, size);
  const missing = used.flatMap((slotId) =>
    seminarIds
      .filter((seminarId) => capacityOf(seminarId, slotId) === undefined)
      .map((seminarId) => ({ seminarId, slotId })),
  );
  const [first] = missing;
  if (first) {
    return { ok: false, code: 'rotation-session-missing', ...first, missing: missing.length };
  }
  const cohorts = seminarIds.map((_, cohort) => {
    const stops = used.map((slotId, turn) => ({
      slotId,
      seminarId: seminarIds[(cohort + turn) % size] ?? '',
    }));
    const limit = Math.min(...stops.map((stop) => capacityOf(stop.seminarId, stop.slotId) ?? 0));
    return { limit, stops };
  });
  const places = cohorts.reduce((sum, { limit }) => sum + limit, 0);
  return places < people
    ? {
        ok: false,
        code: 'rotation-too-few-places',
        places,
        people,
        neededCapacity: Math.ceil(people / size),
      }
    : { ok: true, cohorts };
}

export interface RotationPerson {
  readonly id: string;
  /** Top of the organisation tree: förvaltning or bolag. */
  readonly department: string;
  readonly unit: string;
  /** The cohort the person is in already, or null. */
  readonly cohort: number | null;
}

/**
 * Puts everybody in a cohort. Those who are in one stay, as long as it has room; the others go, department by department
 * and unit by unit, each to the cohort that is least filled, so that every cohort is a mixture of the whole organisation
 * and sizes differ by one at most where limits allow. The same input always gives the same answer.
 * @param limits of each cohort; their sum must be at least the number of people
 * @returns the index of each person's cohort, in the order of `people`
 * @throws RangeError when the cohorts are too small for everybody
 */
export function dealCohorts(
  people: readonly RotationPerson[],
  limits: readonly number[],
): readonly number[] {
  const sizes = limits.map(() => 0);
  const ofDepartment = new Map<string, number[]>();
  const countsOf = (department: string): number[] => {
    const counts = ofDepartment.get(department) ?? limits.map(() => 0);
    ofDepartment.set(department, counts);
    return counts;
  };
  const cohorts = new Map<string, number>();
  const place = (person: RotationPerson, cohort: number) => {
    sizes[cohort] = at(sizes, cohort) + 1;
    const counts = countsOf(person.department);
    counts[cohort] = at(counts, cohort) + 1;
    cohorts.set(person.id, cohort);
  };

  for (const person of people) {
    const kept = person.cohort;
    if (kept !== null && at(sizes, kept) < at(limits, kept)) place(person, kept);
  }
  const rest = people.filter(({ id }) => !cohorts.has(id)).sort(byDepartment);
  for (const person of rest) {
    const counts = countsOf(person.department);
    const open = limits.map((_, cohort) => cohort).filter((c) => at(sizes, c) < at(limits, c));
    const [best] = open.sort(
      (a, b) => at(sizes, a) - at(sizes, b) || at(counts, a) - at(counts, b) || a - b,
    );
    if (best === undefined) throw new RangeError('More people than the cohorts have room for.');
    place(person, best);
  }
  return people.map(({ id }) => cohorts.get(id) ?? 0);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

function byDepartment(a: RotationPerson, b: RotationPerson): number {
  return compare(a.department, b.department) || compare(a.unit, b.unit) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
