import { defineMessages } from '../../lib/messages.ts';

interface Counts {
  readonly added: number;
  readonly moved: number;
  readonly changed: number;
  readonly cancelled: number;
}

function joined(parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

export const versionMessages = defineMessages({
  publish: { sv: 'Publicera …', en: 'Publish …' },
  title: { sv: 'Publicera programmet', en: 'Publish the programme' },
  unpublished: {
    sv: 'Det finns ändringar som inte är publicerade.',
    en: 'There are changes that are not published.',
  },
  neverPublished: {
    sv: 'Deltagarna ser programmet medan du ändrar det. Efter den första publiceringen ser de bara det som är publicerat.',
    en: 'Participants see the programme while you change it. After the first publishing they see only what is published.',
  },
  allPublished: {
    sv: (name: string) => `Deltagarna ser ${name}. Allt är publicerat.`,
    en: (name: string) => `Participants see ${name}. Everything is published.`,
  },
  first: {
    sv: 'Första publiceringen. Deltagarna ser redan programmet som det är, så det berör ingen. Sedan ser de bara det du publicerar.',
    en: 'The first publishing. Participants already see the programme as it is, so it affects nobody. From then on they see only what you publish.',
  },
  nothing: {
    sv: 'Inget som deltagarna ser har ändrats sedan förra publiceringen.',
    en: 'Nothing that participants see has changed since the latest publishing.',
  },
  counts: {
    sv: ({ added, moved, changed, cancelled }: Counts) =>
      `${joined([
        [moved, moved === 1 ? 'flyttad' : 'flyttade'],
        [added, added === 1 ? 'ny' : 'nya'],
        [changed, changed === 1 ? 'ändrad' : 'ändrade'],
        [cancelled, cancelled === 1 ? 'inställd' : 'inställda'],
      ])}.`,
    en: ({ added, moved, changed, cancelled }: Counts) =>
      `${joined([
        [moved, 'moved'],
        [added, 'new'],
        [changed, 'changed'],
        [cancelled, 'cancelled'],
      ])}.`,
  },
  affects: {
    sv: (people: number) =>
      people === 0
        ? 'Berör ingen deltagare.'
        : people === 1
          ? 'Berör 1 deltagare.'
          : `Berör ${people} deltagare.`,
    en: (people: number) =>
      people === 0
        ? 'Affects no participant.'
        : people === 1
          ? 'Affects 1 participant.'
          : `Affects ${people} participants.`,
  },
  changes: { sv: 'Det som ändras', en: 'What changes' },
  kindadded: { sv: 'Ny', en: 'New' },
  kindmoved: { sv: 'Flyttad', en: 'Moved' },
  kindchanged: { sv: 'Ändrad', en: 'Changed' },
  kindcancelled: { sv: 'Inställd', en: 'Cancelled' },
  slotOf: { sv: (name: string) => `${name}, ett pass`, en: (name: string) => `${name}, a slot` },
  noRoom: { sv: 'ingen lokal', en: 'no room' },
  fieldtime: { sv: 'tid', en: 'time' },
  fieldroom: { sv: 'lokal', en: 'room' },
  fieldtitle: { sv: 'rubrik', en: 'title' },
  fieldhost: { sv: 'värd', en: 'host' },
  fieldtext: { sv: 'beskrivning', en: 'description' },
  fieldkind: { sv: 'sort', en: 'kind' },
  findings: {
    sv: ({ error, warning, hint }: { error: number; warning: number; hint: number }) =>
      `Programmet har ${joined([
        [error, 'fel'],
        [warning, warning === 1 ? 'varning' : 'varningar'],
        [hint, 'tips'],
      ])}.`,
    en: ({ error, warning, hint }: { error: number; warning: number; hint: number }) =>
      `The programme has ${joined([
        [error, error === 1 ? 'error' : 'errors'],
        [warning, warning === 1 ? 'warning' : 'warnings'],
        [hint, hint === 1 ? 'hint' : 'hints'],
      ])}.`,
  },
  toFindings: { sv: 'Se dem i programmet', en: 'See them in the programme' },
  name: { sv: 'Versionens namn', en: 'Name of the version' },
  nameStart: {
    sv: (number: number) => `Version ${number}`,
    en: (number: number) => `Version ${number}`,
  },
  comment: { sv: 'Kommentar till deltagarna', en: 'Comment to participants' },
  commentHint: {
    sv: 'Visas överst i Min dag och står i breven.',
    en: 'Shown at the top of My day and written in the letters.',
  },
  letters: { sv: 'Brev till dem det berör', en: 'Letters to those affected' },
  hold: { sv: 'Skriv breven men vänta', en: 'Write the letters but wait' },
  holdHint: {
    sv: 'De ligger i Utskick. Där kan du ändra texten och sedan skicka.',
    en: 'They are in Mailings. There you can edit the text, then send.',
  },
  send: {
    sv: (letters: number) => `Skicka till ${letters} nu`,
    en: (letters: number) => `Send to ${letters} now`,
  },
  sendNow: { sv: 'Skicka nu', en: 'Send now' },
  replaces: {
    sv: (letters: number) =>
      `${letters === 1 ? '1 brev från förut väntar' : `${letters} brev från förut väntar`} i Utskick. Nya brev ersätter dem och säger allt som har ändrats sedan dess.`,
    en: (letters: number) =>
      `${letters === 1 ? '1 earlier letter waits' : `${letters} earlier letters wait`} in Mailings. New letters replace them and say all that has changed since then.`,
  },
  none: { sv: 'Inga brev', en: 'No letters' },
  unreachable: {
    sv: (people: number) => `${people} av dem har ingen e-postadress.`,
    en: (people: number) => `${people} of them have no email address.`,
  },
  doPublish: { sv: 'Publicera', en: 'Publish' },
  published: {
    sv: (name: string) => `${name} är publicerad.`,
    en: (name: string) => `${name} is published.`,
  },
  versions: { sv: 'Publicerade versioner', en: 'Published versions' },
  noVersions: { sv: 'Inget är publicerat än.', en: 'Nothing is published yet.' },
  seenNow: { sv: 'Den här ser deltagarna.', en: 'This is what participants see.' },
  somebody: { sv: 'Någon', en: 'Somebody' },
  held: {
    sv: (letters: number) =>
      letters === 1 ? '1 brev väntar på dig' : `${letters} brev väntar på dig`,
    en: (letters: number) =>
      letters === 1 ? '1 letter waits for you' : `${letters} letters wait for you`,
  },
  toOutbox: { sv: 'Öppna Utskick', en: 'Open Mailings' },
  waiting: {
    sv: (letters: number) => `${letters} på väg`,
    en: (letters: number) => `${letters} on their way`,
  },
  sent: {
    sv: (letters: number) => (letters === 1 ? '1 brev skickat' : `${letters} brev skickade`),
    en: (letters: number) => (letters === 1 ? '1 letter sent' : `${letters} letters sent`),
  },
  failed: {
    sv: (letters: number) => `${letters} misslyckade`,
    en: (letters: number) => `${letters} failed`,
  },
  goBack: { sv: 'Gå tillbaka till den här', en: 'Go back to this one' },
  wentBack: {
    sv: (name: string) => `Utkastet är som ${name}. Deltagarna ser det när du publicerar.`,
    en: (name: string) => `The draft is as ${name}. Participants see it when you publish.`,
  },
  back: { sv: 'Till programmet', en: 'To the programme' },
  // Held letters in the outbox
  heldTitle: { sv: 'Brev som väntar på dig', en: 'Letters that wait for you' },
  heldLead: {
    sv: (letters: number, version: string) =>
      `${letters === 1 ? '1 brev' : `${letters} brev`} om ${version}. Vart och ett säger vad som ändras för den som får det.`,
    en: (letters: number, version: string) =>
      `${letters === 1 ? '1 letter' : `${letters} letters`} about ${version}. Each says what changes for whoever gets it.`,
  },
  editWords: { sv: 'Ändra texten …', en: 'Edit the text …' },
  wordsTitle: { sv: 'Brevens text', en: 'Text of the letters' },
  swedish: { sv: 'På svenska', en: 'In Swedish' },
  english: { sv: 'På engelska', en: 'In English' },
  wordsHint: {
    sv: 'Var och en får brevet på sitt språk.',
    en: 'Each gets the letter in their language.',
  },
  subject: { sv: 'Ämne', en: 'Subject' },
  introduction: { sv: 'Inledning', en: 'Introduction' },
  save: { sv: 'Spara', en: 'Save' },
  saved: { sv: 'Brevens text är ändrad.', en: 'The text of the letters is changed.' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  release: {
    sv: (letters: number) => (letters === 1 ? 'Skicka 1 brev' : `Skicka ${letters} brev`),
    en: (letters: number) => (letters === 1 ? 'Send 1 letter' : `Send ${letters} letters`),
  },
  released: {
    sv: (letters: number) => (letters === 1 ? '1 brev skickas.' : `${letters} brev skickas.`),
    en: (letters: number) =>
      letters === 1 ? '1 letter is being sent.' : `${letters} letters are being sent.`,
  },
  discard: { sv: 'Kasta breven …', en: 'Discard the letters …' },
  discardTitle: { sv: 'Kasta breven?', en: 'Discard the letters?' },
  discardWhat: {
    sv: (letters: number) =>
      `${letters === 1 ? '1 brev' : `${letters} brev`} kastas och ingen får veta av brevet vad som har ändrats. Det går inte att ångra.`,
    en: (letters: number) =>
      `${letters === 1 ? '1 letter is' : `${letters} letters are`} thrown away, and nobody hears by letter what has changed. This cannot be undone.`,
  },
  discardDo: {
    sv: (letters: number) => (letters === 1 ? 'Kasta 1 brev' : `Kasta ${letters} brev`),
    en: (letters: number) => (letters === 1 ? 'Discard 1 letter' : `Discard ${letters} letters`),
  },
  discarded: { sv: 'Breven är kastade.', en: 'The letters are discarded.' },
});
