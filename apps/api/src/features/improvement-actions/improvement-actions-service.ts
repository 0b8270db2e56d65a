import type { ImprovementAction } from '@ledarforum/contract/improvement-actions';
import type { Tx } from '@ledarforum/database/client';
import {
  type ActionChanges,
  type ActionFields,
  changesBetween,
  decideActionChange,
  decideUndo,
  undoneEntries,
} from '@ledarforum/domain/improvement-actions';
import type { z } from 'zod';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import * as repository from './improvement-actions-repository.ts';
import { tellNewOwner } from './owner-letters-service.ts';

type Answer = z.input<typeof ImprovementAction>;

/** Who changes something, when, and from where letters are sent. */
export interface Deed {
  readonly actorId: string;
  readonly now: Date;
  readonly mailHost: string;
}

export const findActionOwners = repository.searchOwners;

/** An action as the contract tells of it. */
export function actionAnswer(action: repository.StoredAction): Answer {
  const { fields, ownerName, timeZone: _, ...rest } = action;
  const { ownerId, ...shown } = fields;
  return {
    ...rest,
    ...shown,
    owner: ownerId === null ? null : { personId: ownerId, name: ownerName },
  };
}

export async function listActions(tx: Tx, eventId: string, scope: 'event' | 'series') {
  const event = found(await repository.findEvent(tx, eventId));
  const seriesId = scope === 'series' ? event.seriesId : null;
  const rows = await repository.listActions(tx, { eventId, seriesId });
  return { eventName: event.name, rows: rows.map(actionAnswer) };
}

/** What is not finished of earlier days in the series, or is told about with the invitation. */
export async function listActionsToPlanFor(tx: Tx, eventId: string): Promise<Answer[]> {
  const rows = await repository.listEarlierActions(tx, eventId);
  return rows
    .filter(
      ({ fields: { shown, status } }) => shown || status === 'PLANNED' || status === 'STARTED',
    )
    .map(actionAnswer);
}

export async function createAction(
  tx: Tx,
  eventId: string,
  {
    finding,
    ...wanted
  }: Omit<ActionFields, 'removed'> & { finding: repository.StoredAction['finding'] },
  deed: Deed,
): Promise<Answer> {
  found(await repository.findEvent(tx, eventId));
  const blank = { ...wanted, shown: false, removed: true };
  const decision = decideActionChange(blank, { ...wanted, removed: false }, finding);
  if (!decision.ok) throw new Problem(decision.code);
  await checkPeople(tx, decision.after, decision.after.ownerId !== null);
  const id = await repository.insertAction(tx, eventId, finding, decision.after, deed.now);
  await keep(tx, id, deed, { changes: { removed: [true, false] } });
  const made = found(await repository.findAction(tx, id));
  await tellNewOwner(tx, made, deed);
  const detail = { name: wanted.title };
  await recordActivity(tx, { action: 'create-action', actorId: deed.actorId, eventId, detail });
  await announce(tx, eventId, 'evaluation');
  return actionAnswer(made);
}

export async function readAction(tx: Tx, id: string) {
  const action = found(await repository.findAction(tx, id));
  const entries = await repository.listEntries(tx, id);
  const undone = undoneEntries(entries);
  return {
    action: actionAnswer(action),
    history: entries.map(({ seq, at, by, changes, note, undoes }) => ({
      seq,
      at: at.toISOString(),
      by,
      fields: seq === 1 ? [] : Object.keys(changes),
      status: statusAfter(changes),
      note: undone.has(seq) ? '' : note,
      undoes,
      undone: undone.has(seq),
      undoable: decideUndo(action.fields, entries, seq).ok,
    })),
  };
}

function statusAfter({ status }: ActionChanges): ActionFields['status'] | null {
  return (status?.[1] as ActionFields['status'] | undefined) ?? null;
}

export type ActionChange = {
  readonly [Field in keyof ActionFields]?: ActionFields[Field] | undefined;
} & { readonly version: number; readonly note?: string | undefined };

export async function changeAction(
  tx: Tx,
  id: string,
  { version, note = '', ...wanted }: ActionChange,
  deed: Deed,
) {
  const stored = found(await repository.lockAction(tx, id));
  if (stored.version !== version) throw new Problem('stale-version');
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  await carryOut(tx, stored, Object.fromEntries(given), deed, { note, undoes: null });
  return readAction(tx, id);
}

export async function undoEntry(tx: Tx, id: string, seq: number, deed: Deed) {
  const stored = found(await repository.lockAction(tx, id));
  const decision = decideUndo(stored.fields, await repository.listEntries(tx, id), seq);
  if (!decision.ok) throw new Problem(decision.code);
  await carryOut(tx, stored, decision.wanted, deed, { note: '', undoes: seq });
  return readAction(tx, id);
}

/** Changes an action by the rules, keeps what changed, and tells whom it concerns. */
export async function carryOut(
  tx: Tx,
  stored: repository.StoredAction,
  wanted: Partial<ActionFields>,
  deed: Deed,
  { note, undoes }: { note: string; undoes: number | null },
): Promise<void> {
  const decision = decideActionChange(stored.fields, wanted, stored.finding);
  if (!decision.ok) throw new Problem(decision.code);
  const { after } = decision;
  const changes = changesBetween(stored.fields, after);
  const changed = Object.keys(changes).length > 0;
  if (!changed && note === '' && undoes === null) return;
  await checkPeople(tx, after, after.ownerId !== null && changes.ownerId !== undefined);
  if (changed) await repository.updateAction(tx, stored.id, after);
  await keep(tx, stored.id, deed, { changes, note, undoes });
  if (changes.ownerId) {
    await tellNewOwner(tx, found(await repository.findAction(tx, stored.id)), deed);
  }
  const eventId = stored.event.id;
  const detail = { name: after.title };
  await recordActivity(tx, { action: 'change-action', actorId: deed.actorId, eventId, detail });
  await announce(tx, eventId, 'evaluation');
}

async function keep(
  tx: Tx,
  actionId: string,
  { actorId, now }: Deed,
  what: { changes: ActionChanges; note?: string; undoes?: number | null },
): Promise<void> {
  const { changes, note = '', undoes = null } = what;
  await repository.addEntry(tx, { actionId, at: now, actorId, changes, note, undoes });
}

async function checkPeople(tx: Tx, after: ActionFields, newOwner: boolean): Promise<void> {
  if (newOwner && (await repository.findOwner(tx, after.ownerId ?? '')) === null) {
    throw new Problem('action-owner-unknown');
  }
  if (after.shown && (await repository.namesSomebody(tx, `${after.said}\n${after.doing}`))) {
    throw new Problem('action-names-somebody');
  }
}
