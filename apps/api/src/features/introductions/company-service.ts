import type { DayTable, TableCompanion } from '@ledarforum/contract/my-day';
import type { Tx } from '@ledarforum/database/client';
import { seenAtTable } from '@ledarforum/domain/introductions';
import type { z } from 'zod';
import { type CompanionRow, listCompany, listOwnTables } from './company-repository.ts';

type Companion = z.input<typeof TableCompanion>;
type Company = Pick<z.input<typeof DayTable>, 'kind' | 'roundNumber' | 'formerNumber' | 'company'>;

const byName = new Intl.Collator('sv');

/**
 * Who sits with somebody at each of their tables in published workshops, by the table's id: names, and what each has agreed to
 * show. A constant number of queries.
 */
export async function readCompany(tx: Tx, participationId: string): Promise<Map<string, Company>> {
  const tables = await listOwnTables(tx, participationId);
  const rows = await listCompany(tx, participationId);
  return new Map(
    tables.map(({ groupId, ...table }) => [
      groupId,
      {
        ...table,
        company: rows
          .filter((row) => row.groupId === groupId)
          .map(companion)
          .sort((a, b) => inOrder(a, b)),
      },
    ]),
  );
}

function companion({ participationId, leads, person }: CompanionRow): Companion {
  return { participationId, leads, ...seenAtTable(person) };
}

/** By name, those without one last. */
function inOrder(a: Companion, b: Companion): number {
  if (a.name === null || b.name === null) return Number(a.name === null) - Number(b.name === null);
  return byName.compare(a.name, b.name);
}
