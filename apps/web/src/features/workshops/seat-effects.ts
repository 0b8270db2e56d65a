import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { offerUndo } from '../../ui/toast-store.ts';
import { alikeMessages } from './alike-messages.ts';
import { useGroupNames } from './mingle-names.ts';
import { workshopMessages } from './workshop-messages.ts';
import { useKeep, type Workshop } from './workshop-queries.ts';

type PossibleSeats = Schema<'PossibleSeats'>;
export type Effect = Pick<
  PossibleSeats['tables'][number],
  'repeatsChange' | 'samePairsChange' | 'alikePairsChange' | 'breaks'
>;

/** Somebody who is about to change places. */
export interface Moving {
  readonly roundId: string;
  readonly participationId: string;
  readonly name: string;
  /** The table the person sits at; null for somebody without one. */
  readonly from: { readonly id: string; readonly number: number } | null;
}

/** Where somebody comes to sit, and whose place they take. */
export interface Target {
  readonly groupId: string;
  readonly number: number;
  readonly swapWith: { readonly participationId: string; readonly name: string } | null;
}

/** What every change of a person's place would do, fetched when somebody takes hold of them. */
export function usePossibleSeats(eventId: string, workshopId: string, moving: Moving | undefined) {
  const { roundId = '', participationId = '' } = moving ?? {};
  return useQuery({
    ...$api.queryOptions(
      'get',
      '/events/{eventId}/workshops/{workshopId}/rounds/{roundId}/members/{participationId}/seats',
      { params: { path: { eventId, workshopId, roundId, participationId } } },
    ),
    enabled: moving !== undefined,
    staleTime: 0,
  });
}

/** "2 fler lika par, 1 upprepat möte mer". */
export function useEffectWords(): (effect: Effect) => string {
  const t = useMessages(workshopMessages);
  const words = useMessages(alikeMessages);
  return ({ repeatsChange, samePairsChange, alikePairsChange, breaks }) => {
    const parts = [
      repeatsChange < 0 && t.fewerRepeats(-repeatsChange),
      repeatsChange > 0 && t.moreRepeats(repeatsChange),
      samePairsChange < 0 && t.fewerLike(-samePairsChange),
      samePairsChange > 0 && t.moreLike(samePairsChange),
      alikePairsChange < 0 && words.fewerAlike(-alikePairsChange),
      alikePairsChange > 0 && words.moreAlike(alikePairsChange),
      ...breaks.map((broken) => t[`breaks_${broken}`]),
    ].filter((part) => part !== false);
    return parts.length === 0 ? t.asGood : parts.join(' · ');
  };
}

/** The best first: nothing broken, few met twice, well mixed. */
export function byWorth(one: Effect, other: Effect): number {
  return (
    one.breaks.length - other.breaks.length ||
    one.repeatsChange - other.repeatsChange ||
    one.samePairsChange - one.alikePairsChange - (other.samePairsChange - other.alikePairsChange)
  );
}

/** Puts somebody at a table and offers to take it back. */
export function useSeat(eventId: string, shown: Workshop) {
  const workshopId = shown.id;
  const t = useMessages(workshopMessages);
  const groupName = useGroupNames(shown);
  const keep = useKeep(eventId, workshopId);
  const path = { eventId, workshopId };
  const put = $api.useMutation(
    'put',
    '/events/{eventId}/workshops/{workshopId}/rounds/{roundId}/members/{participationId}',
    { onSuccess: keep },
  );
  const undo = $api.useMutation('post', '/events/{eventId}/workshops/{workshopId}/undo', {
    onSuccess: keep,
  });
  const seat = (moving: Moving, to: Target, onDone?: () => void) =>
    put.mutate(
      {
        params: {
          path: { ...path, roundId: moving.roundId, participationId: moving.participationId },
        },
        body: {
          fromGroupId: moving.from?.id ?? null,
          toGroupId: to.groupId,
          swapWith: to.swapWith?.participationId ?? null,
        },
      },
      {
        onSuccess: () => {
          onDone?.();
          offerUndo(
            to.swapWith === null
              ? t.moved(moving.name, groupName(to.number))
              : t.swapped(moving.name, to.swapWith.name),
            () => undo.mutate({ params: { path } }),
          );
        },
      },
    );
  return { seat, busy: put.isPending, error: put.error ?? undo.error };
}
