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
  inTurn: {
    sv: 'Om de hade fått ta plats i den ordning de önskade:',
    en: 'Had they taken seats in the order they ranked:',
  },
  inTurnByLot: {
    sv: 'Om de hade fått ta plats i lottad ordning:',
    en: 'Had they taken seats in an order drawn by lot:',
  },
  firstsInstead: {
    sv: (queue: string, here: string) => `${queue} förstahandsval i stället för ${here}`,
    en: (queue: string, here: string) => `${queue} first choices instead of ${here}`,
  },
  sameFirsts: {
    sv: (here: string) => `lika många förstahandsval, ${here}`,
    en: (here: string) => `as many first choices, ${here}`,
  },
  worstInstead: {
    sv: (queue: string, here: string) => `som sämst ${queue} i stället för ${here}`,
    en: (queue: string, here: string) => `at worst ${queue} instead of ${here}`,
  },
  sameWorst: {
    sv: (here: string) => `som sämst ${here}, precis som nu`,
    en: (here: string) => `at worst ${here}, just as now`,
  },
  fewerSeats: {
    sv: (count: string) => `${count} färre platser utdelade`,
    en: (count: string) => `${count} fewer seats given`,
  },
  worstChoice: { sv: (rank: number) => `val ${rank}`, en: (rank: number) => `choice ${rank}` },
  worstUnranked: { sv: 'något de inte önskat', en: 'something they had not ranked' },
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
