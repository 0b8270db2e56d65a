import type { Database } from '@ledarforum/database/client';
import { clearLapsedNeeds } from '../features/participations/needs-service.ts';
import { clearExpiredSignIns } from '../features/sign-ins/sign-ins-service.ts';

/** Removes what is kept for a while only. Each part on its own, so that one that cannot be done does not stop the rest. */
export async function clearLapsed(database: Database, now: Date): Promise<void> {
  await database.$transaction((tx) => clearExpiredSignIns(tx, now));
  await database.$transaction((tx) => clearLapsedNeeds(tx, now));
}
