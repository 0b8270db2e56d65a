import type { Tx } from '@ledarforum/database/client';
import type { MailedPurpose } from '@ledarforum/domain/evaluation-mailings';
import type { FormPurpose } from '@ledarforum/domain/evaluation-windows';
import { type Recipient, recipientFields, recipientOf } from '../outbox/recipient.ts';

export interface StoredMailing {
  readonly id: string;
  readonly purpose: MailedPurpose;
  readonly kind: 'OPENING' | 'REMINDER';
  readonly dueAt: Date | null;
  readonly cancelled: boolean;
  readonly sentAt: Date | null;
  readonly letters: number | null;
}

export async function listMailings(tx: Tx, eventId: string): Promise<StoredMailing[]> {
  const rows = await tx.evaluationMailing.findMany({ where: { eventId }, orderBy: { id: 'asc' } });
  // The database allows no other purposes.
  return rows.map((row) => ({ ...row, purpose: row.purpose as MailedPurpose }));
}

/** False where there is one by that identifier, or where the form's opening is planned already. */
export async function addMailing(
  tx: Tx,
  mailing: {
    id?: string;
    eventId: string;
    purpose: MailedPurpose;
    kind: 'OPENING' | 'REMINDER';
    dueAt: Date | null;
  },
): Promise<boolean> {
  const { count } = await tx.evaluationMailing.createMany({
    data: [mailing],
    skipDuplicates: true,
  });
  return count === 1;
}

/** False when it has been sent. */
export async function changeMailing(
  tx: Tx,
  { eventId, id }: { eventId: string; id: string },
  change: { dueAt?: Date; cancelled?: boolean },
): Promise<boolean> {
  const where = { id, eventId, sentAt: null };
  const { count } = await tx.evaluationMailing.updateMany({ where, data: change });
  return count === 1;
}

/** Takes it to be sent: true for one caller only, who sends it in the same transaction. */
export async function claimMailing(
  tx: Tx,
  id: string,
  sent: { sentAt: Date; letters: number },
): Promise<boolean> {
  const where = { id, sentAt: null, cancelled: false };
  const { count } = await tx.evaluationMailing.updateMany({ where, data: sent });
  return count === 1;
}

/** Events with letters that are planned. */
export async function listEventsWithPlanned(tx: Tx): Promise<string[]> {
  const rows = await tx.evaluationMailing.findMany({
    where: { sentAt: null, cancelled: false },
    distinct: ['eventId'],
    select: { eventId: true },
  });
  return rows.map(({ eventId }) => eventId);
}

export async function removeOpening(tx: Tx, eventId: string, purpose: FormPurpose): Promise<void> {
  await tx.evaluationMailing.deleteMany({
    where: { eventId, purpose, kind: 'OPENING', sentAt: null },
  });
}

/** Those who were or are coming to the day and have answered none of these forms. */
export async function listUnanswered(
  tx: Tx,
  eventId: string,
  formIds: readonly string[],
): Promise<Recipient[]> {
  const rows = await tx.participation.findMany({
    where: {
      eventId,
      attendance: { in: ['COMING', 'DIGITAL'] },
      person: { leftAt: null, email: { not: '' } },
      receipts: { none: { formId: { in: [...formIds] } } },
    },
    select: recipientFields,
    orderBy: { id: 'asc' },
  });
  return rows.map(recipientOf);
}
