import { Prisma, type Tx } from '@ledarforum/database/client';
import type { IntroducedPerson, Introduction } from '@ledarforum/domain/introductions';

/** What is read of a person to say what others at the table see. */
export interface PersonRow {
  readonly givenName: string;
  readonly familyName: string;
  readonly title: string;
  readonly email: string;
  readonly protectedIdentity: boolean;
  readonly unit: string;
  readonly introduction: IntroductionRow | null;
}

/** The columns of a `PersonRow`, of the `person` that `personJoins` joins to a `participation`. */
export const personColumns = Prisma.sql`
  person.given_name AS "givenName", person.family_name AS "familyName", person.title, person.email,
  person.protected_identity AS "protectedIdentity", unit.name AS unit,
  CASE WHEN introduction.person_id IS NOT NULL THEN jsonb_build_object(
    'portraitId', introduction.portrait_id, 'showsWorkSince', introduction.shows_work_since,
    'showsFaceSince', introduction.shows_face_since, 'showsEmailSince', introduction.shows_email_since
  ) END AS introduction`;

export const personJoins = Prisma.sql`
  JOIN person ON person.id = participation.person_id
  JOIN unit ON unit.id = person.unit_id
  LEFT JOIN introduction ON introduction.person_id = person.id`;

interface IntroductionRow {
  readonly portraitId: string | null;
  readonly showsWorkSince: unknown;
  readonly showsFaceSince: unknown;
  readonly showsEmailSince: unknown;
}

export function introducedPerson({ introduction, ...person }: PersonRow): IntroducedPerson {
  return { ...person, introduction: introduction && introductionOf(introduction) };
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
                round: { workshop: { state: 'PUBLISHED' } },
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
