import type { Tx } from '@ledarforum/database/client';

const byName = { select: { name: true } } as const;

/** Everything that is stored about a person and points at them, as it is stored; null when there is nobody. */
export async function findEverything(tx: Tx, personId: string) {
  return tx.person.findUnique({
    where: { id: personId },
    select: {
      id: true,
      employeeNumber: true,
      givenName: true,
      familyName: true,
      email: true,
      title: true,
      protectedIdentity: true,
      locale: true,
      leftAt: true,
      createdAt: true,
      updatedAt: true,
      unitId: true,
      manager: { select: { givenName: true, familyName: true, protectedIdentity: true } },
      introduction: {
        select: {
          portraitId: true,
          showsWorkSince: true,
          showsFaceSince: true,
          showsEmailSince: true,
        },
      },
      leadershipGroups: { select: { group: byName } },
      roles: { select: { role: true } },
      signIns: { select: { createdAt: true, lastSeenAt: true, expiresAt: true } },
      signInLinks: { select: { createdAt: true, expiresAt: true, consumedAt: true } },
      messages: {
        select: {
          kind: true,
          toAddress: true,
          subject: true,
          state: true,
          createdAt: true,
          sentAt: true,
        },
        orderBy: { createdAt: 'asc' },
      },
      participations: {
        select: {
          id: true,
          attendance: true,
          invitedAt: true,
          repliedAt: true,
          event: { select: { id: true, name: true, date: true } },
          arrival: { select: { at: true } },
          pictureRequests: {
            select: {
              askedAt: true,
              decidedAt: true,
              reason: true,
              material: { select: { altText: true } },
            },
            orderBy: { askedAt: 'asc' },
          },
          lists: { select: { source: true, savedAt: true, block: byName } },
          preferences: {
            select: { rank: true, block: byName, seminar: { select: { title: true } } },
            orderBy: [{ blockId: 'asc' }, { rank: 'asc' }],
          },
          seats: {
            select: {
              source: true,
              rank: true,
              slot: { select: { startsAt: true, endsAt: true } },
              seminar: { select: { title: true } },
            },
          },
          companionsAsked: {
            select: { createdAt: true, agreedAt: true, declinedAt: true, block: byName },
          },
          companionsAskedBy: {
            select: { createdAt: true, agreedAt: true, declinedAt: true, block: byName },
          },
          groups: {
            select: {
              round: { select: { position: true, workshop: byName } },
              group: { select: { number: true } },
            },
          },
          receipts: { select: { form: { select: { seminar: { select: { title: true } } } } } },
        },
        orderBy: { event: { date: 'asc' } },
      },
    },
  });
}

/** What the person has done as an organiser. */
export async function listDeeds(tx: Tx, personId: string) {
  return tx.activityEntry.findMany({
    where: { actorId: personId },
    select: { at: true, action: true, event: { select: { name: true } } },
    orderBy: { at: 'asc' },
  });
}

export async function listOwnImports(tx: Tx, personId: string) {
  return tx.importRun.findMany({
    where: { createdById: personId },
    select: { kind: true, state: true, fileName: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  });
}
