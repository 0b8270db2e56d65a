import type { Locale } from '@ledarforum/contract/problem';
import type { ImportRow } from '@ledarforum/contract/register-imports';
import type { Tx } from '@ledarforum/database/client';
import { fullName } from '@ledarforum/domain/person-name';
import { type Register, unitPath } from '@ledarforum/domain/register';
import { recogniseRegisterColumns } from '@ledarforum/domain/register-columns';
import { type PlannedRow, planRegisterImport } from '@ledarforum/domain/register-import';
import type { z } from 'zod';
import type { FileAnswer } from '../../implement.ts';
import { found, Problem } from '../../problem.ts';
import type { Table } from '../../tabular/table.ts';
import { writeXlsx, xlsxMediaType } from '../../tabular/write-xlsx.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { listRoleHolders } from '../people/people-repository.ts';
import { carryOut, type ImportUndo, isUntouched, putBack } from './carry-out.ts';
import { remarkOf } from './import-remarks.ts';
import {
  emptyOldRuns,
  findColumns,
  type ImportSummary,
  insertRun,
  type KeptPlan,
  type KeptRow,
  listKeptRows,
  listMissing,
  listRuns,
  loadPlan,
  loadUndo,
  lockRun,
  type MissingPerson,
  markConfirmed,
  markUndone,
  type StoredRun,
} from './register-imports-repository.ts';
import { loadRegister, lockWholeRegister, registerFingerprint } from './register-snapshot.ts';

/** The job that empties dry runs and undo records, of all kinds of imports, when their time is up. */
export async function forgetOldImports(tx: Tx, now: Date): Promise<void> {
  await emptyOldRuns(tx, now);
}

/** Compares a file with the register and keeps what it would do. Nothing in the register is changed. */
export async function planImport(
  tx: Tx,
  { table, fileName, actorId, now }: { table: Table; fileName: string; actorId: string; now: Date },
) {
  const columns = recogniseRegisterColumns(table.columns);
  if (!columns.ok) throw unknownColumns(columns.ignored);
  await emptyOldRuns(tx, now);
  const fingerprint = await registerFingerprint(tx);
  const register = await loadRegister(tx);
  const planned = planRegisterImport(table.rows, columns, register);
  const cells = new Map(table.rows.map((row) => [row.number, row.cells]));
  const names = unitNames(register, planned.newUnits);
  const roleHolders = await listRoleHolders(tx);
  const people = new Map(register.people.map((person) => [person.id, person]));
  const plan: KeptPlan = {
    fingerprint,
    headings: table.columns,
    columns: Object.fromEntries(
      [...columns.at].map(([field, index]) => [field, table.columns[index] ?? '']),
    ),
    newUnits: planned.newUnits,
    newGroups: planned.newGroups,
    rows: planned.rows.map((row) => ({
      ...row,
      unit: row.target ? names(row.target.unit) : '',
      title: row.target?.title ?? '',
      ...(row.verdict === 'faulty' && { cells: cells.get(row.number) ?? [] }),
    })),
    missing: planned.missing.flatMap((id): MissingPerson[] => {
      const person = people.get(id);
      if (!person) return [];
      const { email, title, unitId } = person;
      const shown = { name: fullName(person), email, title, unit: names(unitId) };
      return [{ personId: id, ...shown, hasRole: roleHolders.has(id) }];
    }),
  };
  const count = (verdict: PlannedRow['verdict']) =>
    planned.rows.filter((row) => row.verdict === verdict).length;
  const summary: ImportSummary = {
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    faulty: count('faulty'),
    missing: plan.missing.length,
    removable: plan.missing.filter(({ hasRole }) => !hasRole).length,
    removed: 0,
    newUnits: planned.newUnits.map(({ key }) => names(key)),
    newGroups: planned.newGroups.map(({ name }) => name),
    ignoredColumns: [...columns.ignored],
  };
  const id = await insertRun(tx, { fileName, createdById: actorId, createdAt: now, plan, summary });
  return readImport(tx, id);
}

function unknownColumns(ignored: readonly string[]): Problem {
  const shown = ignored.slice(0, 12).join(', ').slice(0, 300);
  return new Problem('register-columns-unknown', {
    detail: { sv: `Rubrikerna i filen: ${shown}.`, en: `The headings in the file: ${shown}.` },
  });
}

function unitNames(register: Register, newUnits: KeptPlan['newUnits']): (ref: string) => string {
  const units = new Map([
    ...register.units.map((unit) => [unit.id, unit] as const),
    ...newUnits.map(
      ({ key, parent, name, kind }) => [key, { id: key, parentId: parent, name, kind }] as const,
    ),
  ]);
  return (ref) => unitPath(units, ref).join(' › ');
}

export async function readImports(tx: Tx) {
  const fingerprint = await registerFingerprint(tx);
  return (await listRuns(tx, null)).map((run) => shownRun(run, fingerprint));
}

export async function readImport(tx: Tx, id: string) {
  const [run] = await listRuns(tx, id);
  return shownRun(found(run), await registerFingerprint(tx));
}

function shownRun({ fingerprint: planned, hasUndo, ...run }: StoredRun, fingerprint: string) {
  return {
    ...run,
    createdAt: run.createdAt.toISOString(),
    confirmedAt: run.confirmedAt?.toISOString() ?? null,
    undoneAt: run.undoneAt?.toISOString() ?? null,
    stale: run.state === 'DRY_RUN' && planned !== fingerprint,
    undoable: run.state === 'CONFIRMED' && hasUndo,
  };
}

type Row = z.output<typeof ImportRow>;

export interface RowsRequest {
  readonly verdict: Row['verdict'];
  readonly page: number;
  readonly limit: number;
}

/** A page of rows of one verdict, in the order of the file. */
export async function readRows(
  tx: Tx,
  id: string,
  { verdict, page, limit }: RowsRequest,
  locale: Locale,
) {
  found((await listRuns(tx, id))[0]);
  const part = { skip: (page - 1) * limit, take: limit };
  if (verdict === 'missing') {
    const { rows, total } = await listMissing(tx, id, part);
    return { rows: rows.map(missingRow), total };
  }
  const columns = await findColumns(tx, id);
  const { rows, total } = await listKeptRows(tx, id, verdict, part);
  return { rows: rows.map((row) => shownRow(row, columns, locale)), total };
}

function missingRow({ hasRole: _, ...person }: MissingPerson): Row {
  return { ...person, number: null, verdict: 'missing', changes: [], remarks: [] };
}

function shownRow(
  { target: _, faults, notes, cells: __, changes, ...row }: KeptRow,
  columns: Readonly<Record<string, string>>,
  locale: Locale,
): Row {
  const remarks = [...faults, ...notes.map((note) => ({ ...note, field: 'manager' as const }))];
  return {
    ...row,
    changes: [...changes],
    remarks: remarks.map(({ code, field, params }) => {
      const { message, remedy } = remarkOf(code, params);
      return {
        code,
        column: field === null ? null : (columns[field] ?? null),
        message: message[locale],
        remedy: remedy[locale],
      };
    }),
  };
}

/** The faulty rows with what is wrong before the file's own columns: corrected, the same sheet can be read in again. */
export async function writeErrorSheet(tx: Tx, id: string, locale: Locale): Promise<FileAnswer> {
  const run = found((await listRuns(tx, id))[0]);
  const plan = await loadPlan(tx, id);
  const faulty = plan?.rows.filter(({ verdict }) => verdict === 'faulty') ?? [];
  if (plan === null || faulty.length === 0) throw new Problem('import-without-faults');
  const texts =
    locale === 'sv'
      ? { sheet: 'Felaktiga rader', row: 'Rad', wrong: 'Vad som är fel', file: 'fel' }
      : { sheet: 'Faulty rows', row: 'Row', wrong: 'What is wrong', file: 'faults' };
  const content = await writeXlsx([
    {
      name: texts.sheet,
      columns: [
        { title: texts.row, width: 6 },
        { title: texts.wrong, width: 70 },
        ...plan.headings.map((title) => ({ title, width: 24 })),
      ],
      rows: faulty.map((row) => {
        const { remarks } = shownRow(row, plan.columns, locale);
        const wrong = remarks.map(
          ({ column, message, remedy }) =>
            `${column === null ? '' : `${column}: `}${message} ${remedy}`,
        );
        return [row.number, wrong.join('\n'), ...(row.cells ?? [])];
      }),
    },
  ]);
  const stem = run.fileName.replace(/\.\w{1,5}$/, '');
  return { content, mediaType: xlsxMediaType, fileName: `${stem} – ${texts.file}.xlsx` };
}

/** Carries out a dry run, all of it or nothing. */
export async function confirmImport(
  tx: Tx,
  {
    id,
    actorId,
    removeMissing,
    now,
  }: { id: string; actorId: string; removeMissing: 'all' | readonly string[]; now: Date },
) {
  await lockRun(tx, id);
  const run = found((await listRuns(tx, id))[0]);
  const plan = await loadPlan(tx, id);
  if (run.state !== 'DRY_RUN' || plan === null) throw new Problem('import-not-waiting');
  await lockWholeRegister(tx);
  if ((await registerFingerprint(tx)) !== plan.fingerprint) throw new Problem('import-outdated');
  const remove = removalOf(plan, removeMissing);
  const { summary } = run;
  if (summary.new + summary.changed + remove.length === 0) {
    throw new Problem('import-changes-nothing');
  }
  // Who confirms is an organiser and stays, so an organiser always remains.
  if (remove.includes(actorId)) throw new Problem('not-yourself');
  const undo = await carryOut(tx, plan, { remove, now });
  await markConfirmed(tx, id, { at: now, summary: { ...summary, removed: remove.length }, undo });
  await recordActivity(tx, {
    action: 'import-register',
    actorId,
    eventId: null,
    detail: { new: summary.new, changed: summary.changed, removed: remove.length },
  });
  return readImport(tx, id);
}

/** Everybody who is missing, except those with a role of their own; or the chosen ones. */
function removalOf(plan: KeptPlan, wanted: 'all' | readonly string[]): string[] {
  if (wanted === 'all') {
    return plan.missing.filter(({ hasRole }) => !hasRole).map(({ personId }) => personId);
  }
  const missing = new Set(plan.missing.map(({ personId }) => personId));
  const stranger = wanted.findIndex((id) => !missing.has(id));
  if (stranger !== -1) {
    throw new Problem('invalid-input', {
      faults: [
        {
          pointer: `/body/removeMissing/${stranger}`,
          code: 'not-missing',
          message: { sv: 'Personen finns i filen.', en: 'The person is in the file.' },
        },
      ],
    });
  }
  return [...new Set(wanted)];
}

/** Puts the register back as it was before an import, unless something it touched has changed since. */
export async function undoImport(
  tx: Tx,
  { id, actorId, now }: { id: string; actorId: string; now: Date },
) {
  await lockRun(tx, id);
  const run = found((await listRuns(tx, id))[0]);
  const undo = await loadUndo<ImportUndo>(tx, id);
  if (run.state !== 'CONFIRMED' || undo === null) throw new Problem('import-not-undoable');
  await lockWholeRegister(tx);
  if (!(await isUntouched(tx, undo))) throw new Problem('import-touched-since');
  await putBack(tx, undo, now);
  await markUndone(tx, id, now);
  await recordActivity(tx, { action: 'undo-register-import', actorId, eventId: null });
  return readImport(tx, id);
}
