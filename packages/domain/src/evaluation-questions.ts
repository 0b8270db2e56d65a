/**
 * How a question is answered: a step of a scale, one of several options, any number of them, all of them in order, a step
 * for each of several rows, or words.
 */
export const questionKinds = ['SCALE', 'SINGLE', 'MULTIPLE', 'RANKING', 'MATRIX', 'TEXT'] as const;

export type QuestionKind = (typeof questionKinds)[number];

/** An option to choose or a row of a matrix. */
export interface Choice {
  /** Unique within the question and stable over the years. */
  readonly key: string;
  readonly textSv: string;
  /** '' until it has been translated; the Swedish is then shown. */
  readonly textEn: string;
}

/** When a question is asked: the answer to an earlier one holds an option, or is a step of at least or at most so much. */
export interface Condition {
  /** Key of an earlier question. */
  readonly question: string;
  readonly is: 'chosen' | 'at-least' | 'at-most';
  /** Any of these; empty unless `chosen`. */
  readonly choices: readonly string[];
  /** Null when `chosen`. */
  readonly step: number | null;
}

/** What the first and the last step of a scale mean. */
export interface ScaleEnds {
  readonly lowSv: string;
  readonly lowEn: string;
  readonly highSv: string;
  readonly highEn: string;
}

/** A question as it is asked, in both languages. Parts that its kind has no use for are empty. */
export interface Question {
  /** Unique within the form and stable over the years, so that days can be compared. */
  readonly key: string;
  readonly kind: QuestionKind;
  readonly textSv: string;
  /** '' until it has been translated. */
  readonly textEn: string;
  readonly helpSv: string;
  readonly helpEn: string;
  readonly required: boolean;
  /** To choose among or to rank. */
  readonly options: readonly Choice[];
  /** Of a matrix. */
  readonly rows: readonly Choice[];
  /** `VALUE_WORDS`: the rows are the value words of the event. */
  readonly rowsFrom: 'VALUE_WORDS' | null;
  /** Of a scale or of each row of a matrix: from 1 up to this. */
  readonly steps: number;
  readonly ends: ScaleEnds;
  readonly condition: Condition | null;
}

/** What every form has a use for: the rest is as `completeQuestion` says. */
export type StandardQuestion = Pick<Question, 'key' | 'kind' | 'textSv' | 'textEn'>;

/** Steps of a scale unless something else is said. */
export const standardSteps = 5;

/** From not at all to very much. */
export const standardEnds: ScaleEnds = {
  lowSv: 'inte alls',
  lowEn: 'not at all',
  highSv: 'mycket',
  highEn: 'very much',
};

/** The question with what was left out: optional, always asked, no help, a scale from 1 to 5. */
export function completeQuestion(question: StandardQuestion & Partial<Question>): Question {
  return {
    helpSv: '',
    helpEn: '',
    required: false,
    options: [],
    rows: [],
    rowsFrom: null,
    steps: standardSteps,
    ends: standardEnds,
    condition: null,
    ...question,
  };
}

/** The rows of a matrix by value words: keys are the words themselves, so that the same word is compared over the years. */
export function rowsOfWords(words: readonly string[]): readonly Choice[] {
  return [...new Set(words.map((word) => word.trim()))]
    .filter((word) => word !== '')
    .map((word) => ({
      key: word.toLocaleLowerCase('sv').replaceAll('/', '-'),
      textSv: word,
      textEn: word,
    }));
}

/** About the day as a whole. Scales run from 1, not at all, to 5, very much. */
export const dayQuestions: readonly StandardQuestion[] = [
  {
    key: 'helhet',
    kind: 'SCALE',
    textSv: 'Hur nöjd är du med dagen som helhet?',
    textEn: 'How satisfied are you with the day as a whole?',
  },
  {
    key: 'nya-kontakter',
    kind: 'SCALE',
    textSv: 'Hur väl lärde du känna någon ny från en annan del av organisationen?',
    textEn: 'How well did you get to know someone new from another part of the organisation?',
  },
  {
    key: 'nytta',
    kind: 'SCALE',
    textSv: 'Hur stor nytta har du av dagen i ditt uppdrag som chef?',
    textEn: 'How useful is the day to you in your work as a manager?',
  },
  {
    key: 'tid',
    kind: 'SCALE',
    textSv: 'Hur väl räckte tiden till samtal?',
    textEn: 'How well did the time suffice for conversations?',
  },
  {
    key: 'tar-med',
    kind: 'TEXT',
    textSv: 'Vad tar du med dig från dagen till din arbetsplats?',
    textEn: 'What do you take with you from the day to your workplace?',
  },
  {
    key: 'medskick',
    kind: 'TEXT',
    textSv: 'Vad ska vi göra annorlunda nästa gång?',
    textEn: 'What should we do differently next time?',
  },
];

/** About one seminar. */
export const seminarQuestions: readonly StandardQuestion[] = [
  {
    key: 'seminariet',
    kind: 'SCALE',
    textSv: 'Vad tyckte du om seminariet?',
    textEn: 'What did you think of the seminar?',
  },
  {
    key: 'anvanda',
    kind: 'SCALE',
    textSv: 'Hur mycket kan du använda i din vardag?',
    textEn: 'How much of it can you use in your everyday work?',
  },
  {
    key: 'kommentar',
    kind: 'TEXT',
    textSv: 'Vill du säga något till den som höll seminariet?',
    textEn: 'Would you like to say something to the seminar’s host?',
  },
];
