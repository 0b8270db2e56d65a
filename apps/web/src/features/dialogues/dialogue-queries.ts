import type { Schema } from '../../lib/api-client.ts';
import { $api } from '../../lib/query.ts';

export type Dialogue = Schema<'Dialogue'>;
export type Step = Schema<'DialogueStep'>;
export type Clock = Schema<'DialogueClock'>;

/** The round whose dialogue it is. */
export interface RoundOf {
  readonly eventId: string;
  readonly workshopId: string;
  readonly roundId: string;
}

export const dialogue = ({ eventId, workshopId, roundId }: RoundOf) =>
  $api.queryOptions('get', '/events/{eventId}/workshops/{workshopId}/rounds/{roundId}/dialogue', {
    params: { path: { eventId, workshopId, roundId } },
  });

export const tableDialogue = (eventId: string, groupId: string) =>
  $api.queryOptions('get', '/my/events/{eventId}/tables/{groupId}/dialogue', {
    params: { path: { eventId, groupId } },
  });
