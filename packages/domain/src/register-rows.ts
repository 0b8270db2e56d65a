import { type PersonName, splitName } from './person-name.ts';
import { isEmail, longest, sameKey } from './register.ts';
import type { RecognisedColumns, RegisterField } from './register-columns.ts';

export interface ImportRow {
  /** As the file shows it. */
  readonly number: number;
  readonly cells: readonly string[];
}

export type RowFaultCode =
  | 'missing-name'
  | 'name-unclear'
  | 'missing-email'
  | 'invalid-email'
  | 'missing-unit'
  | 'unknown-unit'
  | 'ambiguous-unit'
  | 'unknown-manager'
  | 'manager-left'
  | 'ambiguous-manager'
  | 'manager-cycle'
  | 'too-long'
  | 'not-yes-or-no'
  | 'duplicate-email'
  | 'duplicate-number'
  | 'duplicate-person'
  | 'repeated-row'
  | 'email-taken';

/** Something in a row that keeps it from being imported. */
export interface RowFault {
  readonly code: RowFaultCode;
  /** Where; null when it is about the row as a whole or a column that is not in the file. */
  readonly field: RegisterField | null;
  /** What the sentence needs: the value, the limit, other rows, the other person. */
  readonly params: Readonly<Record<string, string | number>>;
}

export interface UnitLevel {
  readonly field: 'division' | 'company' | 'area' | 'unit' | 'unitPath';
  readonly name: string;
}

/** One row as read. Null means that the file says nothing and what is known stays. */
export interface RowDraft {
  readonly number: number;
  readonly name: PersonName | null;
  /** The name as the file has it, also when it cannot be split. */
  readonly nameText: string;
  /** The name came from one column, so that its split is a guess. */
  readonly nameWasSplit: boolean;
  readonly email: string | null;
  readonly employeeNumber: string | null;
  readonly title: string | null;
  readonly unit: readonly UnitLevel[];
  /** Null: no such column. Empty: no manager. */
  readonly manager: { readonly field: RegisterField; readonly text: string } | null;
  readonly groups: readonly string[] | null;
  readonly protectedIdentity: boolean | null;
  readonly faults: readonly RowFault[];
}

const yes = new Set(['ja', 'j', 'x', '1', 'true', 'sant', 'yes', 'y', 'skyddad', 'protected']);
const no = new Set(['nej', 'n', '0', 'false', 'falskt', 'no', '-']);

/** Reads one row by what its columns mean. Nothing is compared with the register yet. */
export function readRow(row: ImportRow, { at }: Pick<RecognisedColumns, 'at'>): RowDraft {
  const faults: RowFault[] = [];
  const fault = (code: RowFaultCode, field: RegisterField, params: RowFault['params'] = {}) =>
    faults.push({ code, field, params });
  const cell = (field: RegisterField): string | null => {
    const index = at.get(field);
    if (index === undefined) return null;
    return (row.cells[index] ?? '').trim().replaceAll(/\s+/gu, ' ');
  };
  const bounded = (field: RegisterField, text: string, limit: number) => {
    if (text.length > limit) fault('too-long', field, { length: text.length, limit });
  };
  const filled = (field: RegisterField): string | null => cell(field) || null;

  const { name, wasSplit } = readName(filled, fault);
  bounded(at.has('givenName') ? 'givenName' : 'fullName', name?.givenName ?? '', longest.givenName);
  bounded(
    at.has('familyName') ? 'familyName' : 'fullName',
    name?.familyName ?? '',
    longest.familyName,
  );

  const email = filled('email')?.replace(/^mailto:/i, '') ?? null;
  if (email !== null && !isEmail(email))
    fault('invalid-email', 'email', { value: email.slice(0, 80) });
  const title = cell('title');
  bounded('title', title ?? '', longest.title);
  const employeeNumber = filled('employeeNumber');
  bounded('employeeNumber', employeeNumber ?? '', longest.employeeNumber);
  const unit = readUnit(filled);
  for (const level of unit) bounded(level.field, level.name, longest.unit);
  const groups = splitList(cell('groups'));
  for (const group of groups ?? []) bounded('groups', group, longest.group);
  const protection = filled('protectedIdentity');
  if (protection !== null && !yes.has(sameKey(protection)) && !no.has(sameKey(protection))) {
    fault('not-yes-or-no', 'protectedIdentity', { value: protection.slice(0, 80) });
  }
  return {
    number: row.number,
    name,
    nameText: filled('fullName') ?? '',
    nameWasSplit: wasSplit,
    email,
    employeeNumber,
    title,
    unit,
    manager: readManager(cell),
    groups,
    protectedIdentity: protection === null ? null : yes.has(sameKey(protection)),
    faults,
  };
}

type Cell = (field: RegisterField) => string | null;

function readName(
  filled: Cell,
  fault: (code: RowFaultCode, field: RegisterField, params: RowFault['params']) => void,
): { name: PersonName | null; wasSplit: boolean } {
  const givenName = filled('givenName');
  const familyName = filled('familyName');
  if (givenName !== null || familyName !== null) {
    return { name: { givenName: givenName ?? '', familyName: familyName ?? '' }, wasSplit: false };
  }
  const text = filled('fullName');
  if (text === null) return { name: null, wasSplit: false };
  const name = splitName(text);
  if (name === null) fault('name-unclear', 'fullName', { value: text.slice(0, 80) });
  return { name, wasSplit: true };
}

function readUnit(filled: Cell): UnitLevel[] {
  const path = filled('unitPath');
  const levels: UnitLevel[] = [];
  const company = filled('company');
  const division = filled('division');
  if (company !== null) levels.push({ field: 'company', name: company });
  else if (division !== null) levels.push({ field: 'division', name: division });
  for (const field of ['area', 'unit'] as const) {
    const name = filled(field);
    if (name !== null) levels.push({ field, name });
  }
  if (levels.length > 0 || path === null) return levels;
  return path
    .split(/\s*[>›]\s*/u)
    .filter((name) => name !== '')
    .map((name) => ({ field: 'unitPath', name }));
}

/** The most certain of the columns that name the manager. */
function readManager(cell: Cell): RowDraft['manager'] {
  let empty: RowDraft['manager'] = null;
  for (const field of ['managerEmail', 'managerNumber', 'manager'] as const) {
    const text = cell(field);
    if (text) return { field, text };
    if (text === '') empty = { field, text };
  }
  return empty;
}

function splitList(text: string | null): string[] | null {
  if (text === null) return null;
  const seen = new Map<string, string>();
  for (const part of text.split(/[;,|\n]/u).map((item) => item.trim())) {
    if (part !== '' && !seen.has(sameKey(part))) seen.set(sameKey(part), part);
  }
  return [...seen.values()];
}
