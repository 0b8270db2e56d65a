import type { Locale } from '@ledarforum/contract/problem';
import type { WishImport } from '@ledarforum/contract/wish-imports';
import type { Tx } from '@ledarforum/database/client';
import { canPrepareSeats } from '@ledarforum/domain/allocations';
import { countVerdicts, planWishImport, type WishVerdict } from '@ledarforum/domain/wish-import';
import type { z } from 'zod';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import type { Table } from '../../tabular/table.ts';
import { writeXlsx } from '../../tabular/write-xlsx.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { wishFaultTexts } from './wish-fault-texts.ts';
import {
  closeWishImport,
  createWishImport,
  findWishBlock,
  findWishImport,
  listWishPeople,
  type StoredImport,
  type StoredWish,
  type WishBefore,
  type WishBlock,
} from './wish-imports-repository.ts';
import {
  countPeopleLeft,
  inviteForWishes,
  lockLists,
  removeLists,
  withdrawInvitations,
  writeLists,
} from './wish-lists-repository.ts';

const hour = 60 * 60 * 1000;
/** How long a dry run can be confirmed. */
const planLasts = 24 * hour;
/** How long a confirmed import can be undone. */
const undoLasts = 30 * 24 * hour;

type Answer = z.input<typeof WishImport>;

/** Reads a table against the block and keeps the dry run. Nothing else is written. */
export async function planImport(
  tx: Tx,
  {
    blockId,
    fileName,
    inviteMissing,
    table,
    personId,
    now,
  }: {
    blockId: string;
    fileName: string;
    inviteMissing: boolean;
    table: Table;
    personId: string;
    now: Date;
  },
): Promise<Answer> {
  const block = await openBlock(tx, blockId);
  const people = await listWishPeople(tx, block);
  const plan = planWishImport(table, { people, seminars: block.seminars, inviteMissing });
  if (!plan.ok) throw new Problem(plan.code);
  const versions = new Map(people.map((person) => [person.personId, person.version]));
  const rows = plan.rows.map((row) => ({ ...row, version: versions.get(row.personId ?? '') ?? 0 }));
  const named = new Set(rows.map((row) => row.personId));
  const summary = {
    ...countVerdicts(rows),
    rows: rows.length,
    invites: rows.filter(invites).length,
    missing: people.filter(
      ({ personId, participation }) =>
        participation?.attendance === 'COMING' &&
        participation.ranking.length === 0 &&
        !named.has(personId),
    ).length,
    kept: 0,
  };
  const id = await createWishImport(tx, {
    blockId,
    fileName,
    plan: rows,
    summary,
    createdById: personId,
    now,
  });
  return readImport(tx, id);
}

function invites(row: StoredWish): boolean {
  return row.verdict !== 'faulty' && row.participationId === null;
}

async function openBlock(tx: Tx, blockId: string): Promise<WishBlock> {
  const block = found(await findWishBlock(tx, blockId));
  const may = canPrepareSeats(block);
  if (!may.ok) throw new Problem(may.code);
  return block;
}

export async function readImport(tx: Tx, importId: string): Promise<Answer> {
  return importAnswer(found(await findWishImport(tx, importId, 'read')));
}

const states = { DRY_RUN: 'dry-run', CONFIRMED: 'confirmed', UNDONE: 'undone' } as const;

function importAnswer(run: StoredImport): Answer {
  const { id, blockId, eventId, fileName, summary } = run;
  return {
    id,
    blockId,
    eventId,
    fileName,
    state: states[run.state],
    createdAt: run.createdAt.toISOString(),
    ...summary,
  };
}

/** A part of a dry run's rows; none are left once it is confirmed. */
export async function readImportRows(
  tx: Tx,
  importId: string,
  {
    verdict,
    page,
    limit,
    locale,
  }: { verdict?: WishVerdict | undefined; page: number; limit: number; locale: Locale },
) {
  const run = found(await findWishImport(tx, importId, 'read'));
  const letters = await lettersOf(tx, run.blockId);
  const chosen = run.plan.filter((row) => verdict === undefined || row.verdict === verdict);
  return {
    total: chosen.length,
    rows: chosen.slice((page - 1) * limit, page * limit).map((row) => ({
      row: row.row,
      verdict: row.verdict,
      who: row.who,
      letters: row.ranking.map((id) => letters.get(id) ?? '–'),
      invites: invites(row),
      faults: row.faults.map((fault) => ({
        ...fault,
        message: wishFaultTexts[fault.code][locale],
      })),
    })),
  };
}

async function lettersOf(tx: Tx, blockId: string): Promise<ReadonlyMap<string, string>> {
  const block = await findWishBlock(tx, blockId);
  return new Map(block?.seminars.map(({ id, letter }) => [id, letter]));
}

const sheetTexts = {
  sv: { name: 'Fel', columns: ['Rad', 'Vem', 'Kolumn', 'Värde', 'Vad du kan göra'] },
  en: { name: 'Faults', columns: ['Row', 'Who', 'Column', 'Value', 'What to do'] },
};

/** The faults as an .xlsx: one line each. */
export async function writeFaultSheet(tx: Tx, importId: string, locale: Locale): Promise<Buffer> {
  const run = found(await findWishImport(tx, importId, 'read'));
  const { name, columns } = sheetTexts[locale];
  const widths = [6, 32, 24, 32, 80];
  return writeXlsx([
    {
      name,
      columns: columns.map((title, index) => ({ title, width: widths[index] ?? 20 })),
      rows: run.plan.flatMap(({ row, who, faults }) =>
        faults.map(({ column, value, code }) => [
          row,
          who,
          column,
          value,
          wishFaultTexts[code][locale],
        ]),
      ),
    },
  ]);
}

/**
 * Writes the new and changed rows of a dry run.
 * @throws Problem `wish-import-outdated` when anybody in it has changed their order since, and writes nothing
 */
export async function confirmImport(
  tx: Tx,
  importId: string,
  personId: string,
  now: Date,
): Promise<Answer> {
  const run = found(await findWishImport(tx, importId, 'lock'));
  if (run.state !== 'DRY_RUN') throw new Problem('wish-import-decided');
  const block = await openBlock(tx, run.blockId);
  const rows = run.plan.filter(({ verdict }) => verdict === 'new' || verdict === 'changed');
  const known = new Set(block.seminars.map(({ id }) => id));
  const fits = rows.every(({ ranking }) => ranking.every((id) => known.has(id)));
  if (!fits || now.getTime() - run.createdAt.getTime() > planLasts) {
    throw new Problem('wish-import-outdated');
  }
  const invited = await invitePeople(tx, block.eventId, rows);
  const targets = rows.map((row) => ({
    ...row,
    participationId: row.participationId ?? invited.get(row.personId ?? '') ?? '',
  }));
  const earlier = await lockLists(
    tx,
    block.id,
    targets.map(({ participationId }) => participationId),
  );
  const earlierOf = new Map(earlier.map((list) => [list.participationId, list]));
  const written = await writeLists(
    tx,
    block.id,
    targets.map(({ participationId, version, ranking }) => ({
      participationId,
      version,
      ranking,
      source: 'IMPORT',
      savedAt: now,
    })),
  );
  if (written !== targets.length) throw new Problem('wish-import-outdated');
  const undo = targets.map(({ participationId, version, personId: id }): WishBefore => {
    const before = earlierOf.get(participationId);
    return {
      participationId,
      versionAfter: version + 1,
      invited: invited.has(id ?? ''),
      before: before
        ? {
            ranking: before.ranking,
            source: before.source,
            savedAt: before.savedAt.toISOString(),
          }
        : null,
    };
  });
  await closeWishImport(tx, importId, { state: 'CONFIRMED', undo, at: now });
  await tell(tx, 'import-wishes', run, personId, written);
  return readImport(tx, importId);
}

async function invitePeople(
  tx: Tx,
  eventId: string,
  rows: readonly StoredWish[],
): Promise<ReadonlyMap<string, string>> {
  const personIds = rows.flatMap((row) => (invites(row) && row.personId ? [row.personId] : []));
  if (personIds.length === 0) return new Map();
  if ((await countPeopleLeft(tx, personIds)) !== personIds.length) {
    throw new Problem('wish-import-outdated');
  }
  const made = await inviteForWishes(tx, eventId, personIds);
  if (made.length !== personIds.length) throw new Problem('wish-import-outdated');
  return new Map(made.map((participation) => [participation.personId, participation.id]));
}

/** Puts the wishes back as they were before an import; orders that people have changed since stay theirs. */
export async function undoImport(
  tx: Tx,
  importId: string,
  personId: string,
  now: Date,
): Promise<Answer> {
  const run = found(await findWishImport(tx, importId, 'lock'));
  const tooLate = now.getTime() - (run.confirmedAt?.getTime() ?? 0) > undoLasts;
  if (run.state !== 'CONFIRMED' || run.undo === null || tooLate) {
    throw new Problem('wish-import-not-confirmed');
  }
  const block = await openBlock(tx, run.blockId);
  const lists = await lockLists(
    tx,
    block.id,
    run.undo.map(({ participationId }) => participationId),
  );
  const versions = new Map(lists.map((list) => [list.participationId, list.version]));
  const untouched = run.undo.filter(
    ({ participationId, versionAfter }) => versions.get(participationId) === versionAfter,
  );
  await writeLists(
    tx,
    block.id,
    untouched.flatMap(({ participationId, versionAfter, before }) =>
      before
        ? [
            {
              participationId,
              version: versionAfter,
              ...before,
              savedAt: new Date(before.savedAt),
            },
          ]
        : [],
    ),
  );
  const made = untouched.filter(({ before }) => before === null);
  await removeLists(
    tx,
    block.id,
    made.map(({ participationId }) => participationId),
  );
  await withdrawInvitations(
    tx,
    made.filter(({ invited }) => invited).map(({ participationId }) => participationId),
  );
  const kept = run.undo.length - untouched.length;
  await closeWishImport(tx, importId, {
    state: 'UNDONE',
    summary: { ...run.summary, kept },
    at: now,
  });
  await tell(tx, 'undo-wish-import', run, personId, untouched.length);
  return readImport(tx, importId);
}

async function tell(
  tx: Tx,
  action: string,
  { eventId }: StoredImport,
  actorId: string,
  people: number,
): Promise<void> {
  await recordActivity(tx, { action, actorId, eventId, detail: { people } });
  await announce(tx, eventId, 'preferences');
}
