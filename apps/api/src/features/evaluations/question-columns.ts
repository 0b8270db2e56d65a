import { Prisma } from '@ledarforum/database/client';
import {
  completeQuestion,
  type Question,
  type QuestionKind,
} from '@ledarforum/domain/evaluation-questions';
import { z } from 'zod';

const StoredChoice = z.object({ key: z.string(), textSv: z.string(), textEn: z.string() });

const StoredDesign = z.object({
  options: z.array(StoredChoice).optional(),
  rows: z.array(StoredChoice).optional(),
  rowsFrom: z.enum(['VALUE_WORDS']).nullable().optional(),
  steps: z.int().optional(),
  ends: z
    .object({ lowSv: z.string(), lowEn: z.string(), highSv: z.string(), highEn: z.string() })
    .optional(),
});

const StoredCondition = z
  .object({
    question: z.string(),
    is: z.enum(['chosen', 'at-least', 'at-most']),
    choices: z.array(z.string()),
    step: z.int().nullable(),
  })
  .nullable();

/** What is read of a question. */
export const questionColumns = {
  id: true,
  version: true,
  key: true,
  kind: true,
  textSv: true,
  textEn: true,
  helpSv: true,
  helpEn: true,
  required: true,
  design: true,
  condition: true,
} as const;

export type StoredQuestion = Question & { readonly id: string; readonly version: number };

interface Row
  extends Pick<Question, 'key' | 'textSv' | 'textEn' | 'helpSv' | 'helpEn' | 'required'> {
  readonly id: string;
  readonly version: number;
  readonly kind: QuestionKind;
  readonly design: Prisma.JsonValue;
  readonly condition: Prisma.JsonValue;
}

export function questionOf({ id, version, design, condition, ...row }: Row): StoredQuestion {
  const { options, rows, rowsFrom, steps, ends } = StoredDesign.parse(design);
  const question = completeQuestion({
    ...row,
    ...(options && { options }),
    ...(rows && { rows }),
    ...(rowsFrom && { rowsFrom }),
    ...(steps && { steps }),
    ...(ends && { ends }),
    condition: StoredCondition.parse(condition),
  });
  return { id, version, ...question };
}

export function columnsOf(question: Question) {
  const { options, rows, rowsFrom, steps, ends, condition, ...columns } = question;
  return {
    ...columns,
    design: { options, rows, rowsFrom, steps, ends } as unknown as Prisma.InputJsonObject,
    condition:
      condition === null ? Prisma.DbNull : (condition as unknown as Prisma.InputJsonObject),
  };
}
