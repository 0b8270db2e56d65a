import type { Tx } from '@ledarforum/database/client';
import type { ActionFields } from '@ledarforum/domain/improvement-actions';
import { found, Problem } from '../../problem.ts';
import * as repository from './improvement-actions-repository.ts';
import { carryOut, type Deed } from './improvement-actions-service.ts';

function mine({ id, event, finding, fields, version }: repository.StoredAction) {
  const { title, dueOn, status, reason } = fields;
  return { id, event, title, finding: finding.text, dueOn, status, reason, version };
}

/** What a person is to carry out, what is not finished first. */
export async function listMyActions(tx: Tx, personId: string) {
  const rows = await repository.listOwned(tx, personId);
  const finished = ({ fields: { status } }: repository.StoredAction) =>
    status === 'DONE' || status === 'DECLINED';
  return { rows: [...rows.filter((row) => !finished(row)), ...rows.filter(finished)].map(mine) };
}

/** An owner tells how it goes; nothing else of the action is theirs to change. */
export async function setMyStatus(
  tx: Tx,
  id: string,
  told: { version: number; note: string } & Pick<ActionFields, 'status' | 'reason'>,
  deed: Deed,
) {
  const stored = found(await repository.lockAction(tx, id));
  const { ownerId, removed } = stored.fields;
  if (ownerId !== deed.actorId || removed) throw new Problem('not-found');
  if (stored.version !== told.version) throw new Problem('stale-version');
  const { status, reason, note } = told;
  await carryOut(tx, stored, { status, reason }, deed, { note, undoes: null });
  return mine(found(await repository.findAction(tx, id)));
}
