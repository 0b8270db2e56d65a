import { defineMessages } from '../../lib/messages.ts';

export const unitMessages = defineMessages({
  title: { sv: 'Organisation', en: 'Organisation' },
  lead: {
    sv: 'Förvaltningar och bolag, verksamheter och enheter. Det är de här du väljer bland när du bjuder in.',
    en: 'Divisions and companies, areas and units. These are what you choose from when you invite.',
  },
  add: { sv: 'Lägg till förvaltning eller bolag', en: 'Add a division or company' },
  addBelow: { sv: 'Lägg till under', en: 'Add below' },
  addBelowOf: {
    sv: (name: string) => `Lägg till under ${name}`,
    en: (name: string) => `Add below ${name}`,
  },
  change: { sv: 'Ändra', en: 'Change' },
  changeOf: { sv: (name: string) => `Ändra ${name}`, en: (name: string) => `Change ${name}` },
  remove: { sv: 'Ta bort', en: 'Remove' },
  removeOf: { sv: (name: string) => `Ta bort ${name}`, en: (name: string) => `Remove ${name}` },
  name: { sv: 'Namn', en: 'Name' },
  kind: { sv: 'Slag', en: 'Kind' },
  place: { sv: 'Ligger under', en: 'Lies below' },
  top: { sv: 'Ingen, överst', en: 'None, at the top' },
  FORVALTNING: { sv: 'Förvaltning', en: 'Division' },
  BOLAG: { sv: 'Bolag', en: 'Company' },
  VERKSAMHET: { sv: 'Verksamhet', en: 'Area' },
  ENHET: { sv: 'Enhet', en: 'Unit' },
  people: {
    sv: (count: string) => (count === '1' ? '1 person' : `${count} personer`),
    en: (count: string) => (count === '1' ? '1 person' : `${count} people`),
  },
  peopleIn: {
    sv: (count: string, name: string) => `${count} i ${name}`,
    en: (count: string, name: string) => `${count} in ${name}`,
  },
  nobody: { sv: 'tom', en: 'empty' },
  openAll: { sv: 'Visa alla nivåer', en: 'Show all levels' },
  closeAll: { sv: 'Visa bara översta nivån', en: 'Show the top level only' },
  newTitle: { sv: 'Ny enhet', en: 'New unit' },
  save: { sv: 'Spara', en: 'Save' },
  saving: { sv: 'Sparar …', en: 'Saving …' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  saved: { sv: (name: string) => `${name} är sparad.`, en: (name: string) => `${name} is saved.` },
  added: {
    sv: (name: string) => `${name} är tillagd.`,
    en: (name: string) => `${name} has been added.`,
  },
  removed: {
    sv: (name: string) => `${name} är borttagen.`,
    en: (name: string) => `${name} is removed.`,
  },
  required: { sv: 'Skriv ett namn.', en: 'Write a name.' },
  empty: {
    sv: 'Här finns inga enheter än. De läggs upp av sig själva när du läser in registret.',
    en: 'There are no units yet. They are made by themselves when you import the register.',
  },
  import: { sv: 'Läs in en fil', en: 'Import a file' },
});

export const groupMessages = defineMessages({
  title: { sv: 'Ledningsgrupper', en: 'Leadership groups' },
  lead: {
    sv: 'Varje grupp ryms i nästa: den innersta står överst. Den som är med i en inre grupp räknas också till de yttre.',
    en: 'Each group lies within the next: the innermost is on top. Who is in an inner group counts as in the outer ones.',
  },
  members: {
    sv: (count: string) => (count === '1' ? '1 medlem' : `${count} medlemmar`),
    en: (count: string) => (count === '1' ? '1 member' : `${count} members`),
  },
  within: {
    sv: (count: string) => `${count} med de inre grupperna`,
    en: (count: string) => `${count} with the inner groups`,
  },
  inwards: {
    sv: (name: string) => `Flytta ${name} inåt`,
    en: (name: string) => `Move ${name} inwards`,
  },
  outwards: {
    sv: (name: string) => `Flytta ${name} utåt`,
    en: (name: string) => `Move ${name} outwards`,
  },
  moved: {
    sv: (name: string, place: number) => `${name} är nu nummer ${place} inifrån.`,
    en: (name: string, place: number) => `${name} is now number ${place} from the inside.`,
  },
  rename: { sv: 'Byt namn', en: 'Rename' },
  renameOf: {
    sv: (name: string) => `Byt namn på ${name}`,
    en: (name: string) => `Rename ${name}`,
  },
  renamed: {
    sv: (name: string) => `Gruppen heter nu ${name}.`,
    en: (name: string) => `The group is now called ${name}.`,
  },
  remove: { sv: 'Ta bort', en: 'Remove' },
  removeOf: { sv: (name: string) => `Ta bort ${name}`, en: (name: string) => `Remove ${name}` },
  removed: {
    sv: (name: string) => `${name} är borttagen. Personerna finns kvar.`,
    en: (name: string) => `${name} is removed. The people remain.`,
  },
  name: { sv: 'Namn', en: 'Name' },
  newName: { sv: 'Ny ledningsgrupp', en: 'New leadership group' },
  newHint: { sv: 'Till exempel Koncernledning', en: 'For example Group management' },
  add: { sv: 'Lägg till', en: 'Add' },
  save: { sv: 'Spara', en: 'Save' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  required: { sv: 'Skriv ett namn.', en: 'Write a name.' },
  empty: {
    sv: 'Det finns inga ledningsgrupper än. Skriv namnet på den första här nedanför.',
    en: 'There are no leadership groups yet. Write the name of the first one below.',
  },
});

export const settingsMessages = defineMessages({
  title: { sv: 'Inställningar', en: 'Settings' },
  lead: {
    sv: 'Det här ser alla deltagare: vem som bjuder in och vart de kan vända sig.',
    en: 'This is what all participants see: who invites and whom they can turn to.',
  },
  name: { sv: 'Organisationens namn', en: 'Name of the organisation' },
  nameHint: { sv: 'Till exempel Storåkra kommun', en: 'For example Storåkra municipality' },
  email: { sv: 'E-post för frågor', en: 'E-mail for questions' },
  emailHint: {
    sv: 'Står i brev och längst ner på sidorna.',
    en: 'Stands in letters and at the foot of the pages.',
  },
  accent: { sv: 'Färg', en: 'Colour' },
  ownAccent: { sv: 'Ledarforums gröna', en: 'The green of Ledarforum' },
  chosenAccent: { sv: 'Vår egen färg', en: 'Our own colour' },
  colour: { sv: 'Er färg', en: 'Your colour' },
  hexHint: { sv: 'Som #0d5c4b', en: 'As #0d5c4b' },
  hexWrong: {
    sv: 'Skriv färgen som # och sex tecken.',
    en: 'Write the colour as # and six characters.',
  },
  faint: {
    sv: (contrast: string) =>
      `Färgen är för ljus för text på papper: kontrasten är ${contrast}:1 och ska vara minst 4,5:1.`,
    en: (contrast: string) =>
      `The colour is too faint for text on paper: the contrast is ${contrast}:1 and must be at least 4.5:1.`,
  },
  takeSuggestion: {
    sv: (hex: string) => `Använd ${hex} i stället`,
    en: (hex: string) => `Use ${hex} instead`,
  },
  inLight: { sv: 'I ljust läge', en: 'In the light look' },
  inDark: { sv: 'I mörkt läge', en: 'In the dark look' },
  sampleButton: { sv: 'Anmäl dig', en: 'Sign up' },
  sampleText: { sv: 'Så läses text i er färg.', en: 'This is how text reads in your colour.' },
  save: { sv: 'Spara', en: 'Save' },
  saving: { sv: 'Sparar …', en: 'Saving …' },
  saved: { sv: 'Inställningarna är sparade.', en: 'The settings are saved.' },
});
