import type { Tx } from '@ledarforum/database/client';
import type { Attendance } from './participations-repository.ts';

export interface OwnParticipation {
  readonly id: string;
  readonly personId: string;
  readonly attendance: Attendance;
  readonly repliedAt: Date | null;
  readonly linkSerial: number;
  readonly version: number;
  readonly person: {
    readonly givenName: string;
    readonly familyName: string;
    readonly leftAt: Date | null;
  };
  readonly event: {
    readonly id: string;
    readonly name: string;
    readonly date: Date;
    readonly place: string;
    readonly timeZone: string;
    readonly replyBy: Date | null;
    readonly closedAt: Date | null;
    readonly phase:
      | 'DRAFT'
      | 'INVITED'
      | 'CHOOSING'
      | 'ALLOCATED'
      | 'LIVE'
      | 'EVALUATING'
      | 'CLOSED';
  };
}

const select = {
  id: true,
  personId: true,
  attendance: true,
  repliedAt: true,
  linkSerial: true,
  version: true,
  person: { select: { givenName: true, familyName: true, leftAt: true } },
  event: {
    select: {
      id: true,
      name: true,
      date: true,
      place: true,
      timeZone: true,
      replyBy: true,
      closedAt: true,
      phase: true,
    },
  },
} as const;

export async function findOwn(
  tx: Tx,
  eventId: string,
  personId: string,
): Promise<OwnParticipation | null> {
  return tx.participation.findUnique({
    where: { eventId_personId: { eventId, personId } },
    select,
  });
}

export async function findById(tx: Tx, id: string): Promise<OwnParticipation | null> {
  return tx.participation.findUnique({ where: { id }, select });
}
