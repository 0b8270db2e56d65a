import { defineMessages } from '../../lib/messages.ts';

export const alikeMessages = defineMessages({
  alike: { sv: 'Håll ihop', en: 'Keep together' },
  alikeHint: {
    sv: 'De som har samma värde kommer till samma bord så långt det går. Det som hålls ihop blandas inte.',
    en: 'Those with the same value come to the same table as far as possible. What is kept together is not mixed.',
  },
  wish: {
    sv: (block: string) => `Det man helst vill: ${block}`,
    en: (block: string) => `What one wants most: ${block}`,
  },
  seat: {
    sv: (times: string) => `Seminariet ${times}`,
    en: (times: string) => `The seminar ${times}`,
  },
  same_organisation: { sv: 'Samma förvaltning eller bolag', en: 'Same department or company' },
  same_unit: { sv: 'Samma enhet', en: 'Same unit' },
  same_title: { sv: 'Samma titel', en: 'Same title' },
  same_manager: { sv: 'Samma närmaste chef', en: 'Same manager' },
  same_leadershipGroup: { sv: 'Samma ledningsgrupp', en: 'Same leadership group' },
  gone: { sv: 'Något som är borttaget', en: 'Something that has been removed' },
  keptTogether: { sv: 'Hålls ihop efter', en: 'Kept together by' },
  keptHelp: {
    sv: 'Två vid samma bord som har samma värde. Här är fler bättre.',
    en: 'Two at the same table who have the same value. Here more is better.',
  },
  most: { sv: 'Högst möjliga', en: 'Most possible' },
  alikeHere: {
    sv: (pairs: number) => (pairs === 1 ? '1 par hålls ihop' : `${pairs} par hålls ihop`),
    en: (pairs: number) => (pairs === 1 ? '1 pair kept together' : `${pairs} pairs kept together`),
  },
  fewerAlike: {
    sv: (pairs: number) => `${pairs} färre par som hör ihop`,
    en: (pairs: number) => `${pairs} fewer pairs that belong together`,
  },
  moreAlike: {
    sv: (pairs: number) => `${pairs} fler par som hör ihop`,
    en: (pairs: number) => `${pairs} more pairs that belong together`,
  },
  away: { sv: 'Är inte med i alla rundor', en: 'Are not in every round' },
  awayHint: {
    sv: 'De får inget bord i de rundorna. Den som är låst vid ett bord sitter kvar där.',
    en: 'They get no table in those rounds. Whoever is locked at a table stays there.',
  },
  awayOnceHint: {
    sv: 'De får inget bord. Den som är låst vid ett bord sitter kvar där.',
    en: 'They get no table. Whoever is locked at a table stays there.',
  },
  awayOnce: { sv: 'Ska inte ha någon plats', en: 'Are not to have a place' },
  notIn: { sv: 'Är inte med i', en: 'Is not in' },
  awayFrom: {
    sv: (name: string, rounds: string) => `${name}: inte runda ${rounds}`,
    en: (name: string, rounds: string) => `${name}: not round ${rounds}`,
  },
  chooseRounds: {
    sv: 'Välj en person och minst en runda.',
    en: 'Choose a person and at least one round.',
  },
});
