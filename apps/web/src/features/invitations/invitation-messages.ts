import { defineMessages } from '../../lib/messages.ts';

export const invitationMessages = defineMessages({
  title: { sv: 'Inbjudan', en: 'Invitation' },
  // The personal link
  welcome: {
    sv: (event: string) => `Välkommen till ${event}`,
    en: (event: string) => `Welcome to ${event}`,
  },
  continueAs: {
    sv: (name: string) => `Fortsätt som ${name}`,
    en: (name: string) => `Continue as ${name}`,
  },
  continuing: { sv: 'Loggar in …', en: 'Signing in …' },
  notYou: {
    sv: 'Är det inte du? Stäng sidan. Länken är personlig.',
    en: 'Not you? Close the page. The link is personal.',
  },
  linkTitle: { sv: 'Din inbjudan', en: 'Your invitation' },
  toFront: { sv: 'Till startsidan', en: 'To the front page' },
  // Numbers
  invited: { sv: 'Inbjudna', en: 'Invited' },
  coming: { sv: 'Kommer', en: 'Coming' },
  digital: { sv: 'Digitalt', en: 'Digital' },
  declined: { sv: 'Kommer inte', en: 'Not coming' },
  unanswered: { sv: 'Inget svar', en: 'No reply' },
  protectedCount: {
    sv: (count: number) =>
      count === 1
        ? 'Av dem har 1 person skyddade personuppgifter. Hen räknas men visas inte i listan.'
        : `Av dem har ${count} personer skyddade personuppgifter. De räknas men visas inte i listan.`,
    en: (count: number) =>
      count === 1
        ? 'Of them, 1 person has a protected identity, and is counted but not listed.'
        : `Of them, ${count} people have a protected identity, and are counted but not listed.`,
  },
  // Mail-outs
  mailTitle: { sv: 'Skicka', en: 'Send' },
  audience: {
    sv: (audience: number) => `Målgruppen är ${audience} personer.`,
    en: (audience: number) => `The audience is ${audience} people.`,
  },
  allInvited: { sv: 'Alla i målgruppen är inbjudna.', en: 'Everybody in the audience is invited.' },
  toInvite: {
    sv: (count: number) =>
      count === 1 ? '1 person är inte inbjuden än.' : `${count} personer är inte inbjudna än.`,
    en: (count: number) =>
      count === 1 ? '1 person is not invited yet.' : `${count} people are not invited yet.`,
  },
  withoutAddress: {
    sv: (count: number) =>
      `${count} av dem saknar e-postadress. De blir inbjudna men får inget brev.`,
    en: (count: number) =>
      `${count} of them have no e-mail address. They are invited but get no letter.`,
  },
  invite: {
    sv: (count: number) => `Skicka inbjudan till ${count}`,
    en: (count: number) => `Send invitations to ${count}`,
  },
  inviteTitle: { sv: 'Skicka inbjudan?', en: 'Send invitations?' },
  inviteText: {
    sv: (letters: number) =>
      `Brevet skickas till ${letters} personer. Var och en får en egen länk.`,
    en: (letters: number) => `The letter goes to ${letters} people. Each gets a link of their own.`,
  },
  remind: {
    sv: (count: number) => `Påminn ${count} som inte svarat`,
    en: (count: number) => `Remind ${count} without a reply`,
  },
  remindTitle: { sv: 'Skicka påminnelse?', en: 'Send reminders?' },
  remindText: {
    sv: (count: number) => `Påminnelsen skickas till ${count} personer som inte har svarat.`,
    en: (count: number) => `The reminder goes to ${count} people who have not replied.`,
  },
  remindedLately: {
    sv: 'Alla som inte har svarat fick ett brev det senaste dygnet. Vänta lite med att påminna igen.',
    en: 'Everybody without a reply got a reminder within the last day. Wait a while before the next.',
  },
  sent: {
    sv: (count: number) => (count === 1 ? '1 brev är på väg.' : `${count} brev är på väg.`),
    en: (count: number) =>
      count === 1 ? '1 letter is on its way.' : `${count} letters are on their way.`,
  },
  toOutbox: { sv: 'Se utskicken', en: 'See the mailings' },
  draft: {
    sv: 'Forumet är ett utkast. Inbjudan går ut när du flyttar det till Inbjudan.',
    en: 'The forum is a draft. Invitations go out when you move it to Invitation.',
  },
  over: {
    sv: 'Dagen är över. Inga fler inbjudningar skickas.',
    en: 'The day is over. No more invitations are sent.',
  },
  toForum: { sv: 'Till forumet', en: 'To the forum' },
  // The list
  listTitle: { sv: 'Inbjudna', en: 'The invited' },
  search: { sv: 'Sök namn, titel eller e-post', en: 'Search name, title or e-mail' },
  filter: { sv: 'Svar', en: 'Reply' },
  all: { sv: 'Alla', en: 'All' },
  sort: { sv: 'Ordna efter', en: 'Sort by' },
  byName: { sv: 'Efternamn', en: 'Family name' },
  byDepartment: { sv: 'Förvaltning', en: 'Department' },
  byReply: { sv: 'Svar', en: 'Reply' },
  byRepliedAt: { sv: 'Senast svarat', en: 'Latest reply' },
  name: { sv: 'Namn', en: 'Name' },
  unit: { sv: 'Enhet', en: 'Unit' },
  reply: { sv: 'Svar', en: 'Reply' },
  repliedAt: { sv: 'Svarade', en: 'Replied' },
  replyOf: { sv: (name: string) => `Svar från ${name}`, en: (name: string) => `Reply of ${name}` },
  changed: {
    sv: (name: string, reply: string) => `${name}: ${reply}.`,
    en: (name: string, reply: string) => `${name}: ${reply}.`,
  },
  restored: { sv: 'Svaret är som förut.', en: 'The reply is as before.' },
  newLink: { sv: 'Ny länk', en: 'New link' },
  newLinkFor: {
    sv: (name: string) => `Ny länk till ${name}`,
    en: (name: string) => `New link for ${name}`,
  },
  newLinkTitle: {
    sv: (name: string) => `Skicka en ny länk till ${name}?`,
    en: (name: string) => `Send ${name} a new link?`,
  },
  newLinkText: {
    sv: 'Länkarna i tidigare brev slutar gälla, och den som har loggat in med dem loggas ut.',
    en: 'The links in earlier letters stop working, and whoever signed in by them is signed out.',
  },
  newLinkConfirm: { sv: 'Skicka ny länk', en: 'Send a new link' },
  actions: { sv: 'Åtgärder', en: 'Actions' },
  export: { sv: 'Excel', en: 'Excel' },
  nobody: { sv: 'Ingen är inbjuden än.', en: 'Nobody is invited yet.' },
  noMatch: { sv: 'Ingen motsvarar sökningen.', en: 'Nobody matches the search.' },
  // Needs, counted
  needsTitle: { sv: 'Kost och tillgänglighet', en: 'Diet and access' },
  needsLead: {
    sv: 'Här ser du antal, aldrig namn. Varje visning antecknas. Uppgifterna raderas 30 dagar efter att dagen avslutats.',
    en: 'You see numbers, never names. Each reading is noted. The details are deleted 30 days after the day is closed.',
  },
  showDiet: { sv: 'Visa kosten', en: 'Show the diets' },
  showAccess: { sv: 'Visa tillgängligheten', en: 'Show access needs' },
  dietCaption: {
    sv: (people: number, counted: number) => `Specialkost: ${people} av ${counted} som kommer`,
    en: (people: number, counted: number) => `Special diets: ${people} of ${counted} who come`,
  },
  accessCaption: {
    sv: (people: number, counted: number) => `Tillgänglighet: ${people} av ${counted} som deltar`,
    en: (people: number, counted: number) => `Access: ${people} of ${counted} who take part`,
  },
  otherNeed: { sv: 'Annat, med egna ord', en: 'Other, in their own words' },
});
