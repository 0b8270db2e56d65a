import type { Locale } from '@ledarforum/contract/problem';

/** A participant to write to. */
export interface Recipient {
  readonly participationId: string;
  readonly personId: string;
  readonly givenName: string;
  /** Empty when there is none. */
  readonly email: string;
  readonly locale: Locale;
}

/** What to select of a participation to make a recipient of it. */
export const recipientFields = {
  id: true,
  person: { select: { id: true, givenName: true, email: true, locale: true } },
} as const;

/** The recipient that a participation's `recipientFields` tell of. */
export function recipientOf({
  id,
  person,
}: {
  id: string;
  person: { id: string; givenName: string; email: string; locale: string };
}): Recipient {
  return {
    participationId: id,
    personId: person.id,
    givenName: person.givenName,
    email: person.email,
    locale: person.locale === 'en' ? 'en' : 'sv',
  };
}
