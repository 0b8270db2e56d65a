import {
  type Question,
  standardEnds,
  standardSteps,
} from '@ledarforum/domain/evaluation-questions';
import { useLocale } from '../../../lib/locale.ts';
import { useMessages } from '../../../lib/messages.ts';
import { answerMessages } from '../evaluation-messages.ts';

interface InTwoLanguages {
  readonly textSv: string;
  readonly textEn: string;
}

/** The words of a question in the reader's language; Swedish where they have not been translated. */
export function useQuestionWords() {
  const locale = useLocale();
  const t = useMessages(answerMessages);
  const pick = (sv: string, en: string) => (locale === 'sv' || en === '' ? sv : en);
  return {
    text: ({ textSv, textEn }: InTwoLanguages) => pick(textSv, textEn),
    help: ({ helpSv, helpEn }: Pick<Question, 'helpSv' | 'helpEn'>) =>
      pick(helpSv, helpEn) || undefined,
    /** What each step means, lowest first; '' for those between the ends of a scale with words of its own. */
    steps: ({ steps, ends }: Pick<Question, 'steps' | 'ends'>): string[] => {
      if (isUsualScale({ steps, ends })) return t.steps();
      return Array.from({ length: steps }, (_, step) => {
        if (step === 0) return pick(ends.lowSv, ends.lowEn);
        return step === steps - 1 ? pick(ends.highSv, ends.highEn) : '';
      });
    },
  };
}

/** From 1, not at all, to 5, very much: all such scales can be drawn together. */
export function isUsualScale({ steps, ends }: Pick<Question, 'steps' | 'ends'>): boolean {
  const usual = Object.entries(standardEnds);
  return (
    steps === standardSteps &&
    usual.every(([end, words]) => ends[end as keyof typeof ends] === words)
  );
}
