import type { Locale } from '@ledarforum/contract/problem';
import { signInLinkPlace } from '../outbox/letter-links.ts';

/** The letter that carries a magic link. */
export function signInLetter(givenName: string, locale: Locale): { subject: string; text: string } {
  if (locale === 'en') {
    return {
      subject: 'Your link to Ledarforum',
      text: [
        `Hello ${givenName},`,
        'Open this address to sign in to Ledarforum:',
        signInLinkPlace,
        'The link works once, for ten minutes.',
        'If you did not ask for it, you can throw this letter away. Nobody has signed in as you.',
      ].join('\n\n'),
    };
  }
  return {
    subject: 'Din länk till Ledarforum',
    text: [
      `Hej ${givenName}!`,
      'Öppna adressen för att logga in i Ledarforum:',
      signInLinkPlace,
      'Länken fungerar en gång, i tio minuter.',
      'Har du inte bett om den kan du slänga brevet. Ingen har loggat in som du.',
    ].join('\n\n'),
  };
}
