import { useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { $api } from '../../lib/query.ts';

export type Workshop = Schema<'Workshop'>;
export type Options = Schema<'WorkshopOptions'>;
export type AlikeThing = Schema<'AlikeThing'>;
export type Person = Schema<'WorkshopPerson'>;

export const workshops = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/workshops', { params: { path: { eventId } } });

export const workshop = (eventId: string, workshopId: string) =>
  $api.queryOptions('get', '/events/{eventId}/workshops/{workshopId}', {
    params: { path: { eventId, workshopId } },
  });

/** Shows what a change answered, and reads the list again. */
export function useKeep(eventId: string, workshopId: string): (changed: Workshop) => void {
  const client = useQueryClient();
  return (changed) => {
    client.setQueryData(workshop(eventId, workshopId).queryKey, changed);
    void client.invalidateQueries({ queryKey: workshops(eventId).queryKey });
  };
}
