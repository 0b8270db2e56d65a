import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';

type TokenHash = Uint8Array<ArrayBuffer>;

export interface Addressee {
  readonly id: string;
  readonly givenName: string;
  readonly email: string;
  readonly locale: Locale;
}

/** The person in post with this address, however it is cased; locked, so that links are counted one request at a time. */
export async function lockAddressee(tx: Tx, email: string): Promise<Addressee | null> {
  const [person] = await tx.$queryRaw<Addressee[]>`
    SELECT id, given_name AS "givenName", email, locale FROM person
    WHERE lower(email) = lower(${email}) AND left_at IS NULL FOR NO KEY UPDATE`;
  return person ?? null;
}

export async function countLinksSince(tx: Tx, personId: string, since: Date): Promise<number> {
  return tx.signInLink.count({ where: { personId, createdAt: { gt: since } } });
}

export async function insertLink(
  tx: Tx,
  link: { tokenHash: TokenHash; personId: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await tx.signInLink.create({ data: link });
}

/** Consumes a link, at most once however many try at the same time. Returns whose it was. */
export async function consumeLink(tx: Tx, tokenHash: TokenHash, now: Date): Promise<string | null> {
  const [consumed] = await tx.$queryRaw<{ personId: string }[]>`
    UPDATE sign_in_link SET consumed_at = ${now}::timestamptz
    FROM person
    WHERE token_hash = ${tokenHash} AND consumed_at IS NULL AND expires_at > ${now}::timestamptz
      AND person.id = sign_in_link.person_id AND person.left_at IS NULL
    RETURNING person_id AS "personId"`;
  return consumed?.personId ?? null;
}

export async function insertSignIn(
  tx: Tx,
  signIn: {
    tokenHash: TokenHash;
    personId: string;
    limitedTo: string | null;
    createdAt: Date;
    lastSeenAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await tx.signIn.create({ data: signIn });
}

export async function deleteSignIn(tx: Tx, tokenHash: TokenHash): Promise<void> {
  await tx.signIn.deleteMany({ where: { tokenHash } });
}

export async function deleteSignInsOf(tx: Tx, personId: string): Promise<void> {
  await tx.signIn.deleteMany({ where: { personId } });
}

/** Ends the sign-ins of a person that give one role only. */
export async function deleteLimitedSignInsOf(tx: Tx, personId: string): Promise<void> {
  await tx.signIn.deleteMany({ where: { personId, limitedTo: { not: null } } });
}

export interface SignInDetails {
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly title: string;
  readonly unit: string;
  readonly locale: Locale;
  readonly limitedTo: string | null;
  readonly granted: readonly ('ORGANISER' | 'LEADERSHIP')[];
}

/** A sign-in with its person. */
export async function findSignIn(tx: Tx, tokenHash: TokenHash): Promise<SignInDetails | null> {
  const row = await tx.signIn.findUnique({
    where: { tokenHash },
    select: {
      limitedTo: true,
      person: {
        select: {
          id: true,
          givenName: true,
          familyName: true,
          email: true,
          title: true,
          locale: true,
          unit: { select: { name: true } },
          roles: { select: { role: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { id, unit, roles, locale, ...person } = row.person;
  return {
    ...person,
    personId: id,
    unit: unit.name,
    locale: locale === 'en' ? 'en' : 'sv',
    limitedTo: row.limitedTo,
    granted: roles.map(({ role }) => role),
  };
}

export async function updateLocale(tx: Tx, personId: string, locale: Locale): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { locale } });
}

/** Links and sign-ins that can no longer be used. */
export async function deleteExpired(
  tx: Tx,
  now: Date,
): Promise<{ links: number; signIns: number }> {
  const lapsed = { where: { expiresAt: { lte: now } } };
  const { count: links } = await tx.signInLink.deleteMany(lapsed);
  const { count: signIns } = await tx.signIn.deleteMany(lapsed);
  return { links, signIns };
}
