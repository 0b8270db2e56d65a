import type { Tx } from '@ledarforum/database/client';

/** What can change under the eyes of somebody who has an event open. */
export type LiveTopic =
  | 'event'
  | 'programme'
  | 'editors'
  | 'participations'
  | 'arrivals'
  | 'preferences'
  | 'allocation'
  | 'seats'
  | 'groups'
  | 'dialogue'
  | 'table-answers'
  | 'evaluation'
  | 'materials'
  | 'outbox';

export const liveChannel = 'ledarforum_live';

/** Tells every API process, when the transaction commits, that something of an event has changed. */
export async function announce(tx: Tx, eventId: string, topic: LiveTopic): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${liveChannel}, ${`${eventId}:${topic}`})`;
}
