import { endpoint } from './endpoint.ts';
import { EventParams } from './shapes.ts';

/**
 * Server-sent events named `change`. The data is the topic that changed (`programme`, `groups` …), or `all` when changes
 * may have been missed; never the change itself, which is read from the endpoints.
 */
export const liveEndpoints = {
  getEventLive: endpoint({
    method: 'GET',
    path: '/events/{eventId}/live',
    summary: 'A stream that says which part of the event changed',
    tag: 'Live',
    params: EventParams,
    status: 200,
    response: { mediaType: 'text/event-stream' },
    problems: ['not-found'],
  }),
};
