import type { Prisma, Tx } from '@ledarforum/database/client';

export interface Activity {
  /** verb-noun: `publish-allocation`. The web app has a sentence for each. */
  readonly action: string;
  readonly actorId: string | null;
  readonly eventId: string | null;
  /** Counts and names of things, never personal data. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Notes what an organiser did, in the same transaction as the deed. */
export async function recordActivity(
  tx: Tx,
  { detail = {}, ...activity }: Activity,
): Promise<void> {
  await tx.activityEntry.create({
    data: { ...activity, detail: detail as Prisma.InputJsonObject },
  });
}

/** The same for what is saved as one goes: noted once, unless so long has passed since the person last did it. */
export async function recordActivityOnce(
  tx: Tx,
  activity: Pick<Activity, 'action' | 'actorId' | 'eventId'>,
  { now, minutes }: { now: Date; minutes: number },
): Promise<void> {
  const since = new Date(now.getTime() - minutes * 60_000);
  const noted = await tx.activityEntry.findFirst({
    where: { ...activity, at: { gte: since } },
    select: { id: true },
  });
  if (noted === null) await recordActivity(tx, activity);
}
