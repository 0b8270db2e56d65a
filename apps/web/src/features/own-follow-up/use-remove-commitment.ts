import { useMutation } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, type Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { offerUndo } from '../../ui/toast-store.ts';
import { afterMessages } from './after-messages.ts';
import { useRefetchAfter } from './after-queries.ts';

/** Throws a commitment away, and offers to put it back as it was: with how it went and with whom it was shared. */
export function useRemoveCommitment(commitment: Schema<'Commitment'>) {
  const a = useMessages(afterMessages);
  const { eventId = '' } = useParams();
  const refetch = useRefetchAfter(eventId);
  const params = { path: { eventId, commitmentId: commitment.id } };
  const back = useMutation({
    mutationFn: async () => {
      const { text, until, outcome, note, sharedWith } = commitment;
      await api.PUT('/my/events/{eventId}/commitments/{commitmentId}', {
        params,
        body: { text, until },
      });
      if (outcome !== null) {
        const body = { outcome, note };
        await api.PUT('/my/events/{eventId}/commitments/{commitmentId}/outcome', { params, body });
      }
      const shares = '/my/events/{eventId}/commitments/{commitmentId}/shares';
      if (sharedWith.some(({ way }) => way === 'TABLE')) {
        await api.POST(shares, { params, body: { way: 'TABLE' } });
      }
      for (const { way, personId } of sharedWith) {
        if (way === 'COLLEAGUE') await api.POST(shares, { params, body: { way, personId } });
      }
    },
    onSettled: refetch,
  });
  const remove = useMutation({
    mutationFn: () => api.DELETE('/my/events/{eventId}/commitments/{commitmentId}', { params }),
    onSuccess: () => {
      offerUndo(a.removed, () => back.mutate());
      return refetch();
    },
  });
  return { now: () => remove.mutate(), error: remove.error ?? back.error };
}
