import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../../../lib/api-client.ts';
import { $api } from '../../../lib/query.ts';

type Text = Schema<'ReviewedText'>;

export const evaluationTexts = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/evaluation/texts', { params: { path: { eventId } } });

/** What an organiser does with texts; the list on screen follows what the server answers. */
export function useReview(eventId: string) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: evaluationTexts(eventId).queryKey });
  const onSuccess = (text: Text) => put(client, eventId, text);
  return {
    change: $api.useMutation('patch', '/events/{eventId}/evaluation/texts/{textId}', { onSuccess }),
    mask: $api.useMutation('post', '/events/{eventId}/evaluation/texts/{textId}/mask', {
      onSuccess,
    }),
    unmask: $api.useMutation('delete', '/events/{eventId}/evaluation/texts/{textId}/mask', {
      onSuccess,
    }),
    setStates: $api.useMutation('put', '/events/{eventId}/evaluation/texts/state', {
      onSuccess: again,
    }),
  };
}

function put(client: QueryClient, eventId: string, text: Text): void {
  client.setQueryData(
    evaluationTexts(eventId).queryKey,
    (known: Schema<'TextsForReview'> | undefined) =>
      known && {
        ...known,
        questions: known.questions.map((question) => ({
          ...question,
          texts: question.texts.map((one) => (one.id === text.id ? text : one)),
        })),
      },
  );
}
