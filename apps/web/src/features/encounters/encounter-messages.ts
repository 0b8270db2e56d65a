import { defineMessages } from '../../lib/messages.ts';

export const encounterMessages = defineMessages({
  title: { sv: 'De du mötte', en: 'Those you met' },
  lead: {
    sv: 'Din egen lista över dem du har suttit med. Ingen annan ser den, inte heller arrangören.',
    en: 'Your own list of those you have sat with. Nobody else sees it, not even the organiser.',
  },
  link: { sv: 'De du mötte', en: 'Those you met' },
  linkLead: {
    sv: 'Håll kontakten med dem du har suttit med.',
    en: 'Keep in touch with those you have sat with.',
  },
  empty: {
    sv: 'Listan fylls på när rundorna har börjat.',
    en: 'The list fills as the rounds begin.',
  },
  toDay: { sv: 'Till min dag', en: 'To my day' },
  show: { sv: 'Visa', en: 'Show' },
  all: { sv: (count: number) => `Alla (${count})`, en: (count: number) => `All (${count})` },
  kept: {
    sv: (count: number) => `Håll kontakt (${count})`,
    en: (count: number) => `Keep in touch (${count})`,
  },
  nobodyKept: {
    sv: 'Du har inte märkt någon än.',
    en: 'You have not marked anybody yet.',
  },
  keep: { sv: 'Håll kontakt', en: 'Keep in touch' },
  keepName: {
    sv: (name: string) => `Håll kontakt med ${name}`,
    en: (name: string) => `Keep in touch with ${name}`,
  },
  table: {
    sv: (round: string, number: number) => `${round}, bord ${number}`,
    en: (round: string, number: number) => `${round}, table ${number}`,
  },
  group: {
    sv: (round: string, sign: string) => `${round}, grupp ${sign}`,
    en: (round: string, sign: string) => `${round}, group ${sign}`,
  },
  note: { sv: 'Anteckning', en: 'Note' },
  noteOf: {
    sv: (name: string) => `Anteckning om ${name}`,
    en: (name: string) => `Note about ${name}`,
  },
  save: { sv: 'Spara', en: 'Save' },
  saved: { sv: 'Sparat', en: 'Saved' },
  mail: { sv: 'Skriv', en: 'Write' },
  mailTo: { sv: (name: string) => `till ${name}`, en: (name: string) => `to ${name}` },
  card: { sv: 'Kontaktkort', en: 'Contact card' },
  cardOf: { sv: (name: string) => `för ${name}`, en: (name: string) => `of ${name}` },
  remove: { sv: 'Ta bort', en: 'Remove' },
  removeName: {
    sv: (name: string) => `Ta bort ${name} från listan`,
    en: (name: string) => `Remove ${name} from the list`,
  },
  removed: {
    sv: (name: string) => `${name} är borttagen från din lista`,
    en: (name: string) => `${name} is removed from your list`,
  },
});
