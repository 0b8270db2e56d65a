import type { MyAfter } from '@ledarforum/contract/own-follow-up';
import type { Tx } from '@ledarforum/database/client';
import { mayRead } from '@ledarforum/domain/commitments';
import type { z } from 'zod';
import type { Vault } from '../../encryption.ts';
import { found } from '../../problem.ts';
import * as commitments from './commitments-repository.ts';
import * as repository from './own-texts-repository.ts';
import { openText } from './sealed-text.ts';

/** Whose, of which day. */
export interface Own {
  readonly personId: string;
  readonly eventId: string;
}

/** Everything that is a person's own after a day, and what others share with them; readable to nobody else. */
export async function readMyAfter(
  tx: Tx,
  vault: Vault,
  own: Own,
): Promise<z.input<typeof MyAfter>> {
  const { personId, eventId } = own;
  const { participationId, ...day } = found(await repository.findOwnDay(tx, eventId, personId));
  const mates = await commitments.listTablemates(tx, participationId);
  const all = await commitments.listReadable(tx, eventId, personId);
  const readable = all.filter((one) => mayRead(one, personId));
  return {
    ...day,
    tablemates: mates.filter(({ reachable }) => reachable).length,
    ...(await readOwnTexts(tx, vault, own)),
    commitments: readable
      .filter((one) => one.personId === personId)
      .map((one) => ownCommitment(vault, one)),
    shared: readable.flatMap((one) =>
      one.personId === personId || one.owner === null
        ? []
        : [
            {
              id: one.id,
              by: one.owner,
              text: openText(vault, { personId: one.personId, rowId: one.id }, one.sealed),
              until: one.until,
              outcome: one.outcome,
            },
          ],
    ),
  };
}

/** The same for the person's own record (GDPR, article 15), without what is others'. */
export async function openEverythingOwn(tx: Tx, vault: Vault, own: Own) {
  const all = await commitments.listReadable(tx, own.eventId, own.personId);
  return {
    ...(await readOwnTexts(tx, vault, own)),
    commitments: all
      .filter(({ personId }) => personId === own.personId)
      .map((one) => ownCommitment(vault, one)),
  };
}

function ownCommitment(vault: Vault, one: commitments.StoredCommitment) {
  const open = (sealed: Uint8Array | null) =>
    openText(vault, { personId: one.personId, rowId: one.id }, sealed);
  return {
    id: one.id,
    text: open(one.sealed),
    until: one.until,
    outcome: one.outcome,
    note: open(one.noteSealed),
    createdAt: one.createdAt.toISOString(),
    sharedWith: one.shares,
  };
}

async function readOwnTexts(tx: Tx, vault: Vault, { personId, eventId }: Own) {
  const reflections = await repository.listReflections(tx, eventId, personId);
  const practice = await repository.findPractice(tx, eventId, personId);
  const open = (rowId: string, sealed: Uint8Array | null) =>
    openText(vault, { personId, rowId }, sealed);
  return {
    reflections: reflections.map(({ id, seminarId, sealed, savedAt }) => ({
      id,
      seminarId,
      text: open(id, sealed),
      savedAt: savedAt.toISOString(),
    })),
    practice: practice && {
      startsOn: practice.startsOn,
      endsOn: practice.endsOn,
      meetings: practice.entries.map(({ id, at, kind, sealed, rating }) => ({
        id,
        at: at.toISOString(),
        kind,
        line: open(id, sealed),
        rating,
      })),
    },
  };
}
