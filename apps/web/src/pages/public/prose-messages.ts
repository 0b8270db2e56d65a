import type { Locale } from '../../lib/locale.ts';
import { defineMessages } from '../../lib/messages.ts';

export const proseMessages = defineMessages({
  accessibilityTitle: { sv: 'Tillgänglighetsredogörelse', en: 'Accessibility statement' },
  privacyTitle: { sv: 'Så behandlar vi dina uppgifter', en: 'How we handle your data' },
});

/** What differs between installations. */
export interface ProseFacts {
  organisation: string;
  email: string;
}

export interface Section {
  heading: string;
  paragraphs: string[];
  points?: string[];
  link?: { href: string; text: string };
}

/** A whole text in both languages. */
export type Prose = Record<Locale, (facts: ProseFacts) => Section[]>;
