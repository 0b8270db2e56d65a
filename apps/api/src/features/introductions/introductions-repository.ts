import type { Prisma, Tx } from '@ledarforum/database/client';
import type { IntroducedPerson, Introduction } from '@ledarforum/domain/introductions';

/** What is read of a person to say what others at the table see. */
export const introducedSelect = {
  givenName: true,
  familyName: true,
  title: true,
  email: true,
  protectedIdentity: true,
  unit: { select: { name: true } },
  introduction: true,
} satisfies Prisma.PersonSelect;

type IntroducedRow = Prisma.PersonGetPayload<{ select: typeof introducedSelect }>;
type IntroductionRow = NonNullable<IntroducedRow['introduction']>;

export function introducedPerson({
  unit,
  introduction,
  ...person
}: IntroducedRow): IntroducedPerson {
  return {
    ...person,
    unit: unit.name,
    introduction: introduction && introductionOf(introduction),
  };
}

function introductionOf(row: IntroductionRow): Introduction {
  return {
    portraitId: row.portraitId,
    showsWork: row.showsWorkSince !== null,
    showsFace: row.showsFaceSince !== null,
    showsEmail: row.showsEmailSince !== null,
  };
}

export interface OwnIntroduction {
  readonly protectedIdentity: boolean;
  readonly introduction: Introduction | null;
}

export async function findOwn(tx: Tx, personId: string): Promise<OwnIntroduction | null> {
  const row = await tx.person.findUnique({
    where: { id: personId },
    select: { protectedIdentity: true, introduction: true },
  });
  return row && { ...row, introduction: row.introduction && introductionOf(row.introduction) };
}

/** Who changes the same person's introduction waits until the end of the transaction. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
}

/** Saves what has been agreed to. What was agreed to before keeps the moment it was. */
export async function saveIntroduction(
  tx: Tx,
  personId: string,
  { portraitId, ...agreed }: Introduction,
  now: Date,
): Promise<void> {
  const before = await tx.introduction.findUnique({ where: { personId } });
  const since = (agrees: boolean, former: Date | null | undefined) =>
    agrees ? (former ?? now) : null;
  const data = {
    portraitId,
    showsWorkSince: since(agreed.showsWork, before?.showsWorkSince),
    showsFaceSince: since(agreed.showsFace, before?.showsFaceSince),
    showsEmailSince: since(agreed.showsEmail, before?.showsEmailSince),
  };
  await tx.introduction.upsert({
    where: { personId },
    create: { personId, ...data },
    update: data,
  });
}

/** True when the portrait is of somebody who shows it and sits with the person in a published round of the event. */
export async function sitsWithFace(
  tx: Tx,
  { eventId, personId, portraitId }: { eventId: string; personId: string; portraitId: string },
): Promise<boolean> {
  const shown = await tx.introduction.count({
    where: {
      portraitId,
      showsFaceSince: { not: null },
      person: {
        protectedIdentity: false,
        participations: {
          some: {
            eventId,
            groups: {
              some: {
                round: { state: 'PUBLISHED' },
                group: { members: { some: { participation: { personId } } } },
              },
            },
          },
        },
      },
    },
  });
  return shown > 0;
}
