import { allocationEndpoints } from './allocations.ts';
import { choiceEndpoints } from './choices.ts';
import type { Endpoint } from './endpoint.ts';
import { eventEndpoints } from './events.ts';
import { forumEndpoints } from './forum.ts';
import { liveEndpoints } from './live.ts';
import { myDayEndpoints } from './my-day.ts';
import { operationEndpoints } from './operation.ts';
import { outboxEndpoints } from './outbox.ts';
import { participationEndpoints } from './participations.ts';
import { programmeEndpoints } from './programme.ts';
import { seminarBlockEndpoints } from './seminar-blocks.ts';
import { signInEndpoints } from './sign-ins.ts';
import { workshopRoundEndpoints } from './workshop-rounds.ts';
import { wishImportEndpoints } from './wish-imports.ts';

/** Every endpoint of the API by its name, which is also its operationId. */
export const endpoints = {
  ...operationEndpoints,
  ...signInEndpoints,
  ...eventEndpoints,
  ...programmeEndpoints,
  ...seminarBlockEndpoints,
  ...forumEndpoints,
  ...participationEndpoints,
  ...outboxEndpoints,
  ...myDayEndpoints,
  ...liveEndpoints,
  ...workshopRoundEndpoints,
  ...choiceEndpoints,
  ...wishImportEndpoints,
  ...allocationEndpoints,
};

export type EndpointName = keyof typeof endpoints;

/** The endpoints as name and definition, without their exact types. */
export const endpointList = Object.entries(endpoints) as [EndpointName, Endpoint][];
