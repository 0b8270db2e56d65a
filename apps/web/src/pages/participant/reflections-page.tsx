import { useState } from 'react';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { AfterFrame } from '../../features/own-follow-up/after-frame.tsx';
import { afterMessages, reflectionMessages } from '../../features/own-follow-up/after-messages.ts';
import { myAfter, useRefetchAfter } from '../../features/own-follow-up/after-queries.ts';
import style from '../../features/own-follow-up/own.module.css';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { chosenOf, textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import type { FieldIssue } from '../../ui/form-context.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { SelectField, TextArea } from '../../ui/text-fields.tsx';
import { announce, offerUndo } from '../../ui/toast-store.ts';

type After = Schema<'MyAfter'>;
type Reflection = Schema<'Reflection'>;

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(myAfter(params.eventId));
}

export default function ReflectionsPage() {
  const t = useMessages(afterMessages);
  return (
    <AfterFrame title={t.reflections} lead={t.onlyMine}>
      {(after) => <Reflections after={after} />}
    </AfterFrame>
  );
}

function Reflections({ after }: { after: After }) {
  const t = useMessages(reflectionMessages);
  const [written, setWritten] = useState(0);
  const [changing, setChanging] = useState<string>();
  return (
    <>
      <Write key={written} after={after} onSaved={() => setWritten(written + 1)} />
      <section className="stack">
        <h2>{t.mine}</h2>
        {after.reflections.length === 0 && <p className="soft">{t.empty}</p>}
        <ul className={style.items}>
          {after.reflections.toReversed().map((reflection) =>
            reflection.id === changing ? (
              <li key={reflection.id}>
                <Write
                  after={after}
                  reflection={reflection}
                  onSaved={() => setChanging(undefined)}
                  onCancel={() => setChanging(undefined)}
                />
              </li>
            ) : (
              <Written
                key={reflection.id}
                after={after}
                reflection={reflection}
                onChange={() => setChanging(reflection.id)}
              />
            ),
          )}
        </ul>
      </section>
    </>
  );
}

function Write({
  after,
  reflection,
  onSaved,
  onCancel,
}: {
  after: After;
  reflection?: Reflection;
  onSaved: () => void;
  onCancel?: () => void;
}) {
  const t = useMessages(reflectionMessages);
  const a = useMessages(afterMessages);
  const { eventId = '' } = useParams();
  const refetch = useRefetchAfter(eventId);
  // Made once, so that the same thought sent twice is one.
  const [reflectionId] = useState(() => reflection?.id ?? crypto.randomUUID());
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const save = $api.useMutation('put', '/my/events/{eventId}/reflections/{reflectionId}', {
    onSuccess: () => {
      announce(a.saved);
      onSaved();
      return refetch();
    },
  });
  const send = (values: FormData) => {
    const text = textOf(values, 'text');
    setIssues(text === '' ? [{ field: 'text', message: a.textMissing }] : []);
    if (text === '') return;
    save.mutate({
      params: { path: { eventId, reflectionId } },
      body: { text, seminarId: chosenOf(values, 'seminarId') },
    });
  };
  return (
    <Form onSubmit={send} error={save.error} issues={issues}>
      <TextArea
        name="text"
        label={t.text}
        hint={t.hint}
        maxLength={2000}
        defaultValue={reflection?.text ?? ''}
      />
      {after.seminars.length > 0 && (
        <SelectField name="seminarId" label={t.about} defaultValue={reflection?.seminarId ?? ''}>
          <option value="">{t.wholeDay}</option>
          {after.seminars.map(({ id, letter, title }) => (
            <option key={id} value={id}>{`${letter} ${title}`}</option>
          ))}
        </SelectField>
      )}
      <FormActions>
        <Button kind="primary" type="submit" busy={save.isPending} busyText={a.saving}>
          {a.save}
        </Button>
        {onCancel && (
          <Button kind="quiet" onClick={onCancel}>
            {a.cancel}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}

function Written({
  after,
  reflection,
  onChange,
}: {
  after: After;
  reflection: Reflection;
  onChange: () => void;
}) {
  const t = useMessages(reflectionMessages);
  const a = useMessages(afterMessages);
  const dates = useDates(after.timeZone);
  const { eventId = '' } = useParams();
  const refetch = useRefetchAfter(eventId);
  const { id: reflectionId, text, seminarId, savedAt } = reflection;
  const path = { eventId, reflectionId };
  const back = $api.useMutation('put', '/my/events/{eventId}/reflections/{reflectionId}', {
    onSuccess: refetch,
  });
  const remove = $api.useMutation('delete', '/my/events/{eventId}/reflections/{reflectionId}', {
    onSuccess: () => {
      offerUndo(a.removed, () =>
        back.mutate({ params: { path }, body: { text, seminarId: seminarId ?? null } }),
      );
      return refetch();
    },
  });
  const seminar = after.seminars.find(({ id }) => id === seminarId);
  return (
    <li>
      <p className="eyebrow">
        {`${seminar ? `${seminar.letter} ${seminar.title}` : t.wholeDay} · ${dates.dateTime(savedAt)}`}
      </p>
      <p className={style.text}>{text}</p>
      <div className="row">
        <Button onClick={onChange}>{a.change}</Button>
        <Button kind="quiet" onClick={() => remove.mutate({ params: { path } })}>
          {a.remove}
        </Button>
      </div>
      {remove.error && <ProblemNotice error={remove.error} />}
    </li>
  );
}
