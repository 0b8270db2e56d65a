import { fewestSteps, mostChoices, mostSteps } from '@ledarforum/domain/evaluation-form-faults';
import { questionKinds } from '@ledarforum/domain/evaluation-questions';
import { z } from 'zod';
import { Line, named, OptionalLine } from './shapes.ts';

export const QuestionKind = named('QuestionKind', z.enum(questionKinds));

/** Made once and kept, so that days and versions can be compared. No `/`, which joins a question to its option when counted. */
const Key = z.string().regex(/^[^/\n]{1,60}$/);

export const Choice = named(
  'Choice',
  z.object({ key: z.string(), textSv: z.string(), textEn: z.string() }),
);

const shape = {
  /** '' where it has not been translated: show the Swedish. */
  textEn: z.string(),
  helpSv: z.string(),
  helpEn: z.string(),
  required: z.boolean(),
  /** To choose among or to rank. */
  options: z.array(Choice),
  /** Of a matrix. */
  rows: z.array(Choice),
  /** The rows are the value words of the event. */
  rowsFrom: z.enum(['VALUE_WORDS']).nullable(),
  /** Of a scale or of each row of a matrix: from 1 up to this. */
  steps: z.int().min(1).max(mostSteps),
  /** What the first and the last step mean. */
  ends: z.object({
    lowSv: z.string(),
    lowEn: z.string(),
    highSv: z.string(),
    highEn: z.string(),
  }),
};

/** When a question is asked: the answer to an earlier one holds an option, or is a step of at least or at most so much. */
export const Condition = named(
  'Condition',
  z.object({
    question: z.string(),
    is: z.enum(['chosen', 'at-least', 'at-most']),
    choices: z.array(z.string()),
    step: z.int().nullable(),
  }),
);

export const EvaluationQuestion = named(
  'EvaluationQuestion',
  z.object({
    id: z.uuid(),
    key: z.string(),
    kind: QuestionKind,
    textSv: z.string(),
    ...shape,
    condition: Condition.nullable(),
  }),
);

const ChoiceDraft = z.object({ key: Key, textSv: Line, textEn: OptionalLine });

/** A question as it is sent in; what is left out is as usual: optional, always asked, a scale from 1 to 5. */
export const QuestionDraft = named(
  'QuestionDraft',
  z.object({
    key: Key.optional(),
    kind: QuestionKind,
    textSv: Line,
    textEn: OptionalLine,
    helpSv: OptionalLine.optional(),
    helpEn: OptionalLine.optional(),
    required: z.boolean().optional(),
    options: z.array(ChoiceDraft).max(mostChoices).optional(),
    rows: z.array(ChoiceDraft).max(mostChoices).optional(),
    rowsFrom: z.enum(['VALUE_WORDS']).nullable().optional(),
    steps: z.int().min(fewestSteps).max(mostSteps).optional(),
    ends: z
      .object({
        lowSv: OptionalLine,
        lowEn: OptionalLine,
        highSv: OptionalLine,
        highEn: OptionalLine,
      })
      .optional(),
    condition: z
      .object({
        question: Key,
        is: z.enum(['chosen', 'at-least', 'at-most']),
        choices: z.array(Key).max(mostChoices),
        step: z.int().min(1).max(mostSteps).nullable(),
      })
      .nullable()
      .optional(),
  }),
);

/** An answer holds the one part that its question's kind calls for. */
export const AnswerGiven = named(
  'AnswerGiven',
  z.object({
    questionId: z.uuid(),
    /** Of a scale, from 1. */
    scale: z.int().optional(),
    /** Keys of options: one, several, or all in the order they are ranked. */
    choices: z.array(z.string()).max(mostChoices).optional(),
    /** Step by key of a matrix row. */
    rows: z.record(z.string(), z.int()).optional(),
    /** At most 5,000 characters; more is refused with `evaluation-text-too-long`. */
    text: z.string().optional(),
  }),
);
