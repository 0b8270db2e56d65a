import { defineMessages } from '../../lib/messages.ts';

export const phaseMessages = defineMessages({
  DRAFT: { sv: 'Utkast', en: 'Draft' },
  INVITED: { sv: 'Inbjudan', en: 'Invitation' },
  CHOOSING: { sv: 'Önska', en: 'Wishes' },
  ALLOCATED: { sv: 'Fördelat', en: 'Allocated' },
  LIVE: { sv: 'Dagen', en: 'The day' },
  EVALUATING: { sv: 'Utvärdering', en: 'Evaluation' },
  CLOSED: { sv: 'Avslutad', en: 'Closed' },
});

export const eventListMessages = defineMessages({
  title: { sv: 'Dagar', en: 'Days' },
  lead: {
    sv: 'Varje ledardag, från första utkastet till det ni lärde er.',
    en: 'Every leadership day, from the first draft to what you learned.',
  },
  plan: { sv: 'Planera en dag', en: 'Plan a day' },
  empty: {
    sv: 'Ni har inte planerat någon dag än.',
    en: 'You have not planned any day yet.',
  },
  ahead: { sv: 'Framåt', en: 'Ahead' },
  behind: { sv: 'Tidigare', en: 'Earlier' },
  invited: { sv: (n: string) => `${n} inbjudna`, en: (n: string) => `${n} invited` },
  coming: { sv: (n: string) => `${n} kommer`, en: (n: string) => `${n} coming` },
  unanswered: { sv: (n: string) => `${n} har inte svarat`, en: (n: string) => `${n} no reply` },
  nobody: { sv: 'Ingen är inbjuden än', en: 'Nobody is invited yet' },
  series: { sv: 'Serier', en: 'Series' },
  seriesLead: {
    sv: 'Dagar i samma serie går att jämföra med varandra.',
    en: 'Days of the same series can be compared.',
  },
  seriesName: { sv: 'Namn', en: 'Name' },
  seriesDays: {
    sv: (n: number) => (n === 1 ? '1 dag' : `${n} dagar`),
    en: (n: number) => (n === 1 ? '1 day' : `${n} days`),
  },
  rename: { sv: 'Byt namn', en: 'Rename' },
  renameOf: { sv: (name: string) => `Byt namn på ${name}`, en: (name: string) => `Rename ${name}` },
  save: { sv: 'Spara', en: 'Save' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  renamed: { sv: 'Serien har fått ett nytt namn', en: 'The series has a new name' },
});

export const newEventMessages = defineMessages({
  title: { sv: 'Planera en dag', en: 'Plan a day' },
  lead: {
    sv: 'Börja från en dag som har hållits på riktigt, eller från ett tomt papper. Allt går att ändra.',
    en: 'Begin from a day that has really been held, or from an empty sheet. Everything can be changed.',
  },
  what: { sv: 'Vad och när', en: 'What and when' },
  name: { sv: 'Namn', en: 'Name' },
  nameHint: {
    sv: 'Till exempel Ledarforum våren 2027',
    en: 'For example Leadership forum, spring 2027',
  },
  date: { sv: 'Datum', en: 'Date' },
  place: { sv: 'Plats', en: 'Place' },
  series: { sv: 'Serie', en: 'Series' },
  newSeries: { sv: 'En ny serie', en: 'A new series' },
  newSeriesName: { sv: 'Den nya seriens namn', en: 'The new series’ name' },
  newSeriesHint: { sv: 'Till exempel Ledarforum', en: 'For example Leadership forum' },
  template: { sv: 'Börja från', en: 'Begin from' },
  empty: { sv: 'Tom dag', en: 'Empty day' },
  emptyHint: {
    sv: 'Inget program och inga lokaler.',
    en: 'No programme and no rooms.',
  },
  own: { sv: 'Egen dag eller mall', en: 'A day or template of your own' },
  ownHint: {
    sv: 'Program, lokaler och urval följer med. Önskemål, grupper och svar gör det inte.',
    en: 'Programme, rooms and audience come along. Wishes, groups and answers do not.',
  },
  ownSource: { sv: 'Vilken', en: 'Which' },
  ownMissing: { sv: 'Välj en dag eller en mall.', en: 'Choose a day or a template.' },
  ownChoose: { sv: 'Välj …', en: 'Choose …' },
  savedTemplates: { sv: 'Sparade mallar', en: 'Saved templates' },
  earlierDays: { sv: 'Dagar', en: 'Days' },
  removeTemplate: { sv: 'Ta bort mallen', en: 'Delete the template' },
  templateRemoved: { sv: 'Mallen är borttagen', en: 'The template is deleted' },
  create: { sv: 'Skapa utkastet', en: 'Create the draft' },
  creating: { sv: 'Skapar …', en: 'Creating …' },
  draftNote: {
    sv: 'Ingen får veta något förrän du skickar inbjudan.',
    en: 'Nobody is told until you send the invitation.',
  },
  rooms: {
    sv: (n: number) => `${n} lokaler`,
    en: (n: number) => `${n} rooms`,
  },
  items: { sv: (n: number) => `${n} programpunkter`, en: (n: number) => `${n} items` },
  rotation: {
    sv: (n: number) => `${n} seminarier, alla går på alla`,
    en: (n: number) => `${n} seminars, everybody visits all`,
  },
  ranked: {
    sv: (n: number, slots: number) => `${n} seminarier att önska bland, ${slots} pass`,
    en: (n: number, slots: number) => `${n} seminars to wish among, ${slots} slots`,
  },
});

export const settingsMessages = defineMessages({
  reuse: { sv: 'Använd igen', en: 'Use again' },
  reuseHint: {
    sv: 'Konceptet består, innehållet byts. Det nya blir ett utkast som ingen får veta något om.',
    en: 'The concept stays, the content changes. What is new is a draft that nobody is told about.',
  },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  copyDay: { sv: 'Kopiera dagen', en: 'Copy the day' },
  keepTemplate: { sv: 'Spara som mall', en: 'Keep as a template' },
  templateName: { sv: 'Mallens namn', en: 'Name of the template' },
  templateHint: {
    sv: 'Programmet sparas som det är nu, utan personer.',
    en: 'The programme is kept as it is now, without people.',
  },
  templateDescription: { sv: 'Beskrivning', en: 'Description' },
  templateKept: {
    sv: (name: string) => `Mallen ${name} är sparad`,
    en: (name: string) => `The template ${name} is kept`,
  },
  title: { sv: 'Inställningar', en: 'Settings' },
  lead: {
    sv: 'Vad dagen är, vilka som bjuds in och när den byter fas.',
    en: 'What the day is, who is invited and when it changes phase.',
  },
  about: { sv: 'Om dagen', en: 'About the day' },
  name: { sv: 'Namn', en: 'Name' },
  date: { sv: 'Datum', en: 'Date' },
  dateHint: {
    sv: 'Byter du datum följer alla tider i programmet med.',
    en: 'If you change the date, all times of the programme follow.',
  },
  days: { sv: 'Antal dagar', en: 'Number of days' },
  place: { sv: 'Plats', en: 'Place' },
  theme: { sv: 'Tema', en: 'Theme' },
  valueWords: { sv: 'Värdeord', en: 'Value words' },
  valueWordsHint: { sv: 'Skilj orden åt med komma.', en: 'Separate the words by commas.' },
  description: { sv: 'Beskrivning', en: 'Description' },
  descriptionHint: {
    sv: 'Deltagarna läser den i programmet.',
    en: 'Participants read it in the programme.',
  },
  series: { sv: 'Serie', en: 'Series' },
  replyDay: { sv: 'Svara senast', en: 'Reply by' },
  replyTime: { sv: 'Klockan', en: 'At' },
  save: { sv: 'Spara', en: 'Save' },
  saved: { sv: 'Sparat', en: 'Saved' },
  moved: {
    sv: (date: string) => `Dagen är flyttad till ${date}. Alla tider följde med.`,
    en: (date: string) => `The day is moved to ${date}. All times followed.`,
  },
  undone: { sv: 'Ångrat', en: 'Undone' },
  audience: { sv: 'Vilka som bjuds in', en: 'Who is invited' },
  audienceHint: {
    sv: 'Alla som finns i grupperna eller enheterna. Inget skickas förrän du går vidare till Inbjudan.',
    en: 'Everybody in the groups or units. Nothing is sent until you go on to Invitation.',
  },
  groups: { sv: 'Ledningsgrupper', en: 'Leadership groups' },
  noGroups: {
    sv: 'Registret har inga ledningsgrupper än.',
    en: 'The register has no leadership groups yet.',
  },
  units: { sv: 'Förvaltningar, bolag och enheter', en: 'Departments, companies and units' },
  filterUnits: { sv: 'Sök enhet', en: 'Find a unit' },
  noUnits: { sv: 'Registret är tomt.', en: 'The register is empty.' },
  toRegister: { sv: 'Till registret', en: 'To the register' },
  people: {
    sv: (n: string) => `${n} personer`,
    en: (n: string) => `${n} people`,
  },
  chosenPeople: {
    sv: (n: string) => `${n} personer blir inbjudna`,
    en: (n: string) => `${n} people will be invited`,
  },
  outside: {
    sv: (n: string) => `${n} är redan inbjudna men inte med i urvalet. De förblir inbjudna.`,
    en: (n: string) => `${n} are already invited but not in the choice. They stay invited.`,
  },
  byDepartment: { sv: 'Per förvaltning och bolag', en: 'By department and company' },
  saveAudience: { sv: 'Spara urvalet', en: 'Save the choice' },
  audienceSaved: { sv: 'Urvalet är sparat', en: 'The choice is saved' },
  plan: { sv: 'Byt fas av sig själv', en: 'Change phase by itself' },
  planHint: {
    sv: 'Lämna tomt om du vill flytta fasen för hand. Går det inte när tiden kommer står skälet på Forumet.',
    en: 'Leave empty to move the phase by hand. If it cannot be done when the time comes, The forum says why.',
  },
  planDay: { sv: 'Dag', en: 'Day' },
  planTime: { sv: 'Tid', en: 'Time' },
  savePlan: { sv: 'Spara planen', en: 'Save the plan' },
  planSaved: { sv: 'Planen är sparad', en: 'The plan is saved' },
  noPlan: { sv: 'Alla faser är redan passerade.', en: 'All phases have been passed.' },
  remove: { sv: 'Ta bort utkastet', en: 'Delete the draft' },
  removeHint: {
    sv: 'Utkastet försvinner med program och lokaler. Det går inte att ångra.',
    en: 'The draft goes, with its programme and rooms. It cannot be undone.',
  },
  removeTitle: {
    sv: (name: string) => `Ta bort ${name}?`,
    en: (name: string) => `Delete ${name}?`,
  },
  removed: { sv: 'Utkastet är borttaget', en: 'The draft is deleted' },
});
