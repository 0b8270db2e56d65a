import { apiRoot } from '../../lib/api-client.ts';
import { $api } from '../../lib/query.ts';

export const myIntroduction = $api.queryOptions('get', '/me/introduction');

/** Another portrait has another address, so that the former is never shown for it. */
export const ownPortrait = (portraitId: string) => `${apiRoot}/me/portrait?portrait=${portraitId}`;

export const faceOf = (eventId: string, portraitId: string | null) =>
  portraitId === null ? null : `${apiRoot}/events/${eventId}/faces/${portraitId}`;
