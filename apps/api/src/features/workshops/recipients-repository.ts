import type { Tx } from '@ledarforum/database/client';
import { type Recipient, recipientFields, recipientOf } from '../outbox/recipient.ts';

export async function listRecipients(
  tx: Tx,
  participationIds: readonly string[],
): Promise<Recipient[]> {
  const rows = await tx.participation.findMany({
    where: { id: { in: [...participationIds] } },
    select: recipientFields,
  });
  return rows.map(recipientOf);
}
