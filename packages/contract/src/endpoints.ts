import { allocationEndpoints } from './allocations.ts';
import { choiceEndpoints } from './choices.ts';
import type { Endpoint } from './endpoint.ts';
import { liveEndpoints } from './live.ts';
import { myDayEndpoints } from './my-day.ts';
import { operationEndpoints } from './operation.ts';
import { outboxEndpoints } from './outbox.ts';
import { participationEndpoints } from './participations.ts';
import { signInEndpoints } from './sign-ins.ts';
import { workshopRoundEndpoints } from './workshop-rounds.ts';
import { wishImportEndpoints } from './wish-imports.ts';

/** Every endpoint of the API by its name, which is also its operationId. */
export const endpoints = {
  ...operationEndpoints,
  ...signInEndpoints,
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
