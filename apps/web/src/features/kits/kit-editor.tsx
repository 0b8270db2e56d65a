import {
  type AgendaStep,
  agendaMinutes,
  type KitContent,
  type KitText,
  mostAgendaSteps,
  mostKitQuestions,
  moveInKit,
  readyKit,
} from '@ledarforum/domain/kit';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { NumberField, TextArea, TextField } from '../../ui/text-fields.tsx';
import style from './kit.module.css';
import { kitEditorMessages } from './kit-editor-messages.ts';
import { PartTools } from './part-tools.tsx';
import { useKitDraft } from './use-kit-draft.ts';

const nothing: KitText = { sv: '', en: '' };
const fiveMinutes: AgendaStep = { minutes: 5, title: nothing, how: nothing };

/** The questions and the agenda, saved as one writes. */
export function KitEditor({ eventId, kit }: { eventId: string; kit: Schema<'Kit'> }) {
  const t = useMessages(kitEditorMessages);
  const draft = useKitDraft(eventId, kit);
  const { content, change, saving } = draft;
  const isReady = JSON.stringify(content) === JSON.stringify(readyKit);
  return (
    <>
      <Notice>
        {[kit.open ? t.open : t.notOpen, isReady && t.ready].filter(Boolean).join(' ')}
      </Notice>
      <QuestionList content={content} onChange={change} />
      <AgendaList content={content} onChange={change} />
      {saving.kind === 'refused' && (
        <div className="stack">
          <ProblemNotice error={saving.problem} />
          {saving.problem.code === 'stale-version' && (
            <div className="row">
              <Button onClick={() => void draft.saveMine()}>{t.saveMine}</Button>
              <Button onClick={() => void draft.showTheirs()}>{t.showTheirs}</Button>
            </div>
          )}
        </div>
      )}
      <div className={style.saving}>
        <p role="status">{t[saving.kind]}</p>
        <Button size="small" icon="undo" aria-disabled={!draft.canUndo} onClick={draft.undo}>
          {t.undo}
        </Button>
        {!isReady && (
          <Button size="small" kind="quiet" onClick={() => change(readyKit)}>
            {t.useReady}
          </Button>
        )}
      </div>
    </>
  );
}

interface ListProps {
  content: KitContent;
  onChange: (next: KitContent, field?: string) => void;
}

function QuestionList({ content, onChange }: ListProps) {
  const t = useMessages(kitEditorMessages);
  const { questions } = content;
  const [added, setAdded] = useState(false);
  const put = (next: readonly KitText[], field?: string) =>
    onChange({ ...content, questions: next }, field);
  return (
    <section className="stack ruled">
      <h2>{t.questions}</h2>
      {questions.length === 0 && <p className="soft">{t.noQuestions}</p>}
      <ol className={style.editor}>
        {questions.map((question, place) => {
          const name = t.question(place + 1);
          const last = place === questions.length - 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two questions may say the same, and their places are what they are known by
            <li key={place} className={style.part}>
              <div className={style.head}>
                <h3>{name}</h3>
                <PartTools
                  name={name.toLowerCase()}
                  place={place}
                  count={questions.length}
                  onMove={(to) => put(moveInKit(questions, place, to))}
                  onRemove={() => put(questions.filter((_, at) => at !== place))}
                />
              </div>
              <div className={style.languages}>
                <TextField
                  name={`questions/${place}/sv`}
                  label={t.swedish}
                  value={question.sv}
                  maxLength={300}
                  autoFocus={added && last}
                  error={question.sv.trim() === '' ? t.missing : undefined}
                  onChange={({ currentTarget: { value } }) =>
                    put(replaced(questions, place, { ...question, sv: value }), `q${place}sv`)
                  }
                />
                <TextField
                  name={`questions/${place}/en`}
                  label={t.english}
                  optional
                  lang="en"
                  value={question.en}
                  maxLength={300}
                  onChange={({ currentTarget: { value } }) =>
                    put(replaced(questions, place, { ...question, en: value }), `q${place}en`)
                  }
                />
              </div>
            </li>
          );
        })}
      </ol>
      {questions.length < mostKitQuestions && (
        <div>
          <Button
            icon="plus"
            size="small"
            onClick={() => {
              setAdded(true);
              put([...questions, nothing]);
            }}
          >
            {t.addQuestion}
          </Button>
        </div>
      )}
    </section>
  );
}

function AgendaList({ content, onChange }: ListProps) {
  const t = useMessages(kitEditorMessages);
  const dates = useDates();
  const { agenda } = content;
  const [added, setAdded] = useState(false);
  const put = (next: readonly AgendaStep[], field?: string) =>
    onChange({ ...content, agenda: next }, field);
  return (
    <section className="stack ruled">
      <h2>{t.agenda}</h2>
      <p role="status">{t.together(dates.minutes(agendaMinutes(agenda)))}</p>
      <ol className={style.editor}>
        {agenda.map((step, place) => {
          const name = t.step(place + 1);
          const write = (next: AgendaStep, field: string) =>
            put(replaced(agenda, place, next), `a${place}${field}`);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may say the same, and their places are what they are known by
            <li key={place} className={style.part}>
              <div className={style.head}>
                <h3>{name}</h3>
                <PartTools
                  name={name.toLowerCase()}
                  place={place}
                  count={agenda.length}
                  onMove={(to) => put(moveInKit(agenda, place, to))}
                  onRemove={
                    agenda.length === 1
                      ? undefined
                      : () => put(agenda.filter((_, at) => at !== place))
                  }
                />
              </div>
              <StepFields
                place={place}
                step={step}
                focused={added && place === agenda.length - 1}
                onWrite={write}
              />
            </li>
          );
        })}
      </ol>
      {agenda.length < mostAgendaSteps && (
        <div>
          <Button
            icon="plus"
            size="small"
            onClick={() => {
              setAdded(true);
              put([...agenda, fiveMinutes]);
            }}
          >
            {t.addStep}
          </Button>
        </div>
      )}
    </section>
  );
}

function StepFields({
  place,
  step,
  focused,
  onWrite,
}: {
  place: number;
  step: AgendaStep;
  focused: boolean;
  onWrite: (next: AgendaStep, field: string) => void;
}) {
  const t = useMessages(kitEditorMessages);
  const { minutes, title, how } = step;
  const at = `agenda/${place}`;
  const fits = minutes >= 1 && minutes <= 120;
  return (
    <>
      <NumberField
        name={`${at}/minutes`}
        label={t.minutes}
        min={1}
        max={120}
        value={minutes === 0 ? '' : minutes}
        error={fits ? undefined : t.minutesMissing}
        onChange={({ currentTarget: { value } }) =>
          onWrite({ ...step, minutes: Math.trunc(Number(value)) }, 'minutes')
        }
      />
      <div className={style.languages}>
        <TextField
          name={`${at}/title/sv`}
          label={t.swedish}
          value={title.sv}
          maxLength={300}
          autoFocus={focused}
          error={title.sv.trim() === '' ? t.missing : undefined}
          onChange={({ currentTarget: { value } }) =>
            onWrite({ ...step, title: { ...title, sv: value } }, 'sv')
          }
        />
        <TextField
          name={`${at}/title/en`}
          label={t.english}
          optional
          lang="en"
          value={title.en}
          maxLength={300}
          onChange={({ currentTarget: { value } }) =>
            onWrite({ ...step, title: { ...title, en: value } }, 'en')
          }
        />
        <TextArea
          name={`${at}/how/sv`}
          label={t.howSwedish}
          optional
          rows={2}
          value={how.sv}
          maxLength={1000}
          onChange={({ currentTarget: { value } }) =>
            onWrite({ ...step, how: { ...how, sv: value } }, 'howSv')
          }
        />
        <TextArea
          name={`${at}/how/en`}
          label={t.howEnglish}
          optional
          lang="en"
          rows={2}
          value={how.en}
          maxLength={1000}
          onChange={({ currentTarget: { value } }) =>
            onWrite({ ...step, how: { ...how, en: value } }, 'howEn')
          }
        />
      </div>
    </>
  );
}

function replaced<Item>(items: readonly Item[], place: number, item: Item): readonly Item[] {
  return items.map((one, at) => (at === place ? item : one));
}
