import type { Locale } from '../../lib/locale.ts';
import type { Step } from './dialogue-queries.ts';

/** The step in the reader's language; Swedish where nobody has written the other. */
export function inLocale(step: Step, locale: Locale): { text: string; question: string } {
  if (locale === 'sv') return { text: step.textSv, question: step.questionSv };
  return { text: step.textEn || step.textSv, question: step.questionEn || step.questionSv };
}
