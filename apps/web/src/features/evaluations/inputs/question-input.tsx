import type { QuestionKind } from '@ledarforum/domain/evaluation-questions';
import type { ReactNode } from 'react';
import type { InputProps } from './input-props.ts';
import { MatrixInput } from './matrix-input.tsx';
import { MultipleInput } from './multiple-input.tsx';
import { RankingInput } from './ranking-input.tsx';
import { ScaleInput } from './scale-input.tsx';
import { SingleInput } from './single-input.tsx';
import { TextInput } from './text-input.tsx';

const inputs: Readonly<Record<QuestionKind, (props: InputProps) => ReactNode>> = {
  SCALE: ScaleInput,
  SINGLE: SingleInput,
  MULTIPLE: MultipleInput,
  RANKING: RankingInput,
  MATRIX: MatrixInput,
  TEXT: TextInput,
};

/** A question with the input that its kind calls for. */
export function QuestionInput(props: InputProps) {
  const Input = inputs[props.question.kind];
  return <Input {...props} />;
}
