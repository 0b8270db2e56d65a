import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Form } from '../../ui/form.tsx';
import type { FieldIssue } from '../../ui/form-context.ts';
import { NumberField, SelectField } from '../../ui/text-fields.tsx';
import { TwoProfiles } from './rank-profile.tsx';
import style from './run-result.module.css';
import type { Detail, Outcome } from './run-result.tsx';
import { whatIfMessages } from './what-if-messages.ts';

const kinds = ['add-session', 'change-capacity', 'close-seminar'] as const;
type Kind = (typeof kinds)[number];

/** Tries a change of the programme against the same wishes; nothing is kept of it. */
export function WhatIf({ detail, outcome }: { detail: Detail; outcome: Outcome }) {
  const t = useMessages(whatIfMessages);
  const [kind, setKind] = useState<Kind>('add-session');
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const consider = $api.useMutation('post', '/allocation-runs/{runId}/what-if');
  const ask = (values: FormData) => {
    const change = changeIn(kind, values);
    consider.reset();
    if (change === null) return setIssues([{ field: 'capacity', message: t.seatsWrong }]);
    setIssues([]);
    consider.mutate({ params: { path: { runId: detail.run.id } }, body: change });
  };
  return (
    <section className="stack">
      <h3 className="ruled">{t.title}</h3>
      <p>{t.lead}</p>
      <Form onSubmit={ask} error={consider.error} issues={issues}>
        <RadioGroup
          name="kind"
          label={t.kind}
          value={kind}
          onChoose={(chosen) => {
            setKind(chosen);
            setIssues([]);
            consider.reset();
          }}
          choices={kinds.map((value) => ({ value, label: t[value] }))}
        />
        <Fields key={kind} kind={kind} outcome={outcome} timeZone={detail.timeZone} />
        <div className="row">
          <Button type="submit" busy={consider.isPending} busyText={t.working}>
            {t.tryIt}
          </Button>
        </div>
      </Form>
      {consider.data && <Answer answer={consider.data} />}
    </section>
  );
}

/** What is asked, in the contract's words; null when the number of seats makes no sense. */
function changeIn(kind: Kind, values: FormData) {
  const text = (name: string) => String(values.get(name) ?? '');
  if (kind === 'close-seminar') return { kind, seminarId: text('seminarId') };
  const capacity = Number(text('capacity'));
  if (!Number.isInteger(capacity) || capacity < 1) return null;
  return kind === 'change-capacity'
    ? { kind, sessionId: text('sessionId'), capacity }
    : { kind, seminarId: text('seminarId'), slotId: text('slotId'), capacity };
}

function Fields({ kind, outcome, timeZone }: { kind: Kind; outcome: Outcome; timeZone: string }) {
  const t = useMessages(whatIfMessages);
  const dates = useDates(timeZone);
  const { slots, sessions } = outcome;
  const startOf = new Map(slots.map(({ id, startsAt }) => [id, startsAt]));
  const seminars = [...new Map(sessions.map((session) => [session.seminarId, session])).values()];
  const most = sessions.toSorted((one, other) => other.capacity - one.capacity)[0];
  return (
    <>
      {kind === 'change-capacity' ? (
        <SelectField name="sessionId" label={t.session}>
          {sessions.map(({ sessionId, letter, title, slotId, capacity }) => (
            <option key={sessionId} value={sessionId}>
              {`${t.seatsNow(letter, dates.time(startOf.get(slotId) ?? ''), capacity)}: ${title}`}
            </option>
          ))}
        </SelectField>
      ) : (
        <SelectField name="seminarId" label={t.seminar}>
          {seminars.map(({ seminarId, letter, title }) => (
            <option key={seminarId} value={seminarId}>{`${letter} ${title}`}</option>
          ))}
        </SelectField>
      )}
      {kind === 'add-session' && (
        <SelectField name="slotId" label={t.slot}>
          {slots.map(({ id, startsAt, endsAt }) => (
            <option key={id} value={id}>
              {dates.timeRange(startsAt, endsAt)}
            </option>
          ))}
        </SelectField>
      )}
      {kind !== 'close-seminar' && (
        <NumberField name="capacity" label={t.seats} min={1} defaultValue={most?.capacity} />
      )}
    </>
  );
}

function Answer({ answer }: { answer: Schema<'WhatIfAnswer'> }) {
  const t = useMessages(whatIfMessages);
  const { number } = useNumbers();
  const { better, worse, same, optimal, before, after } = answer;
  return (
    <div className="stack">
      <p className={style.sentence} role="status">
        {t.verdict(number(better), number(worse), number(same))}
      </p>
      {!optimal && <p className="soft">{t.notProven}</p>}
      <TwoProfiles
        caption={t.caption}
        main={{ head: t.after, profile: after }}
        beside={{ head: t.before, profile: before }}
      />
    </div>
  );
}
