import type { Reply } from '@ledarforum/contract/participations';
import type { Tx } from '@ledarforum/database/client';
import { isInTheRooms } from '@ledarforum/domain/claims';
import { decideReply } from '@ledarforum/domain/invitations';
import type { Needs } from '@ledarforum/domain/needs';
import type { z } from 'zod';
import type { Vault } from '../../encryption.ts';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { giveUpSeats, type Moment } from '../claims/queue-service.ts';
import { keepNeeds, openNeeds } from './needs-service.ts';
import { updateAttendance } from './participations-repository.ts';
import { findOwn, type OwnParticipation } from './replies-repository.ts';

export interface Own {
  readonly eventId: string;
  readonly personId: string;
  readonly vault: Vault;
}

export async function getMyReply(tx: Tx, own: Own): Promise<z.input<typeof Reply>> {
  const mine = await findMine(tx, own);
  return present(mine, await openNeeds(tx, own.vault, mine.id));
}

export interface NewReply {
  readonly attendance: 'COMING' | 'DIGITAL' | 'DECLINED';
  readonly needs: Needs | null;
  readonly version: number;
}

/** @throws Problem `reply-closed`, or `stale-version` when the reply was changed on another screen. */
export async function saveMyReply(
  tx: Tx,
  own: Own,
  { attendance, needs, version }: NewReply,
  moment: Moment,
): Promise<z.input<typeof Reply>> {
  const before = await findMine(tx, own);
  const decision = decideReply(before.event.phase);
  if (!decision.ok) throw new Problem(decision.code);
  if (!(await updateAttendance(tx, before.id, version, { attendance, repliedAt: moment.now }))) {
    throw new Problem('stale-version');
  }
  await keepNeeds(tx, own.vault, before.id, { needs, attendance });
  if (!isInTheRooms(attendance)) await giveUpSeats(tx, [before.id], moment);
  await announce(tx, own.eventId, 'participations');
  return getMyReply(tx, own);
}

/** One's own participation; what is still a draft has not been shown to anybody. */
async function findMine(tx: Tx, { eventId, personId }: Own): Promise<OwnParticipation> {
  const mine = found(await findOwn(tx, eventId, personId));
  if (mine.event.phase === 'DRAFT') throw new Problem('not-found');
  return mine;
}

function present(
  { attendance, repliedAt, version, event }: OwnParticipation,
  needs: Needs | null,
): z.input<typeof Reply> {
  return {
    eventId: event.id,
    eventName: event.name,
    date: event.date.toISOString().slice(0, 10),
    place: event.place,
    timeZone: event.timeZone,
    replyBy: event.replyBy?.toISOString() ?? null,
    open: decideReply(event.phase).ok,
    attendance,
    repliedAt: repliedAt?.toISOString() ?? null,
    needs: needs && { ...needs, diet: [...needs.diet], access: [...needs.access] },
    version,
  };
}
