import type { Database, Tx } from '@ledarforum/database/client';
import { forgetRemovedMaterials } from '../features/materials/materials-service.ts';
import { clearLapsedNeeds } from '../features/participations/needs-service.ts';
import { forgetOldImports } from '../features/register-imports/register-imports-service.ts';
import { clearExpiredSignIns } from '../features/sign-ins/sign-ins-service.ts';

const parts: readonly ((tx: Tx, now: Date) => Promise<unknown>)[] = [
  clearExpiredSignIns,
  clearLapsedNeeds,
  forgetOldImports,
  forgetRemovedMaterials,
];

/**
 * Removes what is kept for a while only: used links and sign-ins, needs, dry runs. Each part in a transaction of its
 * own, so that one that fails does not stop the rest.
 * @throws AggregateError with what failed.
 */
export async function clearLapsed(database: Database, now: Date): Promise<void> {
  const failures: unknown[] = [];
  for (const clear of parts) {
    await database
      .$transaction((tx) => clear(tx, now))
      .catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be cleared');
}
