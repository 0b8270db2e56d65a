import { defineMessages } from '../../lib/messages.ts';

export const afterMessages = defineMessages({
  title: { sv: 'Mitt efteråt', en: 'My afterwards' },
  lead: {
    sv: 'Det som blir kvar av dagen. Bara du läser det du skriver här.',
    en: 'What remains of the day. Only you read what you write here.',
  },
  toMyDay: { sv: 'Till Min dag', en: 'To My day' },
  back: { sv: 'Till Mitt efteråt', en: 'To My afterwards' },
  reflections: { sv: 'Mina tankar', en: 'My thoughts' },
  reflectionsLead: {
    sv: 'Vad tar du med dig, och vilka frågor väcktes?',
    en: 'What do you take with you, and what questions arose?',
  },
  commitments: { sv: 'Det här ska jag göra', en: 'This is what I will do' },
  commitmentsLead: {
    sv: 'En sak, till en viss dag. Dela den om du vill.',
    en: 'One thing, by a certain day. Share it if you want to.',
  },
  meetings: { sv: 'Alltid bästa möjliga möte', en: 'Always the best possible meeting' },
  meetingsLead: {
    sv: 'Välj en dag och var uppmärksam i varje möte.',
    en: 'Choose a day and attend to every meeting.',
  },
  actions: { sv: 'Mina åtgärder', en: 'My actions' },
  actionsLead: {
    sv: 'Det du ansvarar för efter en utvärdering.',
    en: 'What you own after an evaluation.',
  },
  count: {
    sv: (n: number, written: string) => `${written} ${n === 1 ? 'sparad' : 'sparade'}`,
    en: (_: number, written: string) => `${written} saved`,
  },
  shared: {
    sv: (n: number) => (n === 1 ? '1 kollega delar med dig' : `${n} delas med dig`),
    en: (n: number) => (n === 1 ? '1 colleague shares with you' : `${n} are shared with you`),
  },
  onlyMine: {
    sv: 'Bara du läser det. Varken arrangören eller ledningen kommer åt det.',
    en: 'Only you read it. Neither the organiser nor the leadership can reach it.',
  },
  save: { sv: 'Spara', en: 'Save' },
  saving: { sv: 'Sparar …', en: 'Saving …' },
  saved: { sv: 'Sparat', en: 'Saved' },
  change: { sv: 'Ändra', en: 'Change' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  remove: { sv: 'Ta bort', en: 'Throw away' },
  removed: { sv: 'Borttaget', en: 'Thrown away' },
  textMissing: { sv: 'Skriv något först.', en: 'Write something first.' },
});

export const reflectionMessages = defineMessages({
  text: { sv: 'Vad tänker du?', en: 'What do you think?' },
  hint: {
    sv: 'Vad tar jag med mig? Vad innebär det för mig i vardagen som chef? Vilka frågor har väckts?',
    en: 'What do I take with me? What does it mean for me as a manager? What questions have arisen?',
  },
  about: { sv: 'Om', en: 'About' },
  wholeDay: { sv: 'hela dagen', en: 'the whole day' },
  mine: { sv: 'Det du har skrivit', en: 'What you have written' },
  empty: { sv: 'Du har inte skrivit något än.', en: 'You have not written anything yet.' },
});

export const commitmentMessages = defineMessages({
  text: { sv: 'Det här ska jag göra', en: 'This is what I will do' },
  hint: {
    sv: 'Något litet som du rår över själv.',
    en: 'Something small that is yours to do.',
  },
  until: { sv: 'Till dess', en: 'By then' },
  untilMissing: { sv: 'Välj en dag.', en: 'Choose a day.' },
  reminder: {
    sv: 'Du får en vänlig påminnelse efter 30 och 90 dagar. Det du skrev står inte i brevet.',
    en: 'You get a gentle reminder after 30 and 90 days. What you wrote is not in the letter.',
  },
  mine: { sv: 'Det du har lovat dig själv', en: 'What you have promised yourself' },
  by: { sv: (day: string) => `Till ${day}`, en: (day: string) => `By ${day}` },
  howWent: { sv: 'Hur gick det?', en: 'How did it go?' },
  DONE: { sv: 'Gjort', en: 'Done' },
  PARTLY: { sv: 'Delvis', en: 'Partly' },
  NOT_YET: { sv: 'Inte än', en: 'Not yet' },
  LET_GO: { sv: 'Släppt det', en: 'Let it go' },
  note: { sv: 'Vad hände?', en: 'What happened?' },
  share: { sv: 'Dela', en: 'Share' },
  sharedWith: {
    sv: (names: string) => `Delas med ${names}`,
    en: (names: string) => `Shared with ${names}`,
  },
  table: {
    sv: (n: number) => `ditt bord (${n})`,
    en: (n: number) => `your table (${n})`,
  },
  shareTable: {
    sv: (n: number) => `Dela med ditt bord (${n})`,
    en: (n: number) => `Share with your table (${n})`,
  },
  shareLead: {
    sv: 'Den du delar med läser texten och ser hur det gick, inte din anteckning.',
    en: 'Whoever you share with reads the text and sees how it went, not your note.',
  },
  search: { sv: 'Sök en kollega', en: 'Search for a colleague' },
  searchHint: { sv: 'Minst två bokstäver av namnet.', en: 'At least two letters of the name.' },
  noMatch: { sv: 'Ingen med det namnet var inbjuden.', en: 'Nobody of that name was invited.' },
  shareWith: { sv: 'Dela', en: 'Share' },
  nowShared: { sv: 'Delat', en: 'Shared' },
  endColleague: { sv: 'Sluta dela med kollegor', en: 'Stop sharing with colleagues' },
  endTable: { sv: 'Sluta dela med bordet', en: 'Stop sharing with the table' },
  ended: { sv: 'Delas inte längre', en: 'No longer shared' },
  others: { sv: 'Delat med dig', en: 'Shared with you' },
  sharesWithYou: {
    sv: (name: string) => `${name} delar med dig`,
    en: (name: string) => `${name} shares with you`,
  },
});
