import type { Encounter } from '@ledarforum/contract/encounters';
import type { Tx } from '@ledarforum/database/client';
import { deskIsUsed } from '@ledarforum/domain/arrivals';
import { byPersonMet, tablesShared } from '@ledarforum/domain/encounters';
import { seenAtTable, sharedEmail } from '@ledarforum/domain/introductions';
import type { z } from 'zod';
import type { Vault } from '../../encryption.ts';
import type { FileAnswer } from '../../implement.ts';
import { found } from '../../problem.ts';
import { readPresence } from '../arrivals/arrivals-service.ts';
import { contactCard } from './contact-card.ts';
import * as encounters from './encounters-repository.ts';

type View = z.input<typeof Encounter>;

/** Whose list, and what it is read with. */
export interface Owner {
  readonly eventId: string;
  readonly personId: string;
  readonly vault: Vault;
  readonly now: Date;
}

const byName = new Intl.Collator('sv');

/** Those the person has sat with so far and has not taken off the list. A constant number of queries. */
export async function listEncounters(tx: Tx, owner: Owner) {
  const { own, met } = await readMet(tx, owner);
  const people = [...met.values()]
    .filter(([first]) => first?.kept?.removed !== true)
    .map((tables) => view(tables, owner.vault, own.id))
    .sort((a, b) => byName.compare(a.name, b.name));
  return { timeZone: own.timeZone, people };
}

/** @throws Problem `not-found` for somebody the person has not sat with. */
export async function keepEncounter(
  tx: Tx,
  owner: Owner,
  otherId: string,
  { keepInTouch, note }: { keepInTouch: boolean; note: string },
): Promise<View> {
  const { own, met } = await readMet(tx, owner);
  const tables = found(met.get(otherId));
  const ids = { ownerId: own.id, otherId };
  const kept = {
    keepInTouch,
    note: note === '' ? null : owner.vault.seal(note, boundTo(own.id, otherId)),
  };
  await encounters.saveKept(tx, ids, { ...kept, removedAt: null });
  const after = tables.map((table) => ({ ...table, kept: { ...kept, removed: false } }));
  return view(after, owner.vault, own.id);
}

/** @throws Problem `not-found` for somebody the person has not sat with. */
export async function removeEncounter(tx: Tx, owner: Owner, otherId: string): Promise<void> {
  const { own, met } = await readMet(tx, owner);
  found(met.get(otherId));
  const nothing = { keepInTouch: false, note: null, removedAt: owner.now };
  await encounters.saveKept(tx, { ownerId: own.id, otherId }, nothing);
}

/** @throws Problem `not-found` also where the e-mail address is not shared. */
export async function readContactCard(tx: Tx, owner: Owner, otherId: string): Promise<FileAnswer> {
  const { met } = await readMet(tx, owner);
  const [first] = found(met.get(otherId));
  const { person } = found(first);
  const email = found(sharedEmail(person));
  const { title, unit } = seenAtTable(person);
  const organisation = await encounters.findOrganisationName(tx);
  const { givenName, familyName } = person;
  return {
    content: contactCard({ givenName, familyName, organisation, title, unit, email }),
    mediaType: 'text/vcard; charset=utf-8',
    fileName: `${givenName} ${familyName}.vcf`,
  };
}

/** What somebody keeps of those they have sat with, for that person alone. */
export async function exportEncounters(tx: Tx, vault: Vault, ownerId: string) {
  return (await encounters.listKept(tx, ownerId)).map(({ otherId, name, keepInTouch, note }) => ({
    name,
    keepInTouch,
    note: note ? vault.open(note, boundTo(ownerId, otherId)) : '',
  }));
}

async function readMet(tx: Tx, { eventId, personId, now }: Owner) {
  const own = found(await encounters.findOwn(tx, eventId, personId));
  const rows = await encounters.listTables(tx, own.id);
  const { counts } = await readPresence(tx, eventId);
  const circumstances = { dayIsOver: own.dayIsOver, deskIsUsed: deskIsUsed(counts) };
  return { own, met: byPersonMet(tablesShared(rows, circumstances, now)) };
}

function view(tables: readonly encounters.TableRow[], vault: Vault, ownerId: string): View {
  const { person, otherId, kept } = found(tables[0]);
  const { name, ...shown } = seenAtTable(person);
  return {
    participationId: otherId,
    name: name ?? '',
    ...shown,
    email: sharedEmail(person),
    tables: tables.map(({ kind, round, number, startsAt }) => ({ kind, round, number, startsAt })),
    keepInTouch: kept?.keepInTouch ?? false,
    note: kept?.note ? vault.open(kept.note, boundTo(ownerId, otherId)) : '',
  };
}

function boundTo(ownerId: string, otherId: string): string {
  return `encounter ${ownerId} ${otherId}`;
}
