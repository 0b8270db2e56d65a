import type { Tx } from '@ledarforum/database/client';
import type { ProgrammeDocument } from '@ledarforum/domain/programme-document';
import {
  affectedBy,
  compareVersions,
  countAffected,
  countChanges,
  type EntryChange,
  type ProgrammeDifference,
  raiseSequences,
  type Sequences,
} from '@ledarforum/domain/programme-versions';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { readEvent } from '../events/events-service.ts';
import type { NeedsReader } from '../participations/needs-service.ts';
import { readDocument } from './document-repository.ts';
import { draftVersion } from './draft-sequence.ts';
import { readNames } from './history-repository.ts';
import { openHistory } from './history-service.ts';
import { readProgramme } from './programme-service.ts';
import { firstWords } from './version-letter.ts';
import { countLetters } from './version-letters-repository.ts';
import { writeVersionLetters } from './version-letters-writer.ts';
import * as repository from './versions-repository.ts';

/** The versions of a programme, and whether the draft has something that participants do not see. */
export async function readVersions(tx: Tx, eventId: string) {
  await readEvent(tx, eventId);
  const versions = await repository.listVersions(tx, eventId);
  const latest = await repository.findLatestVersion(tx, eventId);
  const draft = latest && (await readDocument(tx, eventId));
  const unpublished =
    latest !== null && draft !== null && compareVersions(latest.document, draft).own.size > 0;
  const names = await readNames(
    tx,
    versions.flatMap(({ publishedById }) => publishedById ?? []),
  );
  const letters = await countLetters(tx, eventId);
  return {
    unpublished,
    versions: versions.map(({ publishedById, publishedAt, ...version }) => ({
      ...version,
      publishedAt: publishedAt.toISOString(),
      who: (publishedById !== null && names.get(publishedById)) || null,
      letters: letters.get(version.id) ?? { held: 0, waiting: 0, sent: 0, failed: 0 },
    })),
  };
}

/** What publishing would change, for whom, and what the checks say. */
export async function previewPublishing(tx: Tx, eventId: string, reader: NeedsReader) {
  const { phase } = await readEvent(tx, eventId);
  const { programmeSeq: seq } = await repository.readDraftVersions(tx, eventId);
  const latest = await repository.findLatestVersion(tx, eventId);
  const draft = await readDocument(tx, eventId);
  const difference = compareVersions(latest?.document ?? draft, draft);
  const affected = await findAffected(tx, { eventId, phase, difference });
  const reachable = await repository.listRecipients(tx, [...affected.keys()]);
  const { findings } = await readProgramme(tx, eventId, reader);
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  return {
    seq,
    number: (latest?.number ?? 0) + 1,
    first: latest === null,
    counts: countChanges(difference.entries),
    changes: difference.entries.map((change) => ({ ...change, fields: [...change.fields] })),
    affected: {
      people: affected.size,
      byKind: countAffected(affected),
      reachable: reachable.length,
    },
    held: [...(await countLetters(tx, eventId)).values()].reduce((sum, { held }) => sum + held, 0),
    findings: { error: count('error'), warning: count('warning'), hint: count('hint') },
  };
}

/** As long as the event is a draft nobody has seen its programme, and nobody is concerned. */
async function findAffected(
  tx: Tx,
  {
    eventId,
    phase,
    difference,
  }: { eventId: string; phase: string; difference: ProgrammeDifference },
): Promise<ReadonlyMap<string, readonly EntryChange[]>> {
  if (phase === 'DRAFT' || difference.own.size === 0) return new Map();
  const people = await repository.listConcerned(tx, eventId);
  return affectedBy(difference, people, await repository.findDecidedBlocks(tx, eventId));
}

export interface Publishing {
  /** Made by whoever publishes: the same again is the same publishing. */
  readonly id: string;
  readonly seq: number;
  readonly name: string;
  readonly comment: string;
  readonly letters: 'hold' | 'send' | 'none';
}

interface Publisher {
  readonly eventId: string;
  readonly personId: string;
  readonly now: Date;
  readonly mailHost: string;
}

/**
 * Shows participants the programme as the draft is, and writes to those whose day differs.
 * @throws Problem `programme-changed-since` when the draft is no longer the one that was looked at
 */
export async function publishProgramme(tx: Tx, publishing: Publishing, publisher: Publisher) {
  const { eventId, personId, now } = publisher;
  const { id, name, comment } = publishing;
  await readEvent(tx, eventId);
  const history = await openHistory(tx, eventId);
  const known = await repository.findVersion(tx, id);
  if (known) {
    if (known.eventId !== eventId || known.publishedById !== personId) {
      throw new Problem('not-found');
    }
    return readVersion(tx, eventId, id);
  }
  const seq = history.seq - 1;
  if (seq !== publishing.seq) throw new Problem('programme-changed-since');
  const { before: document, event } = history;
  const latest = await repository.findLatestVersion(tx, eventId);
  const from = latest?.document ?? document;
  const words = publishing.letters === 'none' ? null : firstWords(event.name, comment);
  await repository.insertVersion(tx, {
    id,
    eventId,
    number: (latest?.number ?? 0) + 1,
    name,
    comment,
    seq,
    publishedAt: now,
    publishedById: personId,
    document,
    sequences: latest
      ? raiseSequences(latest.sequences, { from, to: document, first: seq })
      : await sequencesOfDraft(tx, eventId, document),
    letters: words,
  });
  if (words && event.phase !== 'DRAFT') {
    await writeVersionLetters(tx, {
      event,
      version: { id, words, held: publishing.letters === 'hold' },
      from: { number: latest?.number ?? 0, document: from },
      to: document,
      now,
      mailHost: publisher.mailHost,
    });
  }
  await recordActivity(tx, {
    action: 'publish-programme',
    actorId: personId,
    eventId,
    detail: { name },
  });
  await announce(tx, eventId, 'programme');
  return readVersion(tx, eventId, id);
}

async function readVersion(tx: Tx, eventId: string, id: string) {
  const { versions } = await readVersions(tx, eventId);
  return found(versions.find((version) => version.id === id));
}

/** The first version goes on where participants' calendars are. */
async function sequencesOfDraft(
  tx: Tx,
  eventId: string,
  document: ProgrammeDocument,
): Promise<Sequences> {
  const event = await repository.readDraftVersions(tx, eventId);
  const own = new Map<string, number>(event.items.map(({ id, version }) => [id, version]));
  for (const { slots, seminars } of event.blocks) {
    for (const { id } of slots) own.set(id, 1);
    for (const { version, sessions } of seminars) {
      for (const { id } of sessions) own.set(id, version);
    }
  }
  const ids = [document.items, document.slots, document.sessions].flatMap(Object.keys);
  return Object.fromEntries(ids.map((id) => [id, draftVersion(event, own.get(id) ?? 1) - 1]));
}
