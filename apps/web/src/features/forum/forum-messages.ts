import { defineMessages } from '../../lib/messages.ts';

export const forumMessages = defineMessages({
  title: { sv: 'Forumet', en: 'The forum' },
  phases: { sv: 'Dagens faser', en: 'Phases of the day' },
  done: { sv: 'klar', en: 'done' },
  here: { sv: 'nu', en: 'now' },
  plannedAt: {
    sv: (moment: string) => `av sig själv ${moment}`,
    en: (moment: string) => `by itself ${moment}`,
  },
  plannedRefused: {
    sv: (moment: string, phase: string) =>
      `Dagen skulle ha gått till ${phase} ${moment}. Det gick inte:`,
    en: (moment: string, phase: string) =>
      `The day was to move to ${phase} ${moment}. It could not:`,
  },
  nextStep: { sv: 'Nästa steg', en: 'Next step' },
  notYet: { sv: 'Det går inte än', en: 'Not yet possible' },
  back: {
    sv: (phase: string) => `Tillbaka till ${phase}`,
    en: (phase: string) => `Back to ${phase}`,
  },
  backTitle: {
    sv: (phase: string) => `Flytta tillbaka till ${phase}?`,
    en: (phase: string) => `Move back to ${phase}?`,
  },
  nobodyConcerned: {
    sv: 'Ingen får något meddelande och ingenting går förlorat.',
    en: 'Nobody is told anything and nothing is lost.',
  },
  moved: {
    sv: (phase: string) => `Nu är fasen ${phase}`,
    en: (phase: string) => `The phase is now ${phase}`,
  },
  over: { sv: 'Dagen är avslutad.', en: 'The day is closed.' },
  todo: { sv: 'Att göra', en: 'To do' },
  nothingToDo: { sv: 'Inget är kvar att göra just nu.', en: 'Nothing is left to do right now.' },
  waiting: { sv: 'Väntar på andra', en: 'Waiting for others' },
  changed: { sv: 'Sedan i går', en: 'Since yesterday' },
  nothingChanged: { sv: 'Inget har ändrats.', en: 'Nothing has changed.' },
  by: { sv: (name: string) => name, en: (name: string) => name },
  replies: {
    sv: (n: number) =>
      n === 1 ? 'En person har svarat på inbjudan' : `${n} har svarat på inbjudan`,
    en: (n: number) => (n === 1 ? 'One person has replied' : `${n} have replied to the invitation`),
  },
  wishes: {
    sv: (n: number) =>
      n === 1 ? 'En person har önskat' : `${n} har önskat eller ändrat sin önskan`,
    en: (n: number) =>
      n === 1 ? 'One person has wished' : `${n} have wished or changed their wish`,
  },
  inNumbers: { sv: 'I siffror', en: 'In numbers' },
  toInvite: { sv: 'Att bjuda in', en: 'To invite' },
  invited: { sv: 'Inbjudna', en: 'Invited' },
  coming: { sv: 'Kommer', en: 'Coming' },
  digital: { sv: 'Digitalt', en: 'Digitally' },
  declined: { sv: 'Kommer inte', en: 'Not coming' },
  unanswered: { sv: 'Inget svar', en: 'No reply' },
  wished: { sv: 'Har önskat', en: 'Have wished' },
  seated: { sv: 'Har plats', en: 'Have a seat' },
  evaluated: { sv: 'Har utvärderat', en: 'Have evaluated' },
  of: { sv: (n: string) => `av ${n}`, en: (n: string) => `of ${n}` },
});

/** What the button of each move forward says. */
export const moveMessages = defineMessages({
  DRAFT: { sv: 'Gör till utkast', en: 'Make a draft' },
  INVITED: { sv: 'Skicka inbjudan', en: 'Send the invitation' },
  CHOOSING: { sv: 'Öppna önskningarna', en: 'Open the wishes' },
  ALLOCATED: { sv: 'Avsluta önskningarna', en: 'End the wishes' },
  LIVE: { sv: 'Starta dagen', en: 'Begin the day' },
  EVALUATING: { sv: 'Öppna utvärderingen', en: 'Open the evaluation' },
  CLOSED: { sv: 'Avsluta dagen', en: 'Close the day' },
});

export const consequenceMessages = defineMessages({
  'invitations-sent': {
    sv: (n: string) => `Inbjudan skickas till ${n} personer.`,
    en: (n: string) => `The invitation is sent to ${n} people.`,
  },
  'programme-shown': {
    sv: (n: string) => `${n} personer kan se programmet.`,
    en: (n: string) => `${n} people can see the programme.`,
  },
  'choice-letters-sent': {
    sv: (n: string) => `Brev om att önska går till ${n} personer.`,
    en: (n: string) => `A letter about wishing goes to ${n} people.`,
  },
  'choosing-opens': {
    sv: (n: string) => `${n} personer kan önska seminarier.`,
    en: (n: string) => `${n} people can wish for seminars.`,
  },
  'choosing-pauses': {
    sv: (n: string) => `${n} personer kan inte önska så länge. Önskningarna finns kvar.`,
    en: (n: string) => `${n} people cannot wish meanwhile. Their wishes remain.`,
  },
  'choosing-closes': {
    sv: (n: string) => `${n} personer har inte önskat och kan inte göra det längre.`,
    en: (n: string) => `${n} people have not wished and no longer can.`,
  },
  'seats-shown': {
    sv: (n: string) => `${n} personer har fått sina platser.`,
    en: (n: string) => `${n} people have their seats.`,
  },
  'without-seat': {
    sv: (n: string) => `${n} som kommer har ingen plats på ett seminarium.`,
    en: (n: string) => `${n} who are coming have no seat in a seminar.`,
  },
  'unanswered-left': {
    sv: (n: string) => `${n} har inte svarat om de kommer.`,
    en: (n: string) => `${n} have not replied.`,
  },
  'rotation-unassigned': {
    sv: (n: string) => `${n} block där alla går på allt saknar grupper.`,
    en: (n: string) => `${n} blocks where everybody visits all have no groups.`,
  },
  'day-begins': {
    sv: (n: string) => `Min dag visar nu och härnäst för ${n} personer.`,
    en: (n: string) => `My day shows now and next to ${n} people.`,
  },
  'day-reopens': {
    sv: (n: string) => `Min dag visar återigen dagen som kommande för ${n} personer.`,
    en: (n: string) => `My day shows the day as coming again to ${n} people.`,
  },
  'evaluation-letters-sent': {
    sv: (n: string) => `Brev om utvärderingen går till ${n} personer.`,
    en: (n: string) => `A letter about the evaluation goes to ${n} people.`,
  },
  'evaluation-opens': {
    sv: (n: string) => `${n} personer kan utvärdera.`,
    en: (n: string) => `${n} people can evaluate.`,
  },
  'evaluation-pauses': {
    sv: (n: string) => `${n} personer kan inte utvärdera så länge.`,
    en: (n: string) => `${n} people cannot evaluate meanwhile.`,
  },
  'evaluation-closes': {
    sv: (n: string) => `${n} personer har inte utvärderat och kan inte göra det längre.`,
    en: (n: string) => `${n} people have not evaluated and no longer can.`,
  },
  'evaluation-reopens': {
    sv: (n: string) => `${n} personer kan utvärdera igen.`,
    en: (n: string) => `${n} people can evaluate again.`,
  },
  'needs-lapse': {
    sv: (n: string) => `Kost och behov för ${n} personer raderas.`,
    en: (n: string) => `Diet and needs of ${n} people are erased.`,
  },
  'programme-hidden': {
    sv: (n: string) => `${n} personer kan inte längre se programmet.`,
    en: (n: string) => `${n} people can no longer see the programme.`,
  },
});

interface TodoWords {
  readonly n: string;
  readonly of: string;
  readonly block: string;
}

export const todoMessages = defineMessages({
  'choose-audience': {
    sv: () => 'Välj vilka som ska bjudas in',
    en: () => 'Choose who is to be invited',
  },
  'add-rooms': { sv: () => 'Lägg till lokalerna', en: () => 'Add the rooms' },
  'build-programme': { sv: () => 'Bygg programmet', en: () => 'Build the programme' },
  'add-sessions': {
    sv: ({ block }: TodoWords) => `Lägg seminarier i passen i ${block}`,
    en: ({ block }: TodoWords) => `Put seminars in the slots of ${block}`,
  },
  'fix-programme': {
    sv: ({ n }: TodoWords) =>
      n === '1' ? 'Se över en sak i programmet' : `Se över ${n} saker i programmet`,
    en: ({ n }: TodoWords) =>
      n === '1' ? 'Look at one thing in the programme' : `Look at ${n} things in the programme`,
  },
  'send-invitations': {
    sv: ({ n }: TodoWords) => `Skicka inbjudan till ${n} personer`,
    en: ({ n }: TodoWords) => `Send the invitation to ${n} people`,
  },
  'invite-newcomers': {
    sv: ({ n }: TodoWords) => `Bjud in ${n} som har tillkommit`,
    en: ({ n }: TodoWords) => `Invite ${n} who have joined since`,
  },
  'await-replies': {
    sv: ({ n, of }: TodoWords) => `${n} av ${of} har inte svarat på inbjudan`,
    en: ({ n, of }: TodoWords) => `${n} of ${of} have not replied to the invitation`,
  },
  'open-choosing': { sv: () => 'Öppna önskningarna', en: () => 'Open the wishes' },
  'await-wishes': {
    sv: ({ n, of, block }: TodoWords) => `${n} av ${of} har inte önskat i ${block}`,
    en: ({ n, of, block }: TodoWords) => `${n} of ${of} have not wished in ${block}`,
  },
  'allocate-block': {
    sv: ({ block }: TodoWords) => `Fördela platserna i ${block}`,
    en: ({ block }: TodoWords) => `Allocate the seats in ${block}`,
  },
  'publish-allocation': {
    sv: ({ block }: TodoWords) => `Publicera fördelningen i ${block}`,
    en: ({ block }: TodoWords) => `Publish the allocation in ${block}`,
  },
  'confirm-allocated': {
    sv: () => 'Avsluta önskningarna: allt är fördelat',
    en: () => 'End the wishes: all is allocated',
  },
  'assign-cohorts': {
    sv: ({ n, of, block }: TodoWords) => `${n} av ${of} har ingen grupp i ${block}`,
    en: ({ n, of, block }: TodoWords) => `${n} of ${of} have no group in ${block}`,
  },
  'make-groups': {
    sv: ({ n }: TodoWords) =>
      n === '1' ? 'Gör grupper till en workshop' : `Gör grupper till ${n} workshoppar`,
    en: ({ n }: TodoWords) =>
      n === '1' ? 'Make groups for a workshop' : `Make groups for ${n} workshops`,
  },
  'publish-groups': {
    sv: ({ n }: TodoWords) =>
      n === '1' ? 'Publicera gruppindelningen' : `Publicera ${n} gruppindelningar`,
    en: ({ n }: TodoWords) => (n === '1' ? 'Publish the groups' : `Publish ${n} sets of groups`),
  },
  'write-questions': {
    sv: () => 'Se över frågorna i utvärderingen',
    en: () => 'Look at the questions of the evaluation',
  },
  'begin-day': { sv: () => 'Starta dagen', en: () => 'Begin the day' },
  'open-evaluation': {
    sv: ({ n }: TodoWords) => `Öppna utvärderingen för ${n} personer`,
    en: ({ n }: TodoWords) => `Open the evaluation to ${n} people`,
  },
  'await-answers': {
    sv: ({ n, of }: TodoWords) => `${n} av ${of} har inte utvärderat`,
    en: ({ n, of }: TodoWords) => `${n} of ${of} have not evaluated`,
  },
  'close-event': { sv: () => 'Avsluta dagen', en: () => 'Close the day' },
});
