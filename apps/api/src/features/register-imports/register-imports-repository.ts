import type { Prisma, Tx } from '@ledarforum/database/client';
import type { NewGroup, PlannedRow } from '@ledarforum/domain/register-import';
import type { NewUnit } from '@ledarforum/domain/register-units';

export interface ImportSummary {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly missing: number;
  readonly faulty: number;
  readonly removable: number;
  readonly removed: number;
  readonly newUnits: string[];
  readonly newGroups: string[];
  readonly ignoredColumns: string[];
}

/** A row of the plan as kept: with what a list shows, and the cells of a faulty one. */
export interface KeptRow extends PlannedRow {
  readonly unit: string;
  readonly title: string;
  readonly cells?: readonly string[];
}

export interface MissingPerson {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly unit: string;
  readonly title: string;
  readonly hasRole: boolean;
}

export interface KeptPlan {
  readonly fingerprint: string;
  /** The file's headings, in order. */
  readonly headings: readonly string[];
  /** Heading by what it means. */
  readonly columns: Readonly<Record<string, string>>;
  readonly newUnits: readonly NewUnit[];
  readonly newGroups: readonly NewGroup[];
  readonly rows: readonly KeptRow[];
  readonly missing: readonly MissingPerson[];
}

export interface StoredRun {
  readonly id: string;
  readonly state: 'DRY_RUN' | 'CONFIRMED' | 'UNDONE';
  readonly fileName: string;
  readonly summary: ImportSummary;
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly fingerprint: string | null;
  readonly hasUndo: boolean;
}

export async function insertRun(
  tx: Tx,
  run: {
    fileName: string;
    createdById: string;
    createdAt: Date;
    plan: KeptPlan;
    summary: ImportSummary;
  },
): Promise<string> {
  const { plan, summary, ...rest } = run;
  const { id } = await tx.importRun.create({
    data: {
      ...rest,
      kind: 'REGISTER',
      plan: plan as unknown as Prisma.InputJsonObject,
      summary: summary as unknown as Prisma.InputJsonObject,
    },
    select: { id: true },
  });
  return id;
}

/** The latest runs, or one; newest first, without their rows. */
export async function listRuns(tx: Tx, id: string | null): Promise<StoredRun[]> {
  return tx.$queryRaw<StoredRun[]>`
    SELECT id, state::text, file_name AS "fileName", summary, created_at AS "createdAt",
      confirmed_at AS "confirmedAt", undone_at AS "undoneAt", plan->>'fingerprint' AS fingerprint,
      undo IS NOT NULL AS "hasUndo"
    FROM import_run
    WHERE kind = 'REGISTER' AND (${id}::uuid IS NULL OR id = ${id}::uuid)
    ORDER BY created_at DESC, id DESC
    LIMIT 20`;
}

/** Locks the run until the transaction ends, so that it is carried out or undone once. */
export async function lockRun(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM import_run WHERE id = ${id}::uuid FOR UPDATE`;
}

/** The whole plan; null when it has been emptied. */
export async function loadPlan(tx: Tx, id: string): Promise<KeptPlan | null> {
  const run = await tx.importRun.findUnique({ where: { id }, select: { plan: true } });
  const plan = run?.plan as unknown as Partial<KeptPlan> | undefined;
  return plan?.rows === undefined ? null : (plan as KeptPlan);
}

/** A page of rows with one verdict, read inside the database so that the rest of the plan stays there. */
export async function listKeptRows(
  tx: Tx,
  id: string,
  verdict: PlannedRow['verdict'],
  page: { skip: number; take: number },
): Promise<{ rows: KeptRow[]; total: number }> {
  return paged(
    await tx.$queryRaw<Paged<KeptRow>[]>`
      SELECT item, count(*) OVER ()::int AS total
      FROM import_run, jsonb_array_elements(plan->'rows') WITH ORDINALITY AS kept (item, place)
      WHERE id = ${id}::uuid AND item->>'verdict' = ${verdict}
      ORDER BY place LIMIT ${page.take} OFFSET ${page.skip}`,
  );
}

export async function listMissing(
  tx: Tx,
  id: string,
  page: { skip: number; take: number },
): Promise<{ rows: MissingPerson[]; total: number }> {
  return paged(
    await tx.$queryRaw<Paged<MissingPerson>[]>`
      SELECT item, count(*) OVER ()::int AS total
      FROM import_run, jsonb_array_elements(plan->'missing') WITH ORDINALITY AS kept (item, place)
      WHERE id = ${id}::uuid
      ORDER BY place LIMIT ${page.take} OFFSET ${page.skip}`,
  );
}

export async function findColumns(tx: Tx, id: string): Promise<Readonly<Record<string, string>>> {
  const rows = await tx.$queryRaw<{ columns: Record<string, string> | null }[]>`
    SELECT plan->'columns' AS columns FROM import_run WHERE id = ${id}::uuid`;
  return rows[0]?.columns ?? {};
}

interface Paged<Item> {
  readonly item: Item;
  readonly total: number;
}

function paged<Item>(found: readonly Paged<Item>[]): { rows: Item[]; total: number } {
  return { rows: found.map(({ item }) => item), total: found[0]?.total ?? 0 };
}

export async function markConfirmed(
  tx: Tx,
  id: string,
  { at, summary, undo }: { at: Date; summary: ImportSummary; undo: object },
): Promise<void> {
  await tx.importRun.update({
    where: { id },
    data: {
      state: 'CONFIRMED',
      confirmedAt: at,
      plan: {},
      summary: summary as unknown as Prisma.InputJsonObject,
      undo: undo as Prisma.InputJsonObject,
    },
  });
}

export async function loadUndo<Undo>(tx: Tx, id: string): Promise<Undo | null> {
  const run = await tx.importRun.findUnique({ where: { id }, select: { undo: true } });
  return (run?.undo ?? null) as Undo | null;
}

export async function markUndone(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE import_run SET state = 'UNDONE', undone_at = ${at}, undo = NULL WHERE id = ${id}::uuid`;
}

/** Empties plans older than a day and undo records older than 30 days, whatever they are imports of. */
export async function emptyOldRuns(tx: Tx, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
  await tx.$executeRaw`
    UPDATE import_run SET plan = CASE kind WHEN 'WISHES' THEN '[]'::jsonb ELSE '{}'::jsonb END
    WHERE created_at < ${before(1)} AND plan NOT IN ('[]'::jsonb, '{}'::jsonb)`;
  await tx.$executeRaw`
    UPDATE import_run SET undo = NULL WHERE undo IS NOT NULL AND confirmed_at < ${before(30)}`;
}
