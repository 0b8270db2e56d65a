import { defineMessages } from '../../lib/messages.ts';

export const myMaterialMessages = defineMessages({
  title: { sv: 'Material från dagen', en: 'Material from the day' },
  lead: { sv: 'Filer, länkar och bilder.', en: 'Files, links and pictures.' },
  day: { sv: 'Hela dagen', en: 'The whole day' },
  pictures: { sv: 'Bilder', en: 'Pictures' },
  all: { sv: 'Hämta allt som en fil (.zip)', en: 'Get it all as one file (.zip)' },
  empty: {
    sv: 'Här finns inget att hämta än. Arrangörerna lägger in material under och efter dagen.',
    en: 'There is nothing to get yet. The organisers add material during and after the day.',
  },
  toDay: { sv: 'Till Min dag', en: 'To My day' },
  toMaterial: {
    sv: (count: string) => `Visa material (${count})`,
    en: (count: string) => `Show material (${count})`,
  },
  enlarge: {
    sv: (title: string) => `Förstora ${title}`,
    en: (title: string) => `Enlarge ${title}`,
  },
  previous: { sv: 'Föregående bild', en: 'Previous picture' },
  next: { sv: 'Nästa bild', en: 'Next picture' },
  place: {
    sv: (place: number, count: number) => `Bild ${place} av ${count}`,
    en: (place: number, count: number) => `Picture ${place} of ${count}`,
  },
  ask: { sv: 'Jag vill inte vara med på bilden', en: 'I do not want to be in the picture' },
  askTitle: { sv: 'Dölja bilden?', en: 'Hide the picture?' },
  askLead: {
    sv: 'Bilden döljs genast för alla. En arrangör bestämmer sedan om den ska tas bort. Arrangören får inte veta att det var du.',
    en: 'The picture is hidden from everybody at once. An organiser then decides whether to take it away. The organiser is not told that it was you.',
  },
  hide: { sv: 'Dölj bilden', en: 'Hide the picture' },
  hidden: { sv: 'Bilden är dold', en: 'The picture is hidden' },
  requests: { sv: 'Bilder du har bett om', en: 'Pictures you have asked about' },
  waiting: {
    sv: (moment: string) => `Dold sedan ${moment}. En arrangör har inte bestämt än.`,
    en: (moment: string) => `Hidden since ${moment}. An organiser has not decided yet.`,
  },
  shownAgain: {
    sv: (title: string, reason: string) => `${title} visas igen: ”${reason}”`,
    en: (title: string, reason: string) => `${title} is shown again: “${reason}”`,
  },
});
