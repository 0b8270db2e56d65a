import { expect, type Page } from '@playwright/test';
import { apiOf } from './api.ts';

interface Shown {
  readonly id: string;
  readonly forming: object | null;
  readonly groupCount: number;
}

/** Tables of eight, mixed over förvaltningar, formed and published without the screens. */
export async function publishTables(
  page: Page,
  eventId: string,
  { name, itemId }: { name: string; itemId: string | undefined },
): Promise<string> {
  const api = apiOf(page);
  const { id } = await api.post<Shown>(`/events/${eventId}/workshops`, {
    name,
    kind: 'TABLES',
    rounds: [{ itemId: itemId ?? null }],
    options: {
      who: { kind: 'coming' },
      size: { by: 'people', people: 8 },
      mix: [{ attribute: 'organisation', weight: 'much' }],
      alike: [],
      away: [],
      apartFromManager: true,
      apart: [],
      together: [],
      leaders: [],
      leadersMove: false,
      earlier: [],
    },
  });
  const address = `/events/${eventId}/workshops/${id}`;
  await expect
    .poll(async () => (await api.get<Shown>(address)).forming, { timeout: 60_000 })
    .toBeNull();
  await api.put(`${address}/publication`, {});
  return id;
}
