/** A question as it is asked, in both languages. */
export interface StandardQuestion {
  /** Stable over the years, so that days can be compared. */
  readonly key: string;
  readonly kind: 'SCALE' | 'TEXT';
  readonly textSv: string;
  readonly textEn: string;
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
