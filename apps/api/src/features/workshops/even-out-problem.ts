import { planTables, type TablesPlan, usualLeast } from '@ledarforum/domain/even-out';
import type { RoundsProblem, SeatedRounds } from '@ledarforum/grouping';
import type { GroupPerson } from './people-repository.ts';
import { conditions, type PersonPair, presentByRound } from './workshop-problem.ts';
import type { Options, RoundRow } from './workshops-repository.ts';

/** The tables as they are, and who is here to sit at them. */
export interface EvenOutScene {
  readonly people: readonly GroupPerson[];
  readonly options: Options;
  readonly rounds: readonly RoundRow[];
  readonly met: readonly PersonPair[];
  /** Participations of those who are to have a seat in the rounds ahead. */
  readonly here: ReadonlySet<string>;
  /** From 0: rounds before it are over. */
  readonly fromRound: number;
  /** How few may be left at a table; undefined: seven in ten of its chairs. */
  readonly least?: number | undefined;
}

export interface EvenOutTask {
  readonly problem: RoundsProblem;
  readonly formed: SeatedRounds;
  readonly fromRound: number;
  /** For each round from `fromRound`. */
  readonly plans: readonly TablesPlan[];
  /** What `least` came to. */
  readonly least: number;
}

/** What the engine is asked to mend: who is placed by hand or leads a table stays there, and tables with too few are gone. */
export function evenOutTask(scene: EvenOutScene): EvenOutTask {
  const { people, options, rounds, met, here, fromRound } = scene;
  const formed = rounds.map(({ tables }) => ({
    groups: tables.map(({ number, members }) => ({
      id: String(number),
      personIds: members.map(({ participationId }) => participationId),
    })),
  }));
  const ahead = rounds.slice(fromRound);
  const chairs = Math.max(1, ...ahead.map((round) => chairsAt(round, options)));
  const least = scene.least ?? usualLeast(chairs);
  const inRound = presentByRound(people, options, rounds).map(
    (there) => new Set([...here].filter((id) => there.has(id))),
  );
  const hereAt = (index: number): ReadonlySet<string> => inRound[fromRound + index] ?? here;
  const plans = ahead.map((round, index) =>
    planTables(tablesNow(round, hereAt(index)), {
      people: hereAt(index).size,
      chairs: chairsAt(round, options),
      least,
    }),
  );
  const roundsOf = roundsByPerson(formed, inRound, fromRound);
  const present = people.filter(({ participationId }) => roundsOf.has(participationId));
  const pinned = ahead.flatMap((round, index) =>
    pinnedIn(round, hereAt(index)).map((seat) => ({ ...seat, round: fromRound + index })),
  );
  const kept = conditions(present, options, met);
  return {
    problem: {
      ...kept,
      ...withoutDecided(kept, pinned),
      people: kept.people.map((person) => ({
        ...person,
        presentInRounds: roundsOf.get(person.id) ?? [],
      })),
      rounds: rounds.map((round, index) => {
        const plan = plans[index - fromRound];
        return {
          groups: plan ? groupsAhead(round, plan, inRound[index] ?? here) : groupsAsSat(round),
        };
      }),
      locked: pinned,
    },
    formed,
    fromRound,
    plans,
    least,
  };
}

/** Chairs at each table: as many as were asked for, or as many as the largest table was formed with. */
function chairsAt({ tables }: RoundRow, { size }: Options): number {
  return size.by === 'people'
    ? size.people
    : Math.max(1, ...tables.map(({ members }) => members.length));
}

function tablesNow({ tables }: RoundRow, here: ReadonlySet<string>) {
  return tables.map(({ number, members }) => {
    const present = members.filter(({ participationId }) => here.has(participationId));
    return { number, present: present.length, pinned: present.some(isPinned) };
  });
}

type Member = RoundRow['tables'][number]['members'][number];
const isPinned = ({ locked, leader }: Member) => locked || leader;

function pinnedIn({ tables }: RoundRow, here: ReadonlySet<string>) {
  return tables.flatMap(({ number, members }) =>
    members
      .filter((member) => isPinned(member) && here.has(member.participationId))
      .map(({ participationId }) => ({ personId: participationId, groupId: String(number) })),
  );
}

/** In rounds that are over, those who sat there; in the rounds ahead, those who are here. */
function roundsByPerson(
  formed: SeatedRounds,
  inRound: readonly ReadonlySet<string>[],
  fromRound: number,
): ReadonlyMap<string, number[]> {
  const roundsOf = new Map<string, number[]>();
  const note = (id: string, round: number) =>
    roundsOf.set(id, [...(roundsOf.get(id) ?? []), round]);
  formed.forEach(({ groups }, round) => {
    const ids =
      round < fromRound ? groups.flatMap(({ personIds }) => personIds) : (inRound[round] ?? []);
    for (const id of ids) note(id, round);
  });
  return roundsOf;
}

function groupsAsSat({ tables }: RoundRow) {
  return tables.map(({ number, members: { length } }) => ({
    id: String(number),
    min: length,
    max: length,
  }));
}

/** More than the plan's most only where an organiser has put more there by hand. */
function groupsAhead(
  round: RoundRow,
  { open, least, most }: TablesPlan,
  here: ReadonlySet<string>,
) {
  const pinned = pinnedIn(round, here);
  return open.map((number) => {
    const id = String(number);
    const stay = pinned.filter(({ groupId }) => groupId === id).length;
    return { id, min: least, max: Math.max(most, stay) };
  });
}

/** Leaves out conditions that organisers have set aside by placing people by hand. */
function withoutDecided(
  { apart = [], together = [] }: Pick<RoundsProblem, 'apart' | 'together'>,
  pinned: readonly { personId: string; groupId: string; round: number }[],
): Pick<RoundsProblem, 'apart' | 'together'> {
  const tableOf = new Map(
    pinned.map(({ personId, groupId, round }) => [`${round} ${personId}`, groupId]),
  );
  const rounds = [...new Set(pinned.map(({ round }) => round))];
  const at = (round: number, id: string) => tableOf.get(`${round} ${id}`);
  return {
    apart: apart.filter(
      ([one, other]) =>
        !rounds.some(
          (round) => at(round, one) !== undefined && at(round, one) === at(round, other),
        ),
    ),
    together: together.filter(
      (set) => !rounds.some((round) => new Set(set.flatMap((id) => at(round, id) ?? [])).size > 1),
    ),
  };
}
