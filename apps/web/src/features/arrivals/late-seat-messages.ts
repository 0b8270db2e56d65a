import { defineMessages } from '../../lib/messages.ts';

export const lateSeatMessages = defineMessages({
  title: {
    sv: (name: string, workshop: string) => `${name} har ingen plats i ${workshop}`,
    en: (name: string, workshop: string) => `${name} has no seat in ${workshop}`,
  },
  round: {
    sv: (number: number, time: string) => `Runda ${number}${time === '' ? '' : ` kl. ${time}`}`,
    en: (number: number, time: string) => `Round ${number}${time === '' ? '' : ` at ${time}`}`,
  },
  only: {
    sv: (time: string) => (time === '' ? 'Plats' : `Plats kl. ${time}`),
    en: (time: string) => (time === '' ? 'Seat' : `Seat at ${time}`),
  },
  table: { sv: (sign: string) => `Bord ${sign}`, en: (sign: string) => `Table ${sign}` },
  group: { sv: (sign: string) => `Grupp ${sign}`, en: (sign: string) => `Group ${sign}` },
  free: {
    sv: (chairs: number) =>
      chairs < 1 ? 'ställ dit en stol' : chairs === 1 ? '1 ledig stol' : `${chairs} lediga stolar`,
    en: (chairs: number) =>
      chairs < 1 ? 'bring a chair' : chairs === 1 ? '1 free chair' : `${chairs} free chairs`,
  },
  again: {
    sv: (people: number) => (people === 0 ? 'bara nya möten' : `träffar ${people} en gång till`),
    en: (people: number) => (people === 0 ? 'only new meetings' : `meets ${people} once more`),
  },
  same: {
    sv: (people: number) =>
      people === 0 ? 'ingen från samma förvaltning' : `${people} från samma förvaltning`,
    en: (people: number) =>
      people === 0 ? 'nobody from the same department' : `${people} from the same department`,
  },
  manager: { sv: 'sitter med sin chef eller medarbetare', en: 'sits with their manager or report' },
  apart: {
    sv: 'sitter med någon som skulle hållas isär',
    en: 'sits with somebody to be kept apart',
  },
  together: { sv: 'skiljs från sitt sällskap', en: 'is parted from their company' },
  leader: { sv: 'skulle leda ett annat bord', en: 'was to lead another table' },
  seat: { sv: 'Placera', en: 'Seat' },
  seatName: { sv: (name: string) => `Placera ${name}`, en: (name: string) => `Seat ${name}` },
  seated: {
    sv: (name: string) => `${name} är placerad`,
    en: (name: string) => `${name} is seated`,
  },
  notNow: { sv: 'Inte nu', en: 'Not now' },
});
