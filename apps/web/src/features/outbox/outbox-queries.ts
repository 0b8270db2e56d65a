import { keepPreviousData } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { $api } from '../../lib/query.ts';

export interface OutboxView {
  search: string;
  state: Schema<'MessageState'> | undefined;
  kind: Schema<'MessageKind'> | undefined;
  page: number;
}

export const messagesPerPage = 50;

export const messages = ({ search, state, kind, page }: OutboxView) =>
  $api.queryOptions(
    'get',
    '/messages',
    {
      params: {
        query: {
          search,
          page,
          limit: messagesPerPage,
          ...(state && { state }),
          ...(kind && { kind }),
        },
      },
    },
    { placeholderData: keepPreviousData, refetchInterval: 10_000 },
  );

export const message = (messageId: string) =>
  $api.queryOptions('get', '/messages/{messageId}', { params: { path: { messageId } } });
