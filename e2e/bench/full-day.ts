import type { Page } from '@playwright/test';
import { apiOf } from '../stage/api.ts';

const roomCount = 10;
const seminarCount = 10;
const slotCount = 4;

/** A day with as many placed items as wanted: blocks of ten seminars in four slots each, the rest items of their own. */
export async function makeFullDay(page: Page, placed: number): Promise<string> {
  const api = apiOf(page);
  const { id: eventId } = await api.post<{ id: string }>('/events', {
    name: 'Fullt program',
    date: '2031-05-14',
    place: 'Folkets hus',
    series: { kind: 'new', name: 'Fullt program' },
    template: null,
  });
  const roomIds: string[] = [];
  for (let index = 0; index < roomCount; index++) {
    const room = { name: `Sal ${index + 1}`, floor: '', directions: '', capacity: 60 };
    roomIds.push((await api.post<{ id: string }>(`/events/${eventId}/rooms`, room)).id);
  }
  const at = (minutes: number) =>
    new Date(Date.parse('2031-05-14T05:00:00Z') + minutes * 60_000).toISOString();
  const inBlock = seminarCount * slotCount;
  const blocks = Math.floor((placed * 0.8) / inBlock);
  for (let index = 0; index < blocks; index++) await makeBlock(index);
  const rest = placed - blocks * inBlock;
  for (let index = 0; index < rest; index++) {
    await api.post(`/events/${eventId}/items`, {
      kind: index % 2 === 0 ? 'MINGLE' : 'BREAK',
      title: `Programpunkt ${index + 1}`,
      description: '',
      startsAt: at(index * 20),
      endsAt: at(index * 20 + 20),
      roomId: null,
      responsible: '',
      technicalNeeds: '',
    });
  }
  return eventId;

  async function makeBlock(index: number): Promise<void> {
    const { id: blockId, version } = await api.post<{ id: string; version: number }>(
      `/events/${eventId}/blocks`,
      { name: `Block ${index + 1}`, mode: 'RANK', opensAt: null, closesAt: null },
    );
    const seminarIds: string[] = [];
    for (let number = 0; number < seminarCount; number++) {
      const seminar = {
        letter: null,
        title: `Förändringsledning i vardagen ${number + 1}`,
        description: '',
        host: '',
        technicalNeeds: '',
      };
      seminarIds.push((await api.post<{ id: string }>(`/blocks/${blockId}/seminars`, seminar)).id);
    }
    await api.put(`/blocks/${blockId}/timetable`, {
      version,
      slots: Array.from({ length: slotCount }, (_, slot) => ({
        id: null,
        startsAt: at(index * 190 + slot * 45),
        endsAt: at(index * 190 + slot * 45 + 40),
        sessions: seminarIds.map((seminarId, number) => ({
          seminarId,
          session: { roomId: roomIds[number], capacity: 40, minimum: 0 },
        })),
      })),
    });
  }
}
