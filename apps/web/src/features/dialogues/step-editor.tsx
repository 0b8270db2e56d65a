import { useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { NumberField, TextArea, TextField } from '../../ui/text-fields.tsx';
import { announce, offerUndo } from '../../ui/toast-store.ts';
import { dialogueMessages } from './dialogue-messages.ts';
import type { Dialogue, RoundOf, Step } from './dialogue-queries.ts';
import style from './dialogues.module.css';
import { listenAskGather } from './templates.ts';

/** Writes the steps: what to do, for how long, and what to answer. */
export function StepEditor({
  which,
  shown,
  onSaved,
}: {
  which: RoundOf;
  shown: Dialogue;
  onSaved: (changed: Dialogue) => void;
}) {
  const t = useMessages(dialogueMessages);
  const [draft, setDraft] = useState<readonly Step[]>();
  const steps = draft ?? shown.steps;
  const save = $api.useMutation(
    'put',
    '/events/{eventId}/workshops/{workshopId}/rounds/{roundId}/dialogue',
    {
      onSuccess: (changed) => {
        onSaved(changed);
        setDraft(undefined);
        announce(t.saved);
      },
    },
  );
  const change = (index: number, part: Partial<Step>) =>
    setDraft(steps.map((step, at) => (at === index ? { ...step, ...part } : step)));
  const move = (index: number, by: -1 | 1) => {
    const turned = [...steps];
    const [step] = turned.splice(index, 1);
    if (step) turned.splice(index + by, 0, step);
    setDraft(turned);
  };
  const remove = (index: number) => {
    const before = steps;
    setDraft(steps.filter((_, at) => at !== index));
    offerUndo(t.removed, () => setDraft(before));
  };
  const add = () =>
    setDraft([
      ...steps,
      {
        id: crypto.randomUUID(),
        textSv: '',
        textEn: '',
        minutes: 10,
        questionSv: '',
        questionEn: '',
      },
    ]);
  return (
    <section className="stack">
      <h2 className="ruled">{t.steps}</h2>
      {save.error && <ProblemNotice error={save.error} />}
      {steps.length === 0 && (
        <div className="stack">
          <p>{t.noSteps}</p>
          <div className="row">
            <Button onClick={() => setDraft(listenAskGather())}>{t.template}</Button>
          </div>
        </div>
      )}
      <ol className={style.editor}>
        {steps.map((step, index) => (
          <li key={step.id} className="stack">
            <div className={style.stepHead}>
              <h3>{t.stepTitle(index + 1)}</h3>
              <div className="row">
                <Button
                  kind="quiet"
                  size="small"
                  icon="arrow-up"
                  aria-label={t.up(index + 1)}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  {''}
                </Button>
                <Button
                  kind="quiet"
                  size="small"
                  icon="arrow-down"
                  aria-label={t.down(index + 1)}
                  disabled={index === steps.length - 1}
                  onClick={() => move(index, 1)}
                >
                  {''}
                </Button>
                <Button
                  kind="quiet"
                  size="small"
                  icon="trash"
                  aria-label={t.removeStep(index + 1)}
                  onClick={() => remove(index)}
                >
                  {''}
                </Button>
              </div>
            </div>
            <StepFields index={index} step={step} onChange={(part) => change(index, part)} />
          </li>
        ))}
      </ol>
      {draft !== undefined && <Notice>{t.unsaved}</Notice>}
      <p className="soft">{t.total(steps.reduce((sum, { minutes }) => sum + (minutes || 0), 0))}</p>
      <div className="row">
        <Button icon="plus" onClick={add}>
          {t.addStep}
        </Button>
        {draft !== undefined && (
          <Button
            kind="primary"
            busy={save.isPending}
            busyText={t.saving}
            onClick={() =>
              save.mutate({ params: { path: { ...which } }, body: { steps: [...steps] } })
            }
          >
            {t.save}
          </Button>
        )}
      </div>
    </section>
  );
}

function StepFields({
  index,
  step,
  onChange,
}: {
  index: number;
  step: Step;
  onChange: (part: Partial<Step>) => void;
}) {
  const t = useMessages(dialogueMessages);
  return (
    <div className={style.fields}>
      <TextArea
        name={`steps/${index}/textSv`}
        label={t.text}
        value={step.textSv}
        onChange={(event) => onChange({ textSv: event.currentTarget.value })}
      />
      <TextArea
        name={`steps/${index}/textEn`}
        label={t.textEn}
        optional
        lang="en"
        value={step.textEn}
        onChange={(event) => onChange({ textEn: event.currentTarget.value })}
      />
      <TextField
        name={`steps/${index}/questionSv`}
        label={t.question}
        hint={t.questionHint}
        optional
        value={step.questionSv}
        onChange={(event) => onChange({ questionSv: event.currentTarget.value })}
      />
      <TextField
        name={`steps/${index}/questionEn`}
        label={t.textEn}
        optional
        lang="en"
        value={step.questionEn}
        onChange={(event) => onChange({ questionEn: event.currentTarget.value })}
      />
      <NumberField
        name={`steps/${index}/minutes`}
        label={t.minutes}
        min={1}
        max={240}
        value={Number.isNaN(step.minutes) ? '' : step.minutes}
        onChange={(event) => onChange({ minutes: event.currentTarget.valueAsNumber })}
      />
    </div>
  );
}
