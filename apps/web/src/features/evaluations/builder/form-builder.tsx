import {
  append,
  beginHistory,
  blankQuestion,
  duplicate,
  editForm,
  missingEnglish,
  moveTo,
} from '@ledarforum/domain/evaluation-form-editing';
import { findFormFaults, mostQuestions } from '@ledarforum/domain/evaluation-form-faults';
import { type Question, questionKinds } from '@ledarforum/domain/evaluation-questions';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { Schema } from '../../../lib/api-client.ts';
import { useMessages } from '../../../lib/messages.ts';
import { useNumbers } from '../../../lib/numbers.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice-fields.tsx';
import { Notice, ProblemNotice } from '../../../ui/notice.tsx';
import { announce } from '../../../ui/toast-store.ts';
import { useDragOrder } from '../../choices/use-drag-order.ts';
import style from './builder.module.css';
import { builderMessages } from './builder-messages.ts';
import { FetchQuestions } from './fetch-questions.tsx';
import { PhonePreview } from './phone-preview.tsx';
import { QuestionCard } from './question-card.tsx';
import { newKey } from './question-draft.ts';
import { SaveLine } from './save-line.tsx';
import { useFormAutosave } from './use-form-autosave.ts';

interface FormBuilderProps {
  eventId: string;
  form: Schema<'EvaluationForm'>;
  valueWords: readonly string[];
}

/** The questions of one form: everything about them, undone and done again, saved as one goes, with a phone beside. */
export function FormBuilder({ eventId, form: opened, valueWords }: FormBuilderProps) {
  const t = useMessages(builderMessages);
  const { number } = useNumbers();
  const [history, act] = useReducer(
    editForm,
    opened.questions.map(({ id: _, ...question }): Question => question),
    beginHistory,
  );
  const [everySeminar, setEverySeminar] = useState(false);
  const [openKey, setOpenKey] = useState<string>();
  const [fetching, setFetching] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const focusOn = useRef<{ key: string; part: string }>(undefined);
  const questions = history.present;
  const { state, form, ...saving } = useFormAutosave({
    eventId,
    form: opened,
    questions,
    everySeminar,
  });
  const readOnly = opened.state === 'closed';
  const faults = findFormFaults(questions);
  const withoutEnglish = questions.reduce((sum, question) => sum + missingEnglish(question), 0);

  useLayoutEffect(() => {
    const { key, part } = focusOn.current ?? {};
    focusOn.current = undefined;
    const card = [...(list.current?.children ?? [])].find(
      (one) => one instanceof HTMLElement && one.dataset.question === key,
    );
    const target = part === 'text' ? 'input' : `[data-part="${part}"]`;
    card?.querySelector<HTMLElement>(target)?.focus();
  });

  const edit = (next: readonly Question[], field?: string) =>
    act({ do: 'edit', questions: next, ...(field === undefined ? {} : { field }) });
  const travel = (direction: 'undo' | 'redo') => {
    act({ do: direction });
    announce(direction === 'undo' ? t.undone : t.redone);
  };
  const moveQuestion = (key: string, to: number, part: string) => {
    const from = questions.findIndex((question) => question.key === key);
    focusOn.current = { key, part };
    edit(moveTo(questions, from, to));
    announce(t.nowAt(to + 1, questions.length));
  };
  const add = (kind: Question['kind']) => {
    const question = blankQuestion(kind, newKey);
    setOpenKey(question.key);
    focusOn.current = { key: question.key, part: 'text' };
    edit([...questions, question]);
  };
  const drag = useDragOrder(
    list,
    questions.map(({ key }) => key),
    (key, to) => moveQuestion(key, to, 'open'),
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const undoes = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
      const redoes = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'y';
      if (!undoes && !redoes) return;
      event.preventDefault();
      act({ do: undoes && !event.shiftKey ? 'undo' : 'redo' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <div className={style.builder}>
      <div className="stack">
        {readOnly ? (
          <Notice>{t.counted}</Notice>
        ) : (
          <div className={style.bar}>
            <Button
              size="small"
              icon="undo"
              aria-disabled={history.past.length === 0}
              onClick={() => travel('undo')}
            >
              {t.undo}
            </Button>
            <Button
              size="small"
              icon="redo"
              aria-disabled={history.future.length === 0}
              onClick={() => travel('redo')}
            >
              {t.redo}
            </Button>
            <SaveLine state={state} />
            {form.version > 1 && <span className="eyebrow">{t.version(form.version)}</span>}
          </div>
        )}
        {state.kind === 'refused' && state.problem.code !== 'stale-version' && (
          <ProblemNotice error={state.problem} onRetry={saving.saveNow} />
        )}
        {state.kind === 'refused' && state.problem.code === 'stale-version' && (
          <Notice
            kind="warn"
            live
            actions={
              <>
                <Button size="small" onClick={saving.keepMine}>
                  {t.keepMine}
                </Button>
                <Button
                  size="small"
                  onClick={() => void saving.takeTheirs().then((theirs) => edit(theirs))}
                >
                  {t.takeTheirs}
                </Button>
              </>
            }
          >
            {t.changedByOther}
          </Notice>
        )}
        {!readOnly && form.answered > 0 && <Notice>{t.answeredSo(number(form.answered))}</Notice>}
        {withoutEnglish > 0 && (
          <p className={style.missing}>{t.englishMissingCount(withoutEnglish)}</p>
        )}
        {!readOnly && form.seminar && (
          <Checkbox
            name="every-seminar"
            label={t.everySeminar}
            hint={t.everySeminarHint}
            checked={everySeminar}
            onChange={({ currentTarget }) => setEverySeminar(currentTarget.checked)}
          />
        )}
        <h2>{t.questions}</h2>
        {questions.length === 0 && <p>{t.none}</p>}
        <ol ref={list} className={style.cards}>
          {questions.map((question, place) => (
            <QuestionCard
              key={question.key}
              questions={questions}
              place={place}
              faults={faults.flatMap((fault) => (fault.place === place ? [fault.code] : []))}
              valueWords={valueWords}
              open={openKey === question.key}
              readOnly={readOnly}
              dragged={drag.draggedId === question.key}
              shift={drag.shift(question.key)}
              handle={drag.handle(question.key)}
              onOpen={(open) => setOpenKey(open ? question.key : undefined)}
              onChange={(changed, field) =>
                edit(
                  questions.map((one) => (one.key === question.key ? changed : one)),
                  field,
                )
              }
              onMove={(to) => moveQuestion(question.key, to, to < place ? 'up' : 'down')}
              onCopy={() => edit(duplicate(questions, place, newKey))}
              onRemove={() => {
                edit(questions.filter(({ key }) => key !== question.key));
                announce(t.removed);
              }}
            />
          ))}
        </ol>
        {!readOnly && (
          <div className="stack">
            <fieldset className={style.adding} disabled={questions.length >= mostQuestions}>
              <legend>{t.addKind}</legend>
              <div className="row">
                {questionKinds.map((kind) => (
                  <Button key={kind} size="small" icon="plus" onClick={() => add(kind)}>
                    {t.kindName(kind)}
                  </Button>
                ))}
              </div>
            </fieldset>
            <div className="row">
              <Button size="small" onClick={() => setFetching(true)}>
                {t.fetch}
              </Button>
            </div>
            <p className="eyebrow">{t.keys}</p>
          </div>
        )}
      </div>
      <PhonePreview questions={questions} />
      <FetchQuestions
        open={fetching}
        eventId={eventId}
        purpose={form.purpose}
        onClose={() => setFetching(false)}
        onFetched={(fetched, how) => {
          setFetching(false);
          edit(how === 'replace' ? fetched : append(questions, fetched));
          announce(t.fetched(fetched.length));
        }}
      />
    </div>
  );
}
