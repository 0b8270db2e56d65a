import type { RunningOrder } from '@ledarforum/contract/running-order';
import type { Tx } from '@ledarforum/database/client';
import { isNamed } from '@ledarforum/domain/clashes';
import { composeRunningOrder } from '@ledarforum/domain/running-order';
import type { z } from 'zod';
import { readEvent } from '../events/events-service.ts';
import { readOrganisation } from '../organisation/organisation-service.ts';
import { countPeople } from '../programme/programme-service.ts';
import { findPublishedOrder, type OrderParts } from './published-order.ts';
import * as repository from './running-order-repository.ts';

export type RunningOrderAnswer = z.input<typeof RunningOrder>;

/**
 * The whole programme as one document, in a constant number of queries.
 * @param options.of the draft, or what participants see
 */
export async function readRunningOrder(
  tx: Tx,
  eventId: string,
  { baseUrl, now, of = 'draft' }: { baseUrl: string; now: Date; of?: 'draft' | 'published' },
): Promise<RunningOrderAnswer> {
  const { id, name, date, place, theme, timeZone, phase } = await readEvent(tx, eventId);
  const { contactEmail } = await readOrganisation(tx);
  const people = await countPeople(tx, eventId);
  const published = of === 'published' ? await findPublishedOrder(tx, eventId) : null;
  const { rooms, items, blocks } = published ?? (await readDraft(tx, eventId));
  const entries = composeRunningOrder({ people, items, blocks });
  const named = entries.map(({ responsible, crew }) => [responsible, ...crew]);
  const contacts = await repository.listContacts(tx, named.flat().join('\n'));
  return {
    event: { id, name, date, place, theme, timeZone, phase },
    contact: contactEmail,
    programmeAddress: `${baseUrl}/my/${id}/programme`,
    people,
    rooms,
    seminars: blocks.flatMap(seminarsOf),
    entries: entries.map((entry) => ({
      ...entry,
      contacts: addressesOf([entry.responsible, ...entry.crew], contacts),
      crew: [...entry.crew],
      needs: [...entry.needs],
    })),
    sequence: await repository.readSequence(tx, eventId),
    asOf: now.toISOString(),
  };
}

/** Addresses of those named; where two have a name, of neither. */
function addressesOf(names: readonly string[], contacts: readonly repository.Contact[]): string[] {
  const here = contacts.filter((person) => isNamed(person, names));
  const nameOf = ({ givenName, familyName }: repository.Contact) => `${givenName} ${familyName}`;
  return here
    .filter((person) => here.filter((other) => nameOf(other) === nameOf(person)).length === 1)
    .map(({ email }) => email);
}

async function readDraft(tx: Tx, eventId: string): Promise<OrderParts> {
  const rooms = await repository.listRooms(tx, eventId);
  const items = await repository.listItems(tx, eventId);
  return { rooms, items, blocks: await repository.listBlocks(tx, eventId) };
}

function seminarsOf({
  name,
  mode,
  seminars,
}: repository.BlockOfOrder): RunningOrderAnswer['seminars'] {
  return seminars.map(({ hostDeclined, crew, needs, sessions, ...seminar }) => ({
    ...seminar,
    block: name,
    mode,
    declined: hostDeclined,
    crew: [...crew],
    needs: [...needs],
    sessions: sessions.length,
    seats: sessions.reduce((sum, { capacity }) => sum + capacity, 0),
    taken: sessions.reduce((sum, { taken }) => sum + taken, 0),
  }));
}
