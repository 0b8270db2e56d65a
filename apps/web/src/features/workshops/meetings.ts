import { compareSv } from '../../lib/dates.ts';
import type { Workshop } from './workshop-queries.ts';

type Tables = Pick<Workshop, 'rounds' | 'people'>;

/**
 * How often each two parts of the organisation meet at a table, over all rounds; within one part on the diagonal. Protected
 * identities, whose part is not told, are left out.
 */
export function meetingsByUnit({ rounds, people }: Tables): {
  units: string[];
  counts: number[][];
} {
  const unitOf = new Map(
    people.map(({ participationId, organisation }) => [participationId, organisation]),
  );
  const seated = rounds.flatMap(({ tables }) =>
    tables.map(({ members }) =>
      members.flatMap(({ participationId }) => unitOf.get(participationId) || []),
    ),
  );
  const units = [...new Set(seated.flat())].sort(compareSv);
  const at = new Map(units.map((unit, index) => [unit, index]));
  const counts = units.map(() => units.map(() => 0));
  const add = (one: number, other: number) => {
    const row = counts[one];
    if (row) row[other] = (row[other] ?? 0) + 1;
  };
  for (const table of seated) {
    table.forEach((unit, place) => {
      const one = at.get(unit) ?? 0;
      for (const company of table.slice(place + 1)) {
        const other = at.get(company) ?? 0;
        add(one, other);
        if (one !== other) add(other, one);
      }
    });
  }
  return { units, counts };
}

/** Those a person sits with, and in which rounds (from 1), in the order they meet. */
export function companyOf(
  { rounds }: Pick<Tables, 'rounds'>,
  participationId: string,
): { participationId: string; rounds: number[] }[] {
  const met = new Map<string, number[]>();
  rounds.forEach(({ tables }, round) => {
    const table = tables.find(({ members }) =>
      members.some((member) => member.participationId === participationId),
    );
    for (const member of table?.members ?? []) {
      if (member.participationId === participationId) continue;
      met.set(member.participationId, [...(met.get(member.participationId) ?? []), round + 1]);
    }
  });
  return [...met].map(([id, inRounds]) => ({ participationId: id, rounds: inRounds }));
}
