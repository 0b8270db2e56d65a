import type { Question } from '@ledarforum/domain/evaluation-questions';
import { outcomeQuestions, templateFor } from '@ledarforum/domain/evaluation-templates';
import { type FormPurpose, formPurposes } from '@ledarforum/domain/evaluation-windows';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useMessages } from '../../../lib/messages.ts';
import { $api } from '../../../lib/query.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice, ProblemNotice } from '../../../ui/notice.tsx';
import { SelectField } from '../../../ui/text-fields.tsx';
import { eventEvaluation } from '../evaluation-queries.ts';
import { builderMessages, purposeMessages } from './builder-messages.ts';

interface FetchQuestionsProps {
  open: boolean;
  eventId: string;
  purpose: FormPurpose;
  onClose: () => void;
  onFetched: (questions: readonly Question[], how: 'replace' | 'append') => void;
}

const outcome = 'outcome';

/** Ready templates, and the same form of another day. What is fetched replaces the questions or comes after them. */
export function FetchQuestions({
  open,
  eventId,
  purpose,
  onClose,
  onFetched,
}: FetchQuestionsProps) {
  const t = useMessages(builderMessages);
  const p = useMessages(purposeMessages);
  const dates = useDates();
  const client = useQueryClient();
  const { data } = useQuery({ ...$api.queryOptions('get', '/events'), enabled: open });
  const [source, setSource] = useState<string>(purpose);
  const [error, setError] = useState<unknown>();
  const [nothing, setNothing] = useState(false);
  const others = (data?.rows ?? []).filter(({ id }) => id !== eventId);

  const questionsOf = async (): Promise<readonly Question[]> => {
    if (source === outcome) return outcomeQuestions;
    const template = formPurposes.find((one) => one === source);
    if (template) return templateFor(template);
    const { forms } = await client.fetchQuery(eventEvaluation(source));
    const form = forms.find((one) => one.purpose === purpose);
    return (form?.questions ?? []).map(({ id: _, ...question }) => question);
  };
  const fetch = async (how: 'replace' | 'append') => {
    setError(undefined);
    try {
      const questions = await questionsOf();
      setNothing(questions.length === 0);
      if (questions.length > 0) onFetched(questions, how);
    } catch (failed) {
      setError(failed);
    }
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t.fetchTitle}
      actions={
        <>
          <Button kind="primary" onClick={() => void fetch('append')}>
            {t.addLast}
          </Button>
          <Button onClick={() => void fetch('replace')}>{t.replaceAll}</Button>
          <Button kind="quiet" onClick={onClose}>
            {t.cancel}
          </Button>
        </>
      }
    >
      {error !== undefined && <ProblemNotice error={error} />}
      {nothing && <Notice live>{t.nothingThere}</Notice>}
      <SelectField
        name="source"
        label={t.from}
        value={source}
        onChange={({ currentTarget }) => {
          setNothing(false);
          setSource(currentTarget.value);
        }}
      >
        <optgroup label={t.templates}>
          {formPurposes.map((one) => (
            <option key={one} value={one}>
              {p.purpose(one)}
            </option>
          ))}
          <option value={outcome}>{t.outcome}</option>
        </optgroup>
        {others.length > 0 && (
          <optgroup label={t.earlierDays}>
            {others.map(({ id, name, date }) => (
              <option key={id} value={id}>
                {`${name}, ${dates.date(date)}`}
              </option>
            ))}
          </optgroup>
        )}
      </SelectField>
    </Dialog>
  );
}
