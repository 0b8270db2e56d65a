import type { Tx } from '@ledarforum/database/client';
import { type CommitmentOutcome, decideSharing } from '@ledarforum/domain/commitments';
import type { Vault } from '../../encryption.ts';
import { found, Problem } from '../../problem.ts';
import * as repository from './commitments-repository.ts';
import type { Own } from './my-after-service.ts';
import { findOwnDay } from './own-texts-repository.ts';
import { sealText } from './sealed-text.ts';

const mostCommitments = 50;
type OwnOne = Own & { readonly id: string };

async function assertOwn(tx: Tx, own: OwnOne): Promise<void> {
  if (!(await repository.isOwn(tx, own))) throw new Problem('not-found');
}

export async function saveCommitment(
  tx: Tx,
  vault: Vault,
  own: OwnOne,
  { text, until }: { text: string; until: string },
  now: Date,
): Promise<void> {
  const { id, personId, eventId } = own;
  found(await findOwnDay(tx, eventId, personId));
  const isNew = !(await repository.isOwn(tx, own));
  if (isNew && (await repository.countOwn(tx, { personId, eventId })) >= mostCommitments) {
    throw new Problem('own-texts-full');
  }
  const sealed = sealText(vault, { personId, rowId: id }, text);
  if (!(await repository.saveCommitment(tx, own, { sealed, until }, now))) {
    throw new Problem('not-found');
  }
}

export async function deleteCommitment(tx: Tx, own: OwnOne): Promise<void> {
  found(await findOwnDay(tx, own.eventId, own.personId));
  await repository.deleteCommitment(tx, own);
}

export async function markCommitment(
  tx: Tx,
  vault: Vault,
  own: OwnOne,
  { outcome, note }: { outcome: CommitmentOutcome | null; note: string },
  now: Date,
): Promise<void> {
  await assertOwn(tx, own);
  const place = { personId: own.personId, rowId: own.id };
  await repository.markCommitment(tx, own, {
    outcome,
    noteSealed: outcome === null || note === '' ? null : sealText(vault, place, note),
    markedAt: outcome === null ? null : now,
  });
}

export async function shareCommitment(
  tx: Tx,
  own: OwnOne,
  share: { way: 'COLLEAGUE'; personId: string } | { way: 'TABLE' },
): Promise<void> {
  await assertOwn(tx, own);
  const { personId, eventId } = own;
  const among =
    share.way === 'COLLEAGUE'
      ? await repository.findInvited(tx, eventId, share.personId)
      : await repository.listTablemates(
          tx,
          found(await findOwnDay(tx, eventId, personId)).participationId,
        );
  const protectedIdentity = await repository.isProtected(tx, personId);
  const decision = decideSharing({ id: personId, protectedIdentity }, share.way, among);
  if (!decision.ok) throw new Problem(decision.code);
  await repository.addShares(tx, own.id, share.way, decision.personIds);
}

export async function endSharing(tx: Tx, own: OwnOne, way: 'COLLEAGUE' | 'TABLE'): Promise<void> {
  await assertOwn(tx, own);
  await repository.endShares(tx, own.id, way);
}

export async function findColleagues(tx: Tx, { eventId, personId }: Own, search: string) {
  found(await findOwnDay(tx, eventId, personId));
  return { rows: await repository.searchInvited(tx, { eventId, but: personId, search }) };
}
