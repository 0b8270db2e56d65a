import {
  completeQuestion,
  dayQuestions,
  type Question,
  seminarQuestions,
} from './evaluation-questions.ts';
import type { FormPurpose } from './evaluation-windows.ts';

/**
 * What is asked before the day and again after it, so that what was expected can be held against what came of it: the need, the
 * hope in the long run, and something concrete today.
 */
export const expectationKeys = ['behovet', 'hoppet', 'utfallet'] as const;

const before: readonly Question[] = [
  completeQuestion({
    key: 'behovet',
    kind: 'SCALE',
    textSv: 'Hur stort behov har du av dagen i ditt uppdrag just nu?',
    textEn: 'How much do you need the day in your work right now?',
  }),
  completeQuestion({
    key: 'hoppet',
    kind: 'SCALE',
    textSv: 'Hur stort är ditt hopp om att dagen ger något på sikt?',
    textEn: 'How much do you hope that the day gives something in the long run?',
  }),
  completeQuestion({
    key: 'utfallet',
    kind: 'SCALE',
    textSv: 'Hur troligt är det att du får med dig något konkret redan i dag?',
    textEn: 'How likely is it that you get something concrete already on the day?',
  }),
];

/** The three questions of before, asked of what came of them. */
export const outcomeQuestions: readonly Question[] = [
  completeQuestion({
    key: 'behovet',
    kind: 'SCALE',
    textSv: 'Hur väl mötte dagen det behov du hade?',
    textEn: 'How well did the day meet the need you had?',
  }),
  completeQuestion({
    key: 'hoppet',
    kind: 'SCALE',
    textSv: 'Hur stort är ditt hopp om att dagen ger något på sikt?',
    textEn: 'How much do you hope that the day gives something in the long run?',
  }),
  completeQuestion({
    key: 'utfallet',
    kind: 'SCALE',
    textSv: 'Hur mycket konkret fick du med dig från dagen?',
    textEn: 'How much that is concrete did you get from the day?',
  }),
];

const interplay: readonly Question[] = [
  completeQuestion({
    key: 'fick',
    kind: 'SCALE',
    textSv: 'Hur mycket gav seminariet dig?',
    textEn: 'How much did the seminar give you?',
    helpSv: 'Ett seminarium blir till av dem som är där. Därför frågar vi åt båda hållen.',
    helpEn: 'A seminar is made by those who are there. That is why we ask both ways.',
  }),
  completeQuestion({
    key: 'gav',
    kind: 'SCALE',
    textSv: 'Hur mycket bidrog du själv till seminariet?',
    textEn: 'How much did you yourself put into the seminar?',
  }),
  completeQuestion({
    key: 'bidrog-med',
    kind: 'MULTIPLE',
    textSv: 'Vad bidrog du med?',
    textEn: 'What did you put in?',
    condition: { question: 'gav', is: 'at-least', choices: [], step: 2 },
    options: [
      { key: 'erfarenhet', textSv: 'En egen erfarenhet', textEn: 'An experience of my own' },
      { key: 'fraga', textSv: 'En fråga', textEn: 'A question' },
      { key: 'lyssnande', textSv: 'Lyssnande', textEn: 'Listening' },
      { key: 'annan-syn', textSv: 'En annan syn på saken', textEn: 'Another view of the matter' },
      { key: 'uppmuntran', textSv: 'Uppmuntran', textEn: 'Encouragement' },
    ],
  }),
  completeQuestion({
    key: 'hindrade',
    kind: 'TEXT',
    textSv: 'Vad hade gjort det lättare att bidra?',
    textEn: 'What would have made it easier to put something in?',
    condition: { question: 'gav', is: 'at-most', choices: [], step: 2 },
  }),
  completeQuestion({
    key: 'blev-till',
    kind: 'TEXT',
    textSv: 'Vad blev till mellan er som ingen hade med sig dit?',
    textEn: 'What came about between you that nobody had brought?',
  }),
];

const used = {
  options: [
    { key: 'ofta', textSv: 'Ja, flera gånger', textEn: 'Yes, several times' },
    { key: 'nagon-gang', textSv: 'Ja, någon gång', textEn: 'Yes, once or so' },
    {
      key: 'planerar',
      textSv: 'Inte än, men det är planerat',
      textEn: 'Not yet, but it is planned',
    },
    { key: 'nej', textSv: 'Nej', textEn: 'No' },
  ],
};

const practised = completeQuestion({
  key: 'basta-mote',
  kind: 'SINGLE',
  textSv: 'Har du prövat alltid bästa möjliga möte under en dag?',
  textEn: 'Have you tried always the best possible meeting for a day?',
  options: [
    {
      key: 'ja-andrade',
      textSv: 'Ja, och det ändrade något',
      textEn: 'Yes, and it changed something',
    },
    { key: 'ja', textSv: 'Ja, men det ändrade inget', textEn: 'Yes, but it changed nothing' },
    { key: 'nej', textSv: 'Nej', textEn: 'No' },
  ],
});
const practiceChanged = completeQuestion({
  key: 'basta-mote-andrade',
  kind: 'TEXT',
  textSv: 'Vad ändrade det?',
  textEn: 'What did it change?',
  condition: { question: 'basta-mote', is: 'chosen', choices: ['ja-andrade'], step: null },
});

const pulse30: readonly Question[] = [
  completeQuestion({
    key: 'anvant',
    kind: 'SINGLE',
    textSv: 'Har du använt något från dagen på din arbetsplats?',
    textEn: 'Have you used something from the day at your workplace?',
    ...used,
  }),
  ...outcomeQuestions,
  completeQuestion({
    key: 'vad-anvant',
    kind: 'TEXT',
    textSv: 'Vad använde du, och vad hände?',
    textEn: 'What did you use, and what happened?',
    condition: { question: 'anvant', is: 'chosen', choices: ['ofta', 'nagon-gang'], step: null },
  }),
  completeQuestion({
    key: 'hinder',
    kind: 'MULTIPLE',
    textSv: 'Vad har stått i vägen?',
    textEn: 'What has been in the way?',
    condition: { question: 'anvant', is: 'chosen', choices: ['planerar', 'nej'], step: null },
    options: [
      { key: 'tid', textSv: 'Tiden', textEn: 'Time' },
      { key: 'stod', textSv: 'Stödet uppifrån', textEn: 'Support from above' },
      { key: 'passar-inte', textSv: 'Det passar inte hos oss', textEn: 'It does not suit us' },
      { key: 'glomt', textSv: 'Jag har glömt', textEn: 'I have forgotten' },
      { key: 'annat', textSv: 'Något annat', textEn: 'Something else' },
    ],
  }),
  practised,
  practiceChanged,
];

const pulse90: readonly Question[] = [
  completeQuestion({
    key: 'anvant',
    kind: 'SINGLE',
    textSv: 'Använder du i dag något från dagen på din arbetsplats?',
    textEn: 'Do you today use something from the day at your workplace?',
    ...used,
  }),
  ...outcomeQuestions,
  completeQuestion({
    key: 'kontakt',
    kind: 'SCALE',
    textSv: 'Hur mycket kontakt har du haft med någon du lärde känna under dagen?',
    textEn: 'How much contact have you had with somebody you came to know on the day?',
  }),
  completeQuestion({
    key: 'bestar',
    kind: 'TEXT',
    textSv: 'Vad har blivit bestående?',
    textEn: 'What has lasted?',
  }),
  practised,
  practiceChanged,
];

/** The questions that a form of this purpose begins with. */
export function templateFor(purpose: FormPurpose): readonly Question[] {
  switch (purpose) {
    case 'BEFORE':
      return before;
    case 'DAY':
      return dayQuestions.map(completeQuestion);
    case 'SEMINAR':
      return seminarQuestions.map(completeQuestion);
    case 'SAMSPELET':
      return interplay;
    case 'PULSE_30':
      return pulse30;
    case 'PULSE_90':
      return pulse90;
  }
}
