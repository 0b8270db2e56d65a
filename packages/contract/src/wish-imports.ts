import { z } from 'zod';
import { BlockParams } from './choices.ts';
import { endpoint } from './endpoint.ts';
import { Id, Instant, named, page, pageQuery } from './shapes.ts';

const WishVerdict = z.enum(['new', 'changed', 'unchanged', 'faulty']);

const WishFault = named(
  'WishFault',
  z.object({
    /** The column's heading; empty when the fault is the whole row's. */
    column: z.string(),
    value: z.string(),
    code: z.string(),
    /** What is wrong and what to do, in the caller's language. */
    message: z.string(),
  }),
);

const WishImportRow = named(
  'WishImportRow',
  z.object({
    /** The row's number in the file. */
    row: z.int().min(1),
    verdict: WishVerdict,
    /** Whom the row is about, as the file says. */
    who: z.string(),
    letters: z.array(z.string()),
    /** True when the person is invited by the import. */
    invites: z.boolean(),
    faults: z.array(WishFault),
  }),
);

export const WishImport = named(
  'WishImport',
  z.object({
    id: Id,
    blockId: Id,
    eventId: Id,
    fileName: z.string(),
    state: z.enum(['dry-run', 'confirmed', 'undone']),
    createdAt: Instant,
    rows: z.int().min(0),
    new: z.int().min(0),
    changed: z.int().min(0),
    unchanged: z.int().min(0),
    faulty: z.int().min(0),
    /** People who are invited to the event by the import. */
    invites: z.int().min(0),
    /** People who come, are not in the file and have not ranked. */
    missing: z.int().min(0),
    /** After an undo: people who had changed their order since, whose own order was kept. */
    kept: z.int().min(0),
  }),
);

const WishImportParams = z.object({ importId: Id });

export const wishImportEndpoints = {
  planWishImport: endpoint({
    method: 'POST',
    path: '/blocks/{blockId}/wish-imports',
    summary: "Read wishes from a form's export (.xlsx or .csv) and say what they would change",
    tag: 'Choosing',
    params: BlockParams,
    query: z.object({
      fileName: z.string().trim().min(1).max(200),
      /** Whether people of the register who are not invited are invited by the import. */
      inviteMissing: z.enum(['yes', 'no']).default('no'),
    }),
    body: 'file',
    status: 201,
    response: WishImport,
    problems: [
      'not-found',
      'choice-rotation',
      'allocation-too-late',
      'wishes-without-person',
      'wishes-without-choices',
      'file-empty',
      'file-unreadable',
      'file-type-unknown',
      'file-expands-too-much',
      'too-many-rows',
      'too-many-columns',
    ],
  }),
  getWishImport: endpoint({
    method: 'GET',
    path: '/wish-imports/{importId}',
    summary: 'A dry run or what became of it',
    tag: 'Choosing',
    params: WishImportParams,
    status: 200,
    response: WishImport,
    problems: ['not-found'],
  }),
  listWishImportRows: endpoint({
    method: 'GET',
    path: '/wish-imports/{importId}/rows',
    summary: 'The rows of a dry run with their verdicts',
    tag: 'Choosing',
    params: WishImportParams,
    query: z.object({ verdict: WishVerdict.optional(), ...pageQuery }),
    status: 200,
    response: page(WishImportRow),
    problems: ['not-found'],
  }),
  getWishImportFaults: endpoint({
    method: 'GET',
    path: '/wish-imports/{importId}/faults.xlsx',
    summary: 'The faulty rows of a dry run as a sheet: row, column, value, what to do',
    tag: 'Choosing',
    params: WishImportParams,
    status: 200,
    response: {
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    problems: ['not-found'],
  }),
  confirmWishImport: endpoint({
    method: 'POST',
    path: '/wish-imports/{importId}/confirmation',
    summary: 'Write the new and changed rows of a dry run, all or nothing',
    tag: 'Choosing',
    params: WishImportParams,
    status: 200,
    response: WishImport,
    problems: [
      'not-found',
      'wish-import-decided',
      'wish-import-outdated',
      'choice-rotation',
      'allocation-too-late',
    ],
  }),
  undoWishImport: endpoint({
    method: 'POST',
    path: '/wish-imports/{importId}/undo',
    summary: 'Put the wishes back as they were; orders that people have changed since are kept',
    tag: 'Choosing',
    params: WishImportParams,
    status: 200,
    response: WishImport,
    problems: ['not-found', 'wish-import-not-confirmed', 'allocation-too-late', 'choice-rotation'],
  }),
};
