import type { Prisma, Tx } from '@ledarforum/database/client';

export type State = 'HELD' | 'PENDING' | 'SENT' | 'FAILED';

const columns = {
  id: true,
  kind: true,
  state: true,
  toAddress: true,
  subject: true,
  createdAt: true,
  sentAt: true,
  attempts: true,
  nextAttemptAt: true,
  lastError: true,
  event: { select: { id: true, name: true } },
  person: { select: { givenName: true, familyName: true, protectedIdentity: true } },
} as const satisfies Prisma.OutboxMessageSelect;

export type MessageRow = Prisma.OutboxMessageGetPayload<{ select: typeof columns }>;

export interface MessageFilters {
  readonly search: string;
  readonly state?: State | undefined;
  readonly kind?: MessageRow['kind'] | undefined;
  readonly eventId?: string | undefined;
}

export interface Pages {
  readonly page: number;
  readonly limit: number;
}

/** That somebody has been reminded of what is theirs alone is nobody else's business. */
const notPrivate = { kind: { not: 'PRIVATE' } } as const;

/** Looking for somebody finds nobody whose identity is protected. */
function matching({
  search,
  state,
  kind,
  eventId,
}: MessageFilters): Prisma.OutboxMessageWhereInput {
  return {
    ...(state && { state }),
    AND: [kind ? { kind } : {}, notPrivate],
    ...(eventId && { eventId }),
    ...(search !== '' && { person: { protectedIdentity: false }, OR: containing(search) }),
  };
}

function containing(search: string): Prisma.OutboxMessageWhereInput[] {
  const contains = { contains: search, mode: 'insensitive' as const };
  const words = search.split(/\s+/).map((word) => ({
    OR: [
      { givenName: { contains: word, mode: 'insensitive' as const } },
      { familyName: { contains: word, mode: 'insensitive' as const } },
    ],
  }));
  return [{ toAddress: contains }, { subject: contains }, { person: { AND: words } }];
}

const newestFirst = [{ createdAt: 'desc' }, { id: 'desc' }] as const satisfies unknown[];

export async function listMessages(
  tx: Tx,
  { page, limit, ...filters }: MessageFilters & Pages,
): Promise<{ rows: MessageRow[]; total: number }> {
  const where = matching(filters);
  const rows = await tx.outboxMessage.findMany({
    where,
    select: columns,
    orderBy: [...newestFirst],
    skip: (page - 1) * limit,
    take: limit,
  });
  return { rows, total: await tx.outboxMessage.count({ where }) };
}

export interface MessageNumbers {
  readonly pending: number;
  readonly sent: number;
  readonly failed: number;
  readonly retriable: number;
}

export async function countMessages(tx: Tx, eventId: string | undefined): Promise<MessageNumbers> {
  const groups = await tx.outboxMessage.groupBy({
    by: ['state', 'kind'],
    where: { ...notPrivate, ...(eventId && { eventId }) },
    _count: true,
  });
  const sum = (part: typeof groups) => part.reduce((total, { _count }) => total + _count, 0);
  const failures = groups.filter(({ state }) => state === 'FAILED');
  return {
    pending: sum(groups.filter(({ state }) => state === 'PENDING')),
    sent: sum(groups.filter(({ state }) => state === 'SENT')),
    failed: sum(failures),
    retriable: sum(failures.filter(({ kind }) => kind !== 'SIGN_IN')),
  };
}

export async function findMessage(
  tx: Tx,
  id: string,
): Promise<(MessageRow & { text: string }) | null> {
  return tx.outboxMessage.findUnique({
    where: { id, ...notPrivate },
    select: { ...columns, text: true },
  });
}

const failed = { state: 'FAILED', lastError: { not: 'link-expired' } } as const;
const anew = { state: 'PENDING', attempts: 0, lastError: null } as const;

/** Puts failed letters back in line. Returns how many. */
export async function requeueFailed(
  tx: Tx,
  which: { id?: string | undefined; eventId?: string | undefined },
  now: Date,
): Promise<number> {
  const { count } = await tx.outboxMessage.updateMany({
    where: {
      ...failed,
      kind: { not: 'SIGN_IN' },
      ...(which.id && { id: which.id }),
      ...(which.eventId && { eventId: which.eventId }),
    },
    data: { ...anew, nextAttemptAt: now },
  });
  return count;
}

/** Letters as their recipients get them, with what is needed to make the links. */
export async function listLetters(
  tx: Tx,
  { search, page, limit }: { search: string } & Pages,
): Promise<{ rows: LetterRow[]; total: number }> {
  const where = { ...matching({ search }), state: { not: 'HELD' } } as const;
  const rows = await tx.outboxMessage.findMany({
    where,
    select: { ...columns, text: true, dedupeKey: true, personId: true },
    orderBy: [...newestFirst],
    skip: (page - 1) * limit,
    take: limit,
  });
  return { rows, total: await tx.outboxMessage.count({ where }) };
}

export type LetterRow = MessageRow & { text: string; dedupeKey: string; personId: string };

/** The participations of these people in these events. */
export async function findLinks(
  tx: Tx,
  letters: readonly LetterRow[],
): Promise<{ id: string; eventId: string; personId: string; linkSerial: number }[]> {
  return tx.participation.findMany({
    where: {
      personId: { in: [...new Set(letters.map(({ personId }) => personId))] },
      eventId: { in: [...new Set(letters.flatMap(({ event }) => event?.id ?? []))] },
    },
    select: { id: true, eventId: true, personId: true, linkSerial: true },
  });
}
