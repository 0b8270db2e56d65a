import type { PublishedProgramme } from '../programme/published-programme.ts';
import type { BlockToAllocate } from './allocation-input-repository.ts';

/** A block as its participants know it: what is published of it, and the rest as it is. */
export function blockAsPublished(
  block: BlockToAllocate,
  published: PublishedProgramme | null,
): BlockToAllocate {
  if (published === null) return block;
  const times = new Map(published.slots.map(({ id, ...slot }) => [id, slot]));
  return {
    ...block,
    name: published.blocks.get(block.id) ?? block.name,
    slots: block.slots
      .map((slot) => {
        const told = times.get(slot.id);
        if (told === undefined) return slot;
        const { startsAt, endsAt } = told;
        return { ...slot, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
      })
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
    sessions: block.sessions.map((session) => {
      const told = published.sessions.get(session.id);
      if (told === undefined) return session;
      const { slotId, letter, title, place } = told;
      const room = { room: place?.room ?? null, floor: place?.floor ?? '' };
      return { ...session, slotId, letter, title, ...room };
    }),
  };
}
