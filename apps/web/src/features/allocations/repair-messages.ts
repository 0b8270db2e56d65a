import { defineMessages } from '../../lib/messages.ts';

export const repairMessages = defineMessages({
  nothing: {
    sv: 'Alla som kommer har plats. Ingenting behöver lagas.',
    en: 'Everyone who is coming has a seat. Nothing needs mending.',
  },
  changes: {
    sv: (gone: number, lacking: number) => `${gone} har lämnat återbud, ${lacking} saknar plats`,
    en: (gone: number, lacking: number) =>
      `${gone} ${gone === 1 ? 'has' : 'have'} cancelled, ${lacking} ${lacking === 1 ? 'lacks' : 'lack'} a seat`,
  },
  cancelled: {
    sv: (people: number) =>
      people === 1
        ? '1 person har plats på ett inställt seminarium.'
        : `${people} personer har plats på ett inställt seminarium.`,
    en: (people: number) =>
      people === 1
        ? '1 person has a seat at a cancelled seminar.'
        : `${people} people have a seat at a cancelled seminar.`,
  },
  how: {
    sv: 'En lagning flyttar så få som möjligt. Du ser vilka innan något publiceras, och bara de får veta det.',
    en: 'Mending moves as few as possible. You see who before anything is published, and only they are told.',
  },
  start: { sv: 'Föreslå en lagning', en: 'Propose a repair' },
  working: { sv: 'Räknar', en: 'Working' },
  fillTitle: { sv: 'Fyll på dem som inte valt', en: 'Fill in those who have not chosen' },
  fillNone: {
    sv: 'Alla som kommer har plats i varje pass.',
    en: 'Everyone who is coming has a seat in every slot.',
  },
  fillLead: {
    sv: (people: number, seats: number) =>
      people === 1
        ? `1 person saknar plats (${seats} platser). De får det som är ledigt, genom lottning. Ingen annan påverkas.`
        : `${people} personer saknar plats (${seats} platser). De får det som är ledigt, genom lottning. Ingen annan påverkas.`,
    en: (people: number, seats: number) =>
      people === 1
        ? `1 person lacks a seat (${seats} seats). They get what is free, by lot. Nobody else is affected.`
        : `${people} people lack a seat (${seats} seats). They get what is free, by lot. Nobody else is affected.`,
  },
  fillLater: {
    sv: 'Går att göra när valet har stängt. Du ser förslaget innan något publiceras.',
    en: 'Can be done once choosing has closed. You see the proposal before anything is published.',
  },
  fillStart: { sv: 'Föreslå platser', en: 'Propose seats' },
  moves: {
    sv: (moved: number, seated: number) =>
      moved + seated === 0
        ? 'Ingen behöver flyttas. Platserna efter dem som inte kommer blir lediga.'
        : `${moved} flyttas och ${seated} får plats utan att lämna någon.`,
    en: (moved: number, seated: number) =>
      moved + seated === 0
        ? 'Nobody needs to be moved. The seats of those who are not coming become free.'
        : `${moved} ${moved === 1 ? 'is' : 'are'} moved and ${seated} ${seated === 1 ? 'gets a seat' : 'get seats'} without leaving any.`,
  },
  movedThen: {
    sv: (moved: number) => (moved === 1 ? '1 person flyttades.' : `${moved} personer flyttades.`),
    en: (moved: number) => (moved === 1 ? '1 person was moved.' : `${moved} people were moved.`),
  },
  fewest: {
    sv: 'Bevisat: ingen lösning som ger lika många plats flyttar färre.',
    en: 'Proven: no solution that seats as many moves fewer.',
  },
  fills: {
    sv: (people: number, seats: number) => `${people} personer får ${seats} platser.`,
    en: (people: number, seats: number) =>
      `${people} ${people === 1 ? 'person gets' : 'people get'} ${seats} seats.`,
  },
  filled: {
    sv: 'De som saknade plats har fått det som var ledigt.',
    en: 'Those who lacked a seat have got what was free.',
  },
  changesTitle: { sv: 'Vad som ändras', en: 'What changes' },
  leaves: { sv: 'Lämnar', en: 'Leaves' },
  joins: { sv: 'Kommer till', en: 'Comes to' },
  at: {
    sv: (time: string, letter: string) => `${time} ${letter}`,
    en: (time: string, letter: string) => `${time} ${letter}`,
  },
});
