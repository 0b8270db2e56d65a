import type { Locale } from '@ledarforum/contract/problem';
import type { OutSheet } from '../../tabular/write-xlsx.ts';
import type { readDialogue } from './dialogues-service.ts';

const words = {
  sv: { name: 'Svar', step: 'Steg', question: 'Fråga', table: 'Bord', answer: 'Svar' },
  en: { name: 'Answers', step: 'Step', question: 'Question', table: 'Table', answer: 'Answer' },
} as const;

/** Every answer, step by step and table by table. */
export function answersSheet(
  { steps, tables }: Awaited<ReturnType<typeof readDialogue>>,
  locale: Locale,
): OutSheet {
  const t = words[locale];
  return {
    name: t.name,
    columns: [
      { title: t.step, width: 8 },
      { title: t.question, width: 50 },
      { title: t.table, width: 8 },
      { title: t.answer, width: 90 },
    ],
    rows: steps.flatMap(({ id, questionSv, questionEn, textSv, textEn }, index) =>
      tables.flatMap(({ number, answers }) => {
        const answer = answers.find(({ stepId }) => stepId === id);
        const question = locale === 'en' ? questionEn || questionSv : questionSv;
        const text = locale === 'en' ? textEn || textSv : textSv;
        return answer ? [[index + 1, question || text, number, answer.text]] : [];
      }),
    ),
  };
}
