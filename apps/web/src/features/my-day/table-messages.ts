import { defineMessages } from '../../lib/messages.ts';

export const tableMessages = defineMessages({
  table: {
    sv: (number: number) => `Bord ${number}`,
    en: (number: number) => `Table ${number}`,
  },
  tableInRound: {
    sv: (number: number, round: number) => `Bord ${number}, runda ${round}`,
    en: (number: number, round: number) => `Table ${number}, round ${round}`,
  },
  mingle: {
    sv: (sign: string) => `Din mingelgrupp: ${sign}`,
    en: (sign: string) => `Your mingle group: ${sign}`,
  },
  lookFor: {
    sv: (sign: string) => `Leta efter skylten ${sign}.`,
    en: (sign: string) => `Look for the sign ${sign}.`,
  },
  others: {
    sv: (count: number) => (count === 1 ? '1 till' : `${count} till`),
    en: (count: number) => (count === 1 ? '1 more' : `${count} more`),
  },
  alone: { sv: 'Ingen annan än', en: 'Nobody else yet' },
  protectedPerson: { sv: 'En kollega', en: 'A colleague' },
  leads: { sv: 'leder bordet', en: 'leads the table' },
  seenOfMe: { sv: 'Bestäm vad de ser om dig', en: 'Decide what they see of you' },
  moved: {
    sv: (now: number, former: number) => `Nytt bord: ${now} i stället för ${former}`,
    en: (now: number, former: number) => `New table: ${now} instead of ${former}`,
  },
  movedTitle: { sv: 'Du har fått ett nytt bord', en: 'You have a new table' },
  movedText: {
    sv: (round: string, now: number, former: number) =>
      `${round}: bord ${now} i stället för bord ${former}.`,
    en: (round: string, now: number, former: number) =>
      `${round}: table ${now} instead of table ${former}.`,
  },
  toDialogue: { sv: 'Samtalet vid bordet', en: 'The dialogue at the table' },
});
