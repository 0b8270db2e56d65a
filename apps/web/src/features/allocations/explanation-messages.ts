import { defineMessages } from '../../lib/messages.ts';

export const explanationMessages = defineMessages({
  groupsTitle: { sv: 'Hur förvaltningarna klarade sig', en: 'How the departments fared' },
  noDifference: {
    sv: 'Ingen förvaltning skiljer sig från de övriga mer än slumpen förklarar.',
    en: 'No department differs from the others by more than chance explains.',
  },
  differs: {
    sv: (names: string) => `Skiljer sig från de övriga mer än slumpen förklarar: ${names}.`,
    en: (names: string) => `Differs from the others by more than chance explains: ${names}.`,
  },
  groupsHow: {
    sv: 'Bland dem som hade önskat. Medelval: 1 betyder att alla fick sitt förstahandsval.',
    en: 'Among those who had ranked. Mean choice: 1 means that all got their first choice.',
  },
  smallGroups: {
    sv: (groups: number) =>
      groups === 1
        ? '1 förvaltning med färre än fem personer visas inte.'
        : `${groups} förvaltningar med färre än fem personer visas inte.`,
    en: (groups: number) =>
      groups === 1
        ? '1 department with fewer than five people is not shown.'
        : `${groups} departments with fewer than five people are not shown.`,
  },
  group: { sv: 'Förvaltning', en: 'Department' },
  people: { sv: 'Personer', en: 'People' },
  later: { sv: 'Senare val', en: 'Later choices' },
  meanRank: { sv: 'Medelval', en: 'Mean choice' },
  againstOthers: { sv: 'Mot övriga', en: 'Against others' },
  better: { sv: 'bättre', en: 'better' },
  worse: { sv: 'sämre', en: 'worse' },
  beyondChance: { sv: 'mer än slumpen', en: 'more than chance' },
  queueTitle: { sv: 'Jämfört med först till kvarn', en: 'Compared with first come' },
  queueHow: {
    sv: 'Samma önskemål, som om de som hade önskat fått ta plats i tur och ordning. Den lottade kön är medelvärdet av 20.',
    en: 'The same wishes, as if those who had ranked had taken seats in turn. The queue by lot is the mean of 20.',
  },
  how: { sv: 'Sätt', en: 'Way' },
  allocation: { sv: 'Fördelningen', en: 'Allocation' },
  randomOrder: { sv: 'Kö i lottad ordning', en: 'Queue drawn by lot' },
  submissionOrder: { sv: 'Kö i den ordning de önskade', en: 'Queue in the order they ranked' },
  firsts: { sv: 'Förstahandsval', en: 'First choices' },
  worst: { sv: 'Sämsta val', en: 'Worst choice' },
  notRanked: { sv: 'inte önskat', en: 'not ranked' },
  seats: { sv: 'Platser', en: 'Seats' },
  shortOrOver: { sv: 'Saknas eller över', en: 'Short or over' },
  short: {
    sv: (count: string) => `${count} saknas`,
    en: (count: string) => `${count} short`,
  },
  over: { sv: (count: string) => `${count} över`, en: (count: string) => `${count} over` },
  even: { sv: 'Går jämnt upp', en: 'Just enough' },
});
