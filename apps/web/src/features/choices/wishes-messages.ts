import { defineMessages } from '../../lib/messages.ts';

const svNumbers = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'];
const enNumbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const sv = (value: number) => svNumbers[value] ?? String(value);
const en = (value: number) => enNumbers[value] ?? String(value);

const svRanks = ['första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte', 'sjunde', 'åttonde'];
const enRanks = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

function svRank(rank: number): string {
  const word = svRanks[rank - 1];
  return word === undefined ? `val nummer ${rank}` : `${word} val`;
}

function enRank(rank: number): string {
  const word = enRanks[rank - 1];
  return word === undefined ? `choice number ${rank}` : `${word} choice`;
}

export const wishesMessages = defineMessages({
  pageTitle: { sv: 'Önska seminarier', en: 'Rank seminars' },
  yourSeminars: { sv: 'Dina seminarier', en: 'Your seminars' },
  title: {
    sv: 'Lägg seminarierna i den ordning du vill ha dem',
    en: 'Put the seminars in the order you want them',
  },
  outcomeTitle: { sv: 'Så här blev det', en: 'This is what you got' },
  until: {
    sv: (deadline: string) => `Önska till och med ${deadline}`,
    en: (deadline: string) => `Rank until ${deadline}`,
  },
  intro: {
    sv: (slots: number, seminars: number) =>
      `Du får gå på ${sv(slots)} av ${sv(seminars)}. Alla önskemål fördelas samtidigt och lika för alla. Det spelar ingen roll när du svarar.`,
    en: (slots: number, seminars: number) =>
      `You get to go to ${en(slots)} of ${en(seminars)}. All wishes are allocated at once, in the same way for everyone. It does not matter when you answer.`,
  },
  introAll: {
    sv: 'Du får gå på alla. Din ordning avgör inget här.',
    en: 'You get to go to all of them. Your order decides nothing here.',
  },
  none: {
    sv: 'Det finns inga seminarier att önska på den här dagen.',
    en: 'There are no seminars to rank on this day.',
  },
  toMyDay: { sv: 'Till Min dag', en: 'To My day' },
  done: { sv: 'Klar', en: 'Done' },
  myOrder: { sv: 'Min ordning', en: 'My order' },
  startHere: {
    sv: 'Din ordning är tom. Börja med det du helst vill gå på.',
    en: 'Your order is empty. Begin with what you want most.',
  },
  notRanked: { sv: 'Inte med i din ordning', en: 'Not in your order' },
  notRankedHint: {
    sv: 'Det här kan du få ändå, om platserna inte räcker till det du önskat.',
    en: 'You may still get these, if there are not seats enough for what you ranked.',
  },
  add: { sv: 'Lägg till', en: 'Add' },
  addAs: {
    sv: (title: string, place: number) => ` ${title} som nummer ${place}`,
    en: (title: string, place: number) => ` ${title} as number ${place}`,
  },
  remove: { sv: 'Ta bort från min ordning', en: 'Remove from my order' },
  moveUp: {
    sv: (title: string) => `Flytta upp ${title}`,
    en: (title: string) => `Move ${title} up`,
  },
  moveDown: {
    sv: (title: string) => `Flytta ner ${title}`,
    en: (title: string) => `Move ${title} down`,
  },
  grip: {
    sv: (title: string, place: number, all: number) =>
      `${title}, nummer ${place} av ${all}. Flytta`,
    en: (title: string, place: number, all: number) => `${title}, number ${place} of ${all}. Move`,
  },
  gripHelp: {
    sv: 'Mellanslag lyfter och släpper. Pilarna flyttar. Escape ångrar.',
    en: 'Space lifts and drops. The arrows move. Escape undoes.',
  },
  lifted: {
    sv: (title: string, place: number, all: number) =>
      `${title} är lyft. Nummer ${place} av ${all}. Flytta med pilarna.`,
    en: (title: string, place: number, all: number) =>
      `${title} is lifted. Number ${place} of ${all}. Move with the arrows.`,
  },
  nowAt: {
    sv: (title: string, place: number, all: number) => `${title} är nummer ${place} av ${all}.`,
    en: (title: string, place: number, all: number) => `${title} is number ${place} of ${all}.`,
  },
  putBack: {
    sv: (title: string, place: number) => `${title} är tillbaka som nummer ${place}.`,
    en: (title: string, place: number) => `${title} is back as number ${place}.`,
  },
  removed: {
    sv: (title: string) => `${title} är inte längre med i din ordning.`,
    en: (title: string) => `${title} is no longer in your order.`,
  },
  more: { sv: 'Mer om seminariet', en: 'More about the seminar' },
  moreAbout: { sv: (title: string) => `om ${title}`, en: (title: string) => `about ${title}` },
  whenWhere: { sv: 'När och var', en: 'When and where' },
  dropped: { sv: 'Inställt', en: 'Cancelled' },
  seat: {
    sv: (title: string) => `Krockar med ${title}, som du redan har`,
    en: (title: string) => `Clashes with ${title}, which you already have`,
  },
  needed: {
    sv: (title: string) => `Krockar med ${title}, där du behövs`,
    en: (title: string) => `Clashes with ${title}, where you are needed`,
  },
  clashSometimes: {
    sv: (why: string) => `${why}, men inte i alla pass`,
    en: (why: string) => `${why}, but not in every slot`,
  },
  host: { sv: 'Håller i det', en: 'Host' },
  roomLater: { sv: 'sal meddelas senare', en: 'room to be announced' },
  saving: { sv: 'Sparar …', en: 'Saving …' },
  savedAt: { sv: (time: string) => `Sparat ${time}.`, en: (time: string) => `Saved ${time}.` },
  clock: { sv: (time: string) => `kl. ${time}`, en: (time: string) => `at ${time}` },
  canChangeUntil: {
    sv: (deadline: string) => `Du kan ändra till och med ${deadline}.`,
    en: (deadline: string) => `You can change it until ${deadline}.`,
  },
  canChange: {
    sv: 'Du kan ändra tills arrangören stänger valet.',
    en: 'You can change it until the organiser closes choosing.',
  },
  notSavedYet: {
    sv: 'Sparas medan du ordnar. Du behöver inte göra något mer.',
    en: 'Saved as you arrange. You need not do anything more.',
  },
  failedTitle: { sv: 'Inte sparat än', en: 'Not saved yet' },
  failedText: {
    sv: 'Din ordning finns kvar här i telefonen. Den sparas så fort kontakten är tillbaka.',
    en: 'Your order is kept here on your device. It will be saved as soon as the connection is back.',
  },
  tryNow: { sv: 'Försök nu', en: 'Try now' },
  conflictTitle: {
    sv: 'Du har en annan ordning sparad från ett annat ställe',
    en: 'You have another order saved from somewhere else',
  },
  conflictText: { sv: 'Vilken ska gälla?', en: 'Which one should count?' },
  keepMine: { sv: 'Den jag ser här', en: 'The one I see here' },
  takeTheirs: { sv: 'Den som redan är sparad', en: 'The one already saved' },
  refusedTitle: { sv: 'Ändringen sparades inte', en: 'The change was not saved' },
  notOpen: { sv: 'Det går inte att önska än', en: 'Ranking has not opened yet' },
  opensAt: {
    sv: (moment: string) => `Valet öppnar ${moment}. Läs gärna om seminarierna så länge.`,
    en: (moment: string) => `Choosing opens ${moment}. Meanwhile, read about the seminars.`,
  },
  opensLater: {
    sv: 'Du får ett brev när valet öppnar. Läs gärna om seminarierna så länge.',
    en: 'You will get a letter when choosing opens. Meanwhile, read about the seminars.',
  },
  closed: { sv: 'Tiden för att önska är ute', en: 'The time for ranking is over' },
  closedText: {
    sv: 'Din ordning gäller. Du får veta när platserna är fördelade.',
    en: 'Your order counts. You will hear when the seats have been allocated.',
  },
  closedEmpty: {
    sv: 'Du hann inte önska. Du får en plats bland dem som finns kvar.',
    en: 'You did not rank in time. You will get a seat among those left.',
  },
  rotation: { sv: 'Alla går på allt', en: 'Everyone goes to everything' },
  rotationText: {
    sv: 'Här behöver du inte önska. Du får din egen väg genom seminarierna före dagen.',
    en: 'There is nothing to rank here. You get your own way through the seminars before the day.',
  },
  rotationWay: {
    sv: 'Du går på alla, i den här ordningen. Den står också i Min dag.',
    en: 'You go to all of them, in this order. My day shows it too.',
  },
  yourWay: { sv: 'Din väg', en: 'Your way' },
  free: { sv: 'Ledig', en: 'Free' },
  declined: {
    sv: 'Du har svarat att du inte kommer',
    en: 'You have replied that you are not coming',
  },
  declinedText: {
    sv: 'Ändra ditt svar om du vill önska seminarier.',
    en: 'Change your reply if you want to rank seminars.',
  },
  digital: { sv: 'Du deltar digitalt', en: 'You take part digitally' },
  digitalText: {
    sv: 'Seminarierna hålls på plats. Ändra ditt svar om du kommer dit.',
    en: 'The seminars are held on site. Change your reply if you will be there.',
  },
  changeReply: { sv: 'Ändra mitt svar', en: 'Change my reply' },
  youGot: {
    sv: (ranks: readonly (number | null)[]) => {
      const [only] = ranks;
      if (ranks.length === 0) return 'Du fick ingen plats den här gången. Arrangören hör av sig.';
      if (ranks.length > 1) return ranksSentence(ranks, svRank, 'Du fick ditt ', ' och ditt ');
      return only === null || only === undefined
        ? 'Du fick ett seminarium som du inte hade önskat.'
        : `Du fick ditt ${svRank(only)}.`;
    },
    en: (ranks: readonly (number | null)[]) => {
      const [only] = ranks;
      if (ranks.length === 0) return 'You got no seat this time. The organiser will contact you.';
      if (ranks.length > 1) return ranksSentence(ranks, enRank, 'You got your ', ' and your ');
      return only === null || only === undefined
        ? 'You got a seminar that you had not ranked.'
        : `You got your ${enRank(only)}.`;
    },
  },
  yourRank: {
    sv: (rank: number | null) =>
      rank === null ? 'Inte bland dina önskemål' : `Ditt ${svRank(rank)}`,
    en: (rank: number | null) =>
      rank === null ? 'Not among your choices' : `Your ${enRank(rank)}`,
  },
  yourOrder: { sv: 'Din ordning', en: 'Your order' },
});

function ranksSentence(
  ranks: readonly (number | null)[],
  word: (rank: number) => string,
  start: string,
  joint: string,
): string {
  const known = ranks.filter((rank) => rank !== null).sort((one, other) => one - other);
  const listed = known.map(word);
  const last = listed.pop() ?? '';
  return `${start}${[listed.join(', '), last].filter(Boolean).join(joint)}.`;
}
