import { defineMessages } from '../../lib/messages.ts';

export const outboxMessages = defineMessages({
  title: { sv: 'Utskick', en: 'Mailings' },
  smtp: {
    sv: 'Breven skickas av sig själva. Det som inte går fram försöker vi med igen.',
    en: 'Letters are sent by themselves. What does not get through is tried again.',
  },
  demo: {
    sv: 'I demon skickas inget på riktigt. Alla brev ligger i demons brevlåda, med länkar som fungerar.',
    en: 'In the demo nothing is really sent. All letters are in the demo’s mailbox, with links that work.',
  },
  none: {
    sv: 'Ingen e-postserver är inställd (SMTP_URL). Breven väntar här tills den är det.',
    en: 'No mail server is configured (SMTP_URL). Letters wait here until it is.',
  },
  toMailbox: { sv: 'Öppna demons brevlåda', en: 'Open the demo’s mailbox' },
  pending: { sv: 'Väntar', en: 'Waiting' },
  sent: { sv: 'Skickade', en: 'Sent' },
  failed: { sv: 'Misslyckade', en: 'Failed' },
  stateHELD: { sv: 'Hålls kvar', en: 'Held back' },
  statePENDING: { sv: 'Väntar', en: 'Waiting' },
  stateSENT: { sv: 'Skickat', en: 'Sent' },
  stateFAILED: { sv: 'Misslyckades', en: 'Failed' },
  kindSIGN_IN: { sv: 'Inloggning', en: 'Sign-in' },
  kindINVITATION: { sv: 'Inbjudan', en: 'Invitation' },
  kindREMINDER: { sv: 'Påminnelse', en: 'Reminder' },
  kindCHOICE_OPEN: { sv: 'Önska seminarier', en: 'Wish for seminars' },
  kindALLOCATION: { sv: 'Fördelning', en: 'Allocation' },
  kindPROGRAMME: { sv: 'Ändrat program', en: 'Changed programme' },
  kindEVALUATION: { sv: 'Utvärdering', en: 'Evaluation' },
  kindFOLLOW_UP: { sv: 'Åtgärd', en: 'Action' },
  kindPRIVATE: { sv: 'Eget', en: 'One’s own' },
  search: { sv: 'Sök mottagare eller ämne', en: 'Search recipient or subject' },
  state: { sv: 'Läge', en: 'State' },
  kind: { sv: 'Sort', en: 'Kind' },
  all: { sv: 'Alla', en: 'All' },
  subject: { sv: 'Ämne', en: 'Subject' },
  recipient: { sv: 'Mottagare', en: 'Recipient' },
  protected: { sv: 'Skyddad person', en: 'Protected person' },
  written: { sv: 'Skrevs', en: 'Written' },
  attempts: {
    sv: (count: number) => (count === 1 ? '1 försök' : `${count} försök`),
    en: (count: number) => (count === 1 ? '1 attempt' : `${count} attempts`),
  },
  nextTry: {
    sv: (moment: string) => `nytt försök ${moment}`,
    en: (moment: string) => `next ${moment}`,
  },
  linkExpired: { sv: 'Länken hann gå ut', en: 'The link expired first' },
  read: { sv: (subject: string) => `Läs: ${subject}`, en: (subject: string) => `Read: ${subject}` },
  retry: { sv: 'Försök igen', en: 'Try again' },
  retryOf: {
    sv: (name: string) => `Försök igen med brevet till ${name}`,
    en: (name: string) => `Try the letter to ${name} again`,
  },
  retryAll: {
    sv: (count: number) => `Försök igen med ${count} misslyckade`,
    en: (count: number) => `Try ${count} failed again`,
  },
  retried: {
    sv: (count: number) => (count === 1 ? '1 brev försöker igen.' : `${count} brev försöker igen.`),
    en: (count: number) =>
      count === 1 ? '1 letter is tried again.' : `${count} letters are tried again.`,
  },
  actions: { sv: 'Åtgärder', en: 'Actions' },
  empty: { sv: 'Inga brev är skrivna än.', en: 'No letters are written yet.' },
  noMatch: { sv: 'Inget brev motsvarar sökningen.', en: 'No letter matches the search.' },
  to: { sv: 'Till', en: 'To' },
  // The demo's mailbox
  mailbox: { sv: 'Demons brevlåda', en: 'The demo’s mailbox' },
  mailboxLead: {
    sv: 'Här hamnar alla brev i demokommunen. Länkarna fungerar: öppna ett brev och bli den personen.',
    en: 'All letters of the demo municipality end up here. The links work: open a letter and become that person.',
  },
  mailboxSearch: { sv: 'Sök namn, adress eller ämne', en: 'Search name, address or subject' },
  mailboxEmpty: {
    sv: 'Brevlådan är tom. Be om en inloggningslänk eller skicka en inbjudan.',
    en: 'The mailbox is empty. Ask for a sign-in link or send an invitation.',
  },
});
