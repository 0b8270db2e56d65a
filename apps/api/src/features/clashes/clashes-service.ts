import type { Tx } from '@ledarforum/database/client';
import { type Duty, dutiesByPerson, isNamed, overlap } from '@ledarforum/domain/clashes';
import type { PersonName } from '@ledarforum/domain/person-name';
import type { PublishedProgramme } from '../programme/published-programme.ts';
import { listDuties, listSeatsElsewhere } from './clashes-repository.ts';

/** What in an event names one person as needed: in what is published, or in the draft when nothing is. */
export async function findMyDuties(
  tx: Tx,
  eventId: string,
  person: PersonName,
  published: PublishedProgramme | null,
): Promise<readonly Duty[]> {
  const duties = published?.duties ?? (await listDuties(tx, eventId, person.familyName));
  return duties.filter(({ names }) => isNamed(person, names));
}

interface BlockTimes {
  readonly id: string;
  readonly event: { readonly id: string };
  readonly slots: readonly {
    readonly id: string;
    readonly startsAt: Date;
    readonly endsAt: Date;
  }[];
}

/** In which slots of a block people cannot take part: they have a seat of another block then, or are needed elsewhere. */
export async function findBusySlots(
  tx: Tx,
  { id, event, slots }: BlockTimes,
  people: readonly (PersonName & { readonly id: string })[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const busy = new Map<string, Set<string>>();
  const mark = (person: string, slotId: string) => {
    const theirs = busy.get(person);
    if (theirs) theirs.add(slotId);
    else busy.set(person, new Set([slotId]));
  };
  for (const { participationId, slotId } of await listSeatsElsewhere(tx, id)) {
    mark(participationId, slotId);
  }
  const duties = await listDuties(tx, event.id, '');
  for (const [person, theirs] of dutiesByPerson(people, duties)) {
    for (const slot of slots) {
      if (theirs.some((duty) => overlap(duty, slot))) mark(person, slot.id);
    }
  }
  return busy;
}
