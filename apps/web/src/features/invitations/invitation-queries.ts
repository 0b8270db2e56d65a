import { keepPreviousData } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { $api } from '../../lib/query.ts';

export const personalLink = (token: string) =>
  $api.queryOptions(
    'get',
    '/invitations/{token}',
    { params: { path: { token } } },
    { retry: false, staleTime: 60_000 },
  );

export const myReply = (eventId: string) =>
  $api.queryOptions('get', '/my/events/{eventId}/reply', { params: { path: { eventId } } });

export const invitationPlan = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/invitation-plan', { params: { path: { eventId } } });

export interface PeopleView {
  search: string;
  attendance: Schema<'Attendance'> | undefined;
  sort: 'name' | 'department' | 'attendance' | 'repliedAt';
  page: number;
}

export const peoplePageSize = 50;

export const people = (eventId: string, { search, attendance, sort, page }: PeopleView) =>
  $api.queryOptions(
    'get',
    '/events/{eventId}/participations',
    {
      params: {
        path: { eventId },
        query: {
          search,
          sort,
          order: sort === 'repliedAt' ? 'desc' : 'asc',
          page,
          limit: peoplePageSize,
          ...(attendance && { attendance }),
        },
      },
    },
    { placeholderData: keepPreviousData },
  );
