import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, Instant, named, page, pageQuery } from './shapes.ts';

const RunParams = z.object({ runId: Id });

const count = z.int().min(0);

export const RegisterImport = named(
  'RegisterImport',
  z.object({
    id: Id,
    state: z.enum(['DRY_RUN', 'CONFIRMED', 'UNDONE']),
    fileName: z.string(),
    createdAt: Instant,
    confirmedAt: Instant.nullable(),
    undoneAt: Instant.nullable(),
    /** The register has changed since the dry run: read the file again. Always false once confirmed. */
    stale: z.boolean(),
    /** Confirmed, and what is needed to undo it is still kept. */
    undoable: z.boolean(),
    summary: z.object({
      new: count,
      changed: count,
      unchanged: count,
      missing: count,
      faulty: count,
      /** The missing without a role of their own: those that `all` takes out. */
      removable: count,
      /** How many of the missing were taken out of the register. */
      removed: count,
      newUnits: z.array(z.string()),
      newGroups: z.array(z.string()),
      ignoredColumns: z.array(z.string()),
    }),
  }),
);

export const ImportVerdict = named(
  'ImportVerdict',
  z.enum(['new', 'changed', 'unchanged', 'missing', 'faulty']),
);

export const ImportRow = named(
  'ImportRow',
  z.object({
    /** The row in the file, as Excel shows it; null for a person who is not in the file. */
    number: z.int().min(1).nullable(),
    verdict: ImportVerdict,
    personId: Id.nullable(),
    name: z.string(),
    email: z.string(),
    unit: z.string(),
    title: z.string(),
    changes: z.array(
      z.object({
        field: z.enum([
          'name',
          'email',
          'employeeNumber',
          'title',
          'unit',
          'manager',
          'protectedIdentity',
          'groups',
          'returns',
        ]),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    ),
    /** What is wrong, or worth knowing, in the caller's language. */
    remarks: z.array(
      z.object({
        code: z.string(),
        /** The column's heading in the file; null when it is about the whole row. */
        column: z.string().nullable(),
        message: z.string(),
        remedy: z.string(),
      }),
    ),
  }),
);

export const registerImportEndpoints = {
  planRegisterImport: endpoint({
    method: 'POST',
    path: '/register-imports',
    summary: 'Read a file and say what it would do; nothing in the register is changed',
    tag: 'Register',
    query: z.object({ fileName: z.string().trim().min(1).max(200) }),
    body: 'file',
    status: 201,
    response: RegisterImport,
    problems: [
      'file-empty',
      'file-unreadable',
      'file-type-unknown',
      'file-expands-too-much',
      'too-many-rows',
      'too-many-columns',
      'register-columns-unknown',
    ],
  }),
  listRegisterImports: endpoint({
    method: 'GET',
    path: '/register-imports',
    summary: 'The latest imports',
    tag: 'Register',
    status: 200,
    response: z.object({ imports: z.array(RegisterImport) }),
    problems: [],
  }),
  getRegisterImport: endpoint({
    method: 'GET',
    path: '/register-imports/{runId}',
    summary: 'One import',
    tag: 'Register',
    params: RunParams,
    status: 200,
    response: RegisterImport,
    problems: ['not-found'],
  }),
  listImportRows: endpoint({
    method: 'GET',
    path: '/register-imports/{runId}/rows',
    summary: 'What each row would do',
    tag: 'Register',
    params: RunParams,
    query: z.object({ verdict: ImportVerdict, ...pageQuery }),
    status: 200,
    response: page(ImportRow),
    problems: ['not-found'],
  }),
  getImportErrorSheet: endpoint({
    method: 'GET',
    path: '/register-imports/{runId}/error-sheet',
    summary: 'The faulty rows as an .xlsx with a column that says what is wrong',
    tag: 'Register',
    params: RunParams,
    status: 200,
    response: {
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    problems: ['not-found', 'import-without-faults'],
  }),
  confirmRegisterImport: endpoint({
    method: 'POST',
    path: '/register-imports/{runId}/confirm',
    summary: 'Carry out an import, all of it or nothing',
    tag: 'Register',
    params: RunParams,
    body: z.object({
      /** Missing people to take out of the register; the others are kept. */
      removeMissing: z.union([z.literal('all'), z.array(Id).max(20_000)]),
    }),
    status: 200,
    response: RegisterImport,
    problems: [
      'not-found',
      'import-not-waiting',
      'import-outdated',
      'import-changes-nothing',
      'not-yourself',
    ],
  }),
  undoRegisterImport: endpoint({
    method: 'POST',
    path: '/register-imports/{runId}/undo',
    summary: 'Put the register back as it was before an import',
    tag: 'Register',
    params: RunParams,
    status: 200,
    response: RegisterImport,
    problems: ['not-found', 'import-not-undoable', 'import-touched-since'],
  }),
};
