import { defineMessages } from '../../lib/messages.ts';

export const claimMessages = defineMessages({
  title: { sv: 'Välj seminarier', en: 'Choose seminars' },
  intro: {
    sv: 'Först till kvarn. Du får platsen direkt och kan byta så länge valet är öppet.',
    en: 'First come, first served. The seat is yours at once, and you can swap while choosing is open.',
  },
  until: {
    sv: (deadline: string) => `Öppet till och med ${deadline}`,
    en: (deadline: string) => `Open until ${deadline}`,
  },
  slot: { sv: (time: string) => `Pass ${time}`, en: (time: string) => `Slot ${time}` },
  nothing: { sv: 'Du har ingen plats i passet än.', en: 'You have no seat in this slot yet.' },
  yours: { sv: 'Din plats', en: 'Your seat' },
  free: { sv: (n: number) => `Fri · ${n} kvar`, en: (n: number) => `Free · ${n} left` },
  few: {
    sv: (n: number) => `Nästan full · ${n} kvar`,
    en: (n: number) => `Nearly full · ${n} left`,
  },
  full: { sv: 'Full', en: 'Full' },
  waiting: {
    sv: (n: number) => `Full · ${n} i kö`,
    en: (n: number) => `Full · ${n} in the queue`,
  },
  dropped: { sv: 'Inställt', en: 'Cancelled' },
  take: { sv: 'Ta plats', en: 'Take a seat' },
  swap: { sv: 'Byt hit', en: 'Swap to this' },
  back: { sv: 'Lämna tillbaka', en: 'Give back' },
  join: { sv: 'Ställ dig i kön', en: 'Join the queue' },
  leave: { sv: 'Lämna kön', en: 'Leave the queue' },
  place: {
    sv: (place: number) => `Du är nummer ${place} i kön`,
    en: (place: number) => `You are number ${place} in the queue`,
  },
  offered: {
    sv: (until: string) => `En plats hålls åt dig till ${until}`,
    en: (until: string) => `A seat is kept for you until ${until}`,
  },
  accept: { sv: 'Ta platsen', en: 'Take the seat' },
  decline: { sv: 'Nej tack', en: 'No thanks' },
  securing: { sv: 'Säkrar din plats …', en: 'Securing your seat …' },
  taken: {
    sv: (title: string) => `Platsen på ${title} är din.`,
    en: (title: string) => `The seat at ${title} is yours.`,
  },
  swapped: {
    sv: (title: string) => `Du har bytt till ${title}.`,
    en: (title: string) => `You have swapped to ${title}.`,
  },
  given: {
    sv: (title: string) => `Platsen på ${title} är tillbakalämnad.`,
    en: (title: string) => `The seat at ${title} is given back.`,
  },
  queued: {
    sv: (title: string, place: number) => `Du är nummer ${place} i kön till ${title}.`,
    en: (title: string, place: number) => `You are number ${place} in the queue for ${title}.`,
  },
  left: {
    sv: (title: string) => `Du står inte längre i kön till ${title}.`,
    en: (title: string) => `You are no longer in the queue for ${title}.`,
  },
  atOnce: {
    sv: 'Blir en plats ledig får den som står först i kön den direkt.',
    en: 'When a seat becomes free, whoever is first in the queue gets it at once.',
  },
  byOffer: {
    sv: (hours: number) =>
      `Blir en plats ledig hålls den i ${hours} timmar åt den som står först i kön.`,
    en: (hours: number) =>
      `When a seat becomes free it is kept for ${hours} hours for whoever is first in the queue.`,
  },
  seat: {
    sv: (title: string) => `Krockar med ${title}, som du redan har`,
    en: (title: string) => `Clashes with ${title}, which you already have`,
  },
  needed: {
    sv: (title: string) => `Krockar med ${title}, där du behövs`,
    en: (title: string) => `Clashes with ${title}, where you are needed`,
  },
  sameSeminar: {
    sv: 'Du har det här seminariet i ett annat pass',
    en: 'You have this seminar in another slot',
  },
  more: { sv: 'Mer om', en: 'More about' },
  roomLater: { sv: 'Lokal kommer', en: 'Room to come' },
  notOpen: { sv: 'Valet har inte öppnat', en: 'Choosing has not opened' },
  notOpenText: {
    sv: 'Titta gärna på vad som finns så länge.',
    en: 'Have a look at what there is meanwhile.',
  },
  opensAt: { sv: (at: string) => `Det öppnar ${at}.`, en: (at: string) => `It opens ${at}.` },
  closed: { sv: 'Valet är stängt', en: 'Choosing is closed' },
  closedText: {
    sv: 'De platser du har gäller. Prata med arrangören om något är fel.',
    en: 'The seats you have count. Talk to the organiser if something is wrong.',
  },
  declined: {
    sv: 'Du har svarat att du inte kommer',
    en: 'You have replied that you are not coming',
  },
  digital: { sv: 'Du deltar digitalt', en: 'You take part digitally' },
  changeReply: { sv: 'Ändra mitt svar', en: 'Change my reply' },
});
