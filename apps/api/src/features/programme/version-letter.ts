import type { Locale } from '@ledarforum/contract/problem';
import type { ChangedField, EntryChange, EntryMoment } from '@ledarforum/domain/programme-versions';
import { dayAt, timeAt } from '@ledarforum/domain/zoned-time';
import { personalLinkTo } from '../outbox/letter-links.ts';
import type { Letter } from '../outbox/outbox-service.ts';
import type { Recipient } from '../outbox/recipient.ts';
import type { LetterWords } from './versions-repository.ts';

const words = {
  sv: {
    subject: (event: string) => `Ändrat program: ${event}`,
    introduction: (event: string) => `Programmet för ${event} har ändrats.`,
    hello: (name: string) => `Hej ${name}!`,
    yours: 'Det här gäller dig:',
    added: 'Nytt',
    moved: 'Flyttat',
    changed: 'Ändrat',
    cancelled: 'Inställt',
    was: (before: string) => `förut ${before}`,
    fields: {
      time: 'tiden',
      room: 'lokalen',
      title: 'rubriken',
      host: 'vem som håller i det',
      text: 'beskrivningen',
      kind: 'vad det är',
    },
    page: 'Din dag:',
  },
  en: {
    subject: (event: string) => `Changed programme: ${event}`,
    introduction: (event: string) => `The programme of ${event} has changed.`,
    hello: (name: string) => `Hello ${name},`,
    yours: 'This concerns you:',
    added: 'New',
    moved: 'Moved',
    changed: 'Changed',
    cancelled: 'Cancelled',
    was: (before: string) => `was ${before}`,
    fields: {
      time: 'the time',
      room: 'the room',
      title: 'the title',
      host: 'who leads it',
      text: 'the description',
      kind: 'what it is',
    },
    page: 'Your day:',
  },
} as const;

/** How the letters of a publishing begin unless the organiser says otherwise; the public comment is part of it. */
export function firstWords(eventName: string, comment: string): LetterWords {
  const said = comment.replaceAll(/[{}]/g, '').trim();
  const inLanguage = (locale: Locale) => ({
    subject: words[locale].subject(eventName).slice(0, 200),
    introduction: [words[locale].introduction(eventName), said].filter(Boolean).join('\n\n'),
  });
  return { sv: inLanguage('sv'), en: inLanguage('en') };
}

interface PublishedEvent {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
}

/** What the causes of a publishing's letters begin with, in all languages or in one. */
export function versionCause(versionId: string, locale?: Locale): string {
  return ['programme', versionId, ...(locale ? [locale] : []), ''].join(':');
}

/**
 * Tells one person what of theirs has changed since the version that they know, by its number. The introduction is the second paragraph, where it
 * can be exchanged.
 */
export function versionLetter(
  event: PublishedEvent,
  version: { readonly id: string; readonly words: LetterWords; readonly held: boolean },
  to: Recipient,
  { changes, known }: { readonly changes: readonly EntryChange[]; readonly known: number },
): Letter {
  const text = words[to.locale];
  const { subject, introduction } = version.words[to.locale];
  const lines = changes.map((change) => lineOf(change, event.timeZone, to.locale));
  return {
    kind: 'PROGRAMME',
    personId: to.personId,
    toAddress: to.email,
    eventId: event.id,
    subject,
    text: [
      text.hello(to.givenName),
      introduction,
      `${text.yours}\n${lines.join('\n')}`,
      `${text.page}\n${personalLinkTo(`/my/${event.id}`)}`,
      event.name,
    ].join('\n\n'),
    cause: `${versionCause(version.id, to.locale)}${to.participationId}:${known}`,
    held: version.held,
  };
}

/** "Flyttat: Lunch, 2026-05-11 12.30–13.30, Matsalen (förut 2026-05-11 12.00–13.00, Matsalen)". */
function lineOf({ kind, fields, before, after }: EntryChange, timeZone: string, locale: Locale) {
  const text = words[locale];
  const told = after ?? before;
  const now = [told?.name, momentWords(told, timeZone, locale)].filter(Boolean).join(', ');
  const then = [
    ...(fields.includes('title') ? [before?.name] : []),
    ...(kind === 'moved' ? [momentWords(before, timeZone, locale)] : []),
  ].filter(Boolean);
  const others = fields.filter((field) => field !== 'time' && field !== 'title');
  const fieldWords: Record<ChangedField, string> = text.fields;
  const what = kind === 'changed' ? others.map((field) => fieldWords[field]) : [];
  const remarks = [...what, ...(then.length > 0 ? [text.was(then.join(', '))] : [])];
  return `– ${text[kind]}: ${now}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`;
}

function momentWords(moment: EntryMoment | null, timeZone: string, locale: Locale): string {
  if (moment === null || moment.startsAt === null || moment.endsAt === null) return '';
  const [from, to] = [moment.startsAt, moment.endsAt].map((instant) => {
    const time = timeAt(new Date(instant), timeZone);
    return locale === 'sv' ? time.replace(':', '.') : time;
  });
  const day = dayAt(new Date(moment.startsAt), timeZone);
  return [`${day} ${from}–${to}`, moment.room].filter(Boolean).join(', ');
}
