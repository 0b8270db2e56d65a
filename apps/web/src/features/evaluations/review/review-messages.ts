import { defineMessages } from '../../../lib/messages.ts';

export const reviewMessages = defineMessages({
  title: { sv: 'Kommentarer', en: 'Comments' },
  lead: {
    sv: 'Gå igenom det som skrevs innan ledningen läser. Dölj ord som pekar ut någon. Ledningen ser det du godkänner, när minst sju kommentarer på en fråga är godkända.',
    en: 'Go through what was written before leadership reads it. Mask words that point somebody out. Leadership sees what you let through, once at least seven comments on a question have been let through.',
  },
  toResults: { sv: 'Till resultatet', en: 'To the results' },
  none: {
    sv: 'Ingen fritextfråga har räknats än. Kommentarerna visas här när utvärderingen har stängt.',
    en: 'No free-text question has been counted yet. Comments are shown here when the evaluation has closed.',
  },
  tooFew: {
    sv: 'Färre än sju skrev, så ingen kan läsa vad de skrev.',
    en: 'Fewer than seven wrote, so nobody can read what they wrote.',
  },
  standing: {
    sv: (shown: number, all: number, waiting: number) =>
      `${shown} av ${all} godkända${waiting > 0 ? `, ${waiting} väntar` : ''}`,
    en: (shown: number, all: number, waiting: number) =>
      `${shown} of ${all} let through${waiting > 0 ? `, ${waiting} waiting` : ''}`,
  },
  notYetShown: {
    sv: (left: number) => `Ledningen ser inga än: ${left} till behöver godkännas för att nå sju.`,
    en: (left: number) =>
      `Leadership sees none yet: ${left} more need to be let through to reach seven.`,
  },
  letAllThrough: {
    sv: (count: number) => `Godkänn ${count} utan föreslagna namn`,
    en: (count: number) => `Let ${count} without suggested names through`,
  },
  manyLetThrough: {
    sv: (count: number) => `${count} kommentarer godkända`,
    en: (count: number) => `${count} comments let through`,
  },
  search: { sv: 'Sök i kommentarerna', en: 'Search the comments' },
  show: { sv: 'Visa', en: 'Show' },
  ALL: { sv: 'Alla', en: 'All' },
  WAITING: { sv: 'Väntar', en: 'Waiting' },
  SHOWN: { sv: 'Godkända', en: 'Let through' },
  WITHHELD: { sv: 'Visas inte', en: 'Not shown' },
  NAMED: { sv: 'Med föreslagna namn', en: 'With suggested names' },
  STARRED: { sv: 'Stjärnmärkta', en: 'Starred' },
  noneSuch: { sv: 'Inga sådana kommentarer.', en: 'No such comments.' },
  more: {
    sv: (count: number) => `Visa ${count} till`,
    en: (count: number) => `Show ${count} more`,
  },
  letThrough: { sv: 'Godkänn', en: 'Let through' },
  withhold: { sv: 'Visa inte', en: 'Do not show' },
  star: { sv: 'Stjärna', en: 'Star' },
  quote: { sv: 'Citera i rapporten', en: 'Quote in the report' },
  maskNames: { sv: 'Dölj namn', en: 'Mask names' },
  maskWords: { sv: 'Dölj ord …', en: 'Mask words …' },
  chooseWords: {
    sv: 'Välj de ord som ska döljas. De ersätts med ███ och raderas efter tio sekunder.',
    en: 'Choose the words to mask. They are replaced by ███ and erased after ten seconds.',
  },
  mask: {
    sv: (count: number) => (count === 1 ? 'Dölj 1 ord' : `Dölj ${count} ord`),
    en: (count: number) => (count === 1 ? 'Mask 1 word' : `Mask ${count} words`),
  },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  masked: {
    sv: 'Dolt. Orden raderas om tio sekunder.',
    en: 'Masked. The words are erased in ten seconds.',
  },
  suggested: {
    sv: 'Markerade ord liknar namn i registret.',
    en: 'Marked words look like names in the register.',
  },
});
