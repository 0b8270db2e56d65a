import { apiRoot } from '../../lib/api-client.ts';
import { $api } from '../../lib/query.ts';

export const eventMaterials = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/materials', { params: { path: { eventId } } });

/** Whether a change that the event's stream tells of is about its materials. */
export const isAboutMaterials = (topic: string) => topic === 'materials' || topic === 'all';

export const fileOf = (materialId: string) => `${apiRoot}/materials/${materialId}/file`;

export const thumbnailOf = (materialId: string) => `${apiRoot}/materials/${materialId}/thumbnail`;
