import { useState } from 'react';
import { useParams } from 'react-router';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { afterMessages, commitmentMessages } from './after-messages.ts';
import { useRefetchAfter } from './after-queries.ts';
import { CommitmentForm } from './commitment-form.tsx';
import { CommitmentSharing } from './commitment-sharing.tsx';
import style from './own.module.css';
import { useRemoveCommitment } from './use-remove-commitment.ts';

type Commitment = Schema<'Commitment'>;
const outcomes = ['DONE', 'PARTLY', 'NOT_YET', 'LET_GO'] as const;

/** One commitment: what, by when, with whom it is shared and how it went. */
export function CommitmentItem({
  commitment,
  tablemates,
}: {
  commitment: Commitment;
  tablemates: number;
}) {
  const t = useMessages(commitmentMessages);
  const a = useMessages(afterMessages);
  const dates = useDates();
  const [changing, setChanging] = useState(false);
  const remove = useRemoveCommitment(commitment);
  const { text, until, outcome, note } = commitment;
  if (changing) {
    const stop = () => setChanging(false);
    return (
      <li>
        <CommitmentForm commitment={commitment} onSaved={stop} onCancel={stop} />
      </li>
    );
  }
  return (
    <li>
      <p className={style.text}>{text}</p>
      <p className="eyebrow">
        {[t.by(dates.date(until)), outcome && t[outcome], ...sharedWords(commitment, t)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {note !== '' && <p className={style.text}>{note}</p>}
      <HowItWent key={`${outcome} ${note}`} commitment={commitment} />
      <CommitmentSharing commitment={commitment} tablemates={tablemates} />
      <div className="row">
        <Button onClick={() => setChanging(true)}>{a.change}</Button>
        <Button kind="quiet" onClick={remove.now}>
          {a.remove}
        </Button>
      </div>
      {remove.error !== null && <ProblemNotice error={remove.error} />}
    </li>
  );
}

function sharedWords(
  { sharedWith }: Commitment,
  t: { sharedWith: (names: string) => string; table: (n: number) => string },
): string[] {
  if (sharedWith.length === 0) return [];
  const atTable = sharedWith.filter(({ way }) => way === 'TABLE').length;
  const names = sharedWith.flatMap(({ way, name }) => (way === 'TABLE' ? [] : [name]));
  return [t.sharedWith([...names, ...(atTable > 0 ? [t.table(atTable)] : [])].join(', '))];
}

function HowItWent({ commitment }: { commitment: Commitment }) {
  const t = useMessages(commitmentMessages);
  const a = useMessages(afterMessages);
  const { eventId = '' } = useParams();
  const refetch = useRefetchAfter(eventId);
  const [outcome, setOutcome] = useState(commitment.outcome);
  const mark = $api.useMutation('put', '/my/events/{eventId}/commitments/{commitmentId}/outcome', {
    onSuccess: () => {
      announce(a.saved);
      return refetch();
    },
  });
  const send = (values: FormData) =>
    mark.mutate({
      params: { path: { eventId, commitmentId: commitment.id } },
      body: { outcome: outcome ?? null, note: textOf(values, 'note') },
    });
  return (
    <details className={style.more}>
      <summary>{t.howWent}</summary>
      <Form onSubmit={send} error={mark.error}>
        <RadioGroup
          name={`outcome-${commitment.id}`}
          label={t.howWent}
          labelHidden
          value={outcome ?? undefined}
          onChoose={setOutcome}
          choices={outcomes.map((value) => ({ value, label: t[value] }))}
        />
        <TextField
          name="note"
          label={t.note}
          optional
          maxLength={500}
          defaultValue={commitment.note}
        />
        <FormActions>
          <Button type="submit" busy={mark.isPending} busyText={a.saving}>
            {a.save}
          </Button>
        </FormActions>
      </Form>
    </details>
  );
}
