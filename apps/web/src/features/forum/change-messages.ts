import { defineMessages } from '../../lib/messages.ts';

/** What is known of a change: counts and names of things, as the API keeps them. */
export interface ChangeWords {
  readonly times: number;
  readonly name: string;
  /** The count of people, places, groups or letters. */
  readonly n: string;
  readonly from: string;
  readonly to: string;
}

type Say = (words: ChangeWords) => string;

function several(one: Say, many: Say): Say {
  return (words) => (words.times === 1 ? one(words) : many(words));
}
const named = (verb: string, things: string): Say =>
  several(
    ({ name }) => `${verb} ${name}`,
    ({ name, times }) => `${verb} ${times} ${things}, senast ${name}`,
  );
const namedEn = (verb: string, things: string): Say =>
  several(
    ({ name }) => `${verb} ${name}`,
    ({ name, times }) => `${verb} ${times} ${things}, last ${name}`,
  );
const pair = (sv: string, thingsSv: string, en: string, thingsEn: string) => ({
  sv: named(sv, thingsSv),
  en: namedEn(en, thingsEn),
});

/** The same thing may have been changed many times: only the last is named. */
const changed = (thingsSv: string, thingsEn: string) => ({
  sv: several(
    ({ name }) => `Ändrade ${name}`,
    ({ name }) => `Ändrade ${thingsSv}, senast ${name}`,
  ),
  en: several(
    ({ name }) => `Changed ${name}`,
    ({ name }) => `Changed ${thingsEn}, last ${name}`,
  ),
});

export const changeMessages = defineMessages({
  'create-event': { sv: (() => 'Skapade dagen') as Say, en: () => 'Created the day' },
  'change-event': {
    sv: (() => 'Ändrade uppgifterna om dagen') as Say,
    en: () => 'Changed what the day is',
  },
  'move-event': {
    sv: (({ from, to }) => `Flyttade dagen från ${from} till ${to}`) as Say,
    en: ({ from, to }) => `Moved the day from ${from} to ${to}`,
  },
  'set-audience': {
    sv: (({ n }) => `Valde vilka som bjuds in: ${n} personer`) as Say,
    en: ({ n }) => `Chose who is invited: ${n} people`,
  },
  'move-phase': {
    sv: (({ from, to }) => `Fasen gick från ${from} till ${to}`) as Say,
    en: ({ from, to }) => `The phase went from ${from} to ${to}`,
  },
  'change-kit': {
    sv: (() => 'Ändrade det som deltagarna tar med sig hem') as Say,
    en: () => 'Changed what participants take home',
  },
  'plan-phases': {
    sv: (() => 'Planerade när fasen byts') as Say,
    en: () => 'Planned when the phase changes',
  },
  'add-room': pair('Lade till', 'lokaler', 'Added', 'rooms'),
  'change-room': changed('lokaler', 'rooms'),
  'delete-room': pair('Tog bort', 'lokaler', 'Deleted', 'rooms'),
  'add-item': pair('Lade till', 'programpunkter', 'Added', 'items'),
  'change-item': changed('programpunkter', 'items'),
  'delete-item': pair('Tog bort', 'programpunkter', 'Deleted', 'items'),
  'add-block': pair('Lade till', 'block', 'Added', 'blocks'),
  'change-block': changed('block', 'blocks'),
  'delete-block': pair('Tog bort', 'block', 'Deleted', 'blocks'),
  'change-timetable': {
    sv: (({ name }) => `Ändrade pass och lokaler i ${name}`) as Say,
    en: ({ name }) => `Changed slots and rooms of ${name}`,
  },
  'add-seminar': pair('Lade till', 'seminarier', 'Added', 'seminars'),
  'change-seminar': changed('seminarier', 'seminars'),
  'delete-seminar': pair('Tog bort', 'seminarier', 'Deleted', 'seminars'),
  'assign-cohorts': {
    sv: (({ n, name }) => `Delade in ${n} personer i grupper i ${name}`) as Say,
    en: ({ n, name }) => `Divided ${n} people into groups in ${name}`,
  },
  'send-invitations': {
    sv: (({ n }) => `Bjöd in ${n} personer`) as Say,
    en: ({ n }) => `Invited ${n} people`,
  },
  'send-reminders': {
    sv: (({ n }) => `Påminde ${n} personer`) as Say,
    en: ({ n }) => `Reminded ${n} people`,
  },
  'change-attendance': {
    sv: several(
      () => 'Skrev in ett svar',
      ({ times }) => `Skrev in ${times} svar`,
    ),
    en: several(
      () => 'Entered a reply',
      ({ times }) => `Entered ${times} replies`,
    ),
  },
  'import-wishes': {
    sv: (({ n }) => `Läste in önskemål från ${n} personer`) as Say,
    en: ({ n }) => `Imported wishes of ${n} people`,
  },
  'undo-wish-import': {
    sv: (() => 'Ångrade en inläsning av önskemål') as Say,
    en: () => 'Undid an import of wishes',
  },
  'start-allocation': {
    sv: (({ name }) => `Fördelade platserna i ${name} på prov`) as Say,
    en: ({ name }) => `Tried an allocation of ${name}`,
  },
  'publish-programme': {
    sv: (({ name }) => `Publicerade programmet: ${name}`) as Say,
    en: ({ name }) => `Published the programme: ${name}`,
  },
  'restore-version': {
    sv: (() => 'Gick tillbaka till en tidigare version av programmet') as Say,
    en: () => 'Went back to an earlier version of the programme',
  },
  'add-material': {
    sv: several(
      () => 'Lade till ett material',
      ({ times }) => `Lade till ${times} material`,
    ),
    en: several(
      () => 'Added a material',
      ({ times }) => `Added ${times} materials`,
    ),
  },
  'decide-picture-request': {
    sv: (() => 'Beslutade om en bild som någon bett att få bort') as Say,
    en: () => 'Decided about a picture that somebody asked to be taken out of',
  },
  'publish-allocation': {
    sv: (({ name, n }) => `Publicerade ${n} platser i ${name}`) as Say,
    en: ({ name, n }) => `Published ${n} seats in ${name}`,
  },
  'take-back-allocation': {
    sv: (({ name }) => `Drog tillbaka fördelningen i ${name}`) as Say,
    en: ({ name }) => `Withdrew the allocation of ${name}`,
  },
  'move-person': {
    sv: several(
      () => 'Flyttade en person för hand',
      ({ times }) => `Flyttade ${times} personer för hand`,
    ),
    en: several(
      () => 'Moved a person by hand',
      ({ times }) => `Moved ${times} people by hand`,
    ),
  },
  'create-workshop': {
    sv: (({ name }) => `Började göra grupper till ${name}`) as Say,
    en: ({ name }) => `Began to form groups for ${name}`,
  },
  'publish-workshop': {
    sv: (({ name }) => `Publicerade grupperna i ${name}`) as Say,
    en: ({ name }) => `Published the groups of ${name}`,
  },
  'withdraw-workshop': {
    sv: (({ name }) => `Drog tillbaka grupperna i ${name}`) as Say,
    en: ({ name }) => `Withdrew the groups of ${name}`,
  },
  'discard-workshop': {
    sv: (({ name }) => `Tog bort grupperna i ${name}`) as Say,
    en: ({ name }) => `Removed the groups of ${name}`,
  },
  'restore-workshop': {
    sv: (({ name }) => `Tog tillbaka grupperna i ${name}`) as Say,
    en: ({ name }) => `Put the groups of ${name} back`,
  },
  'start-dialogue': {
    sv: (({ name }) => `Startade samtalet vid borden i ${name}`) as Say,
    en: ({ name }) => `Started the dialogue at the tables of ${name}`,
  },
  'end-dialogue': {
    sv: (({ name }) => `Avslutade samtalet vid borden i ${name}`) as Say,
    en: ({ name }) => `Ended the dialogue at the tables of ${name}`,
  },
  'even-out-tables': {
    sv: (({ name, n }) => `Jämnade ut borden i ${name} och flyttade ${n}`) as Say,
    en: ({ name, n }) => `Evened out the tables of ${name} and moved ${n}`,
  },
  'review-texts': {
    sv: (() => 'Gick igenom kommentarerna i utvärderingen') as Say,
    en: () => 'Went through the comments of the evaluation',
  },
  'change-evaluation': {
    sv: (() => 'Ändrade frågorna i utvärderingen') as Say,
    en: () => 'Changed the questions of the evaluation',
  },
  'create-action': pair('Gjorde åtgärden', 'åtgärder', 'Made the action', 'actions'),
  'change-action': changed('åtgärder', 'actions'),
});

/** Changes that have no sentence of their own. */
export const otherChange = defineMessages({
  text: { sv: 'Ändrade något på dagen', en: 'Changed something about the day' },
});
