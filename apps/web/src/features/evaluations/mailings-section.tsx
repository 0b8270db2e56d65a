import { instantAt } from '@ledarforum/domain/zoned-time';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { FieldRow, Form, FormActions } from '../../ui/form.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { DateField, TimeField } from '../../ui/text-fields.tsx';
import { offerUndo } from '../../ui/toast-store.ts';
import { purposeMessages } from './builder/builder-messages.ts';
import { evaluationMailings } from './evaluation-queries.ts';
import style from './form-section.module.css';
import { mailingMessages } from './mailing-messages.ts';

type Mailing = Schema<'EvaluationMailing'>;
type Purpose = Mailing['purpose'];
type Change = { at?: string; cancelled?: boolean };

/** Letters about the evaluation: when, about what and to how many; never to whom. */
export function MailingsSection({ eventId }: { eventId: string }) {
  const t = useMessages(mailingMessages);
  const { data, error, refetch } = useQuery(evaluationMailings(eventId));
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ id, ...body }: { id: string } & Change) =>
      api.PATCH('/events/{eventId}/evaluation/mailings/{mailingId}', {
        params: { path: { eventId, mailingId: id } },
        body,
      }),
    onSuccess: ({ data: after }) =>
      client.setQueryData(evaluationMailings(eventId).queryKey, after),
  });
  if (!data) return error ? <ProblemNotice error={error} onRetry={refetch} /> : null;
  return (
    <section className={`${style.section} ruled`} aria-label={t.title}>
      <div className="stack">
        <h2>{t.title}</h2>
        <p className="eyebrow">{t.lead}</p>
        {data.unanswered
          .filter(({ letters }) => letters > 0)
          .map((left) => (
            <Remind key={left.purpose} eventId={eventId} timeZone={data.timeZone} {...left} />
          ))}
      </div>
      <div className="stack">
        {change.error && <ProblemNotice error={change.error} />}
        {data.rows.length === 0 && <p>{t.none}</p>}
        <ul className={style.questions}>
          {data.rows.map((row) => (
            <MailingRow
              key={row.id}
              row={row}
              timeZone={data.timeZone}
              onChange={(wanted) => change.mutate({ id: row.id, ...wanted })}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}

function MailingRow({
  row,
  timeZone,
  onChange,
}: {
  row: Mailing;
  timeZone: string;
  onChange: (change: Change) => void;
}) {
  const t = useMessages(mailingMessages);
  const p = useMessages(purposeMessages);
  const dates = useDates(timeZone);
  const [moving, setMoving] = useState(false);
  const { kind, purpose, state, at, letters } = row;
  const when = at === null ? '' : dates.dateTime(at);
  const words = {
    planned: t.planned(when, letters),
    sent: t.sent(when, letters),
    cancelled: t.cancelled,
  };
  const name = `${t.kind(kind)}: ${p.purpose(purpose)}`;
  return (
    <li>
      <strong>{name}</strong> <span>{words[state]}</span>
      {state === 'planned' && (
        <span className="row">
          <Button
            size="small"
            kind="quiet"
            aria-label={`${t.move}: ${name}`}
            onClick={() => setMoving(true)}
          >
            {t.move}
          </Button>
          <Button
            size="small"
            kind="quiet"
            aria-label={`${t.cancel}: ${name}`}
            onClick={() => {
              onChange({ cancelled: true });
              offerUndo(t.cancelledNow, () => onChange({ cancelled: false }));
            }}
          >
            {t.cancel}
          </Button>
        </span>
      )}
      {state === 'cancelled' && (
        <Button
          size="small"
          kind="quiet"
          aria-label={`${t.planAgain}: ${name}`}
          onClick={() => onChange({ cancelled: false })}
        >
          {t.planAgain}
        </Button>
      )}
      <WhenDialog
        open={moving}
        timeZone={timeZone}
        onClose={() => setMoving(false)}
        onChoose={(moment) => {
          setMoving(false);
          onChange({ at: moment });
        }}
      />
    </li>
  );
}

/** Sends a reminder now, once it has been said to how many, or plans one. */
function Remind({
  eventId,
  purpose,
  letters,
  timeZone,
}: {
  eventId: string;
  purpose: Purpose;
  letters: number;
  timeZone: string;
}) {
  const t = useMessages(mailingMessages);
  const p = useMessages(purposeMessages);
  const client = useQueryClient();
  const [asking, setAsking] = useState<{ id: string } | null>(null);
  const [planning, setPlanning] = useState(false);
  const remind = useMutation({
    mutationFn: (body: { id: string; at: string | null }) =>
      api.POST('/events/{eventId}/evaluation/mailings', {
        params: { path: { eventId } },
        body: { ...body, purpose },
      }),
    onSuccess: ({ data }) => {
      setAsking(null);
      client.setQueryData(evaluationMailings(eventId).queryKey, data);
    },
  });
  const about = p.purpose(purpose).toLocaleLowerCase();
  return (
    <div className="row">
      {/* The same identifier however often it is pressed: one reminder. */}
      <Button onClick={() => setAsking({ id: crypto.randomUUID() })}>
        {t.remind(about, letters)}
      </Button>
      <Button kind="quiet" onClick={() => setPlanning(true)}>
        {t.planReminder(about)}
      </Button>
      {remind.error && asking === null && <ProblemNotice error={remind.error} />}
      <ConfirmDialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={t.remindTitle}
        confirmLabel={t.sendTo(letters)}
        busy={remind.isPending}
        error={remind.error}
        onConfirm={() => asking && remind.mutate({ ...asking, at: null })}
      >
        {t.remindLead(letters)}
      </ConfirmDialog>
      <WhenDialog
        open={planning}
        timeZone={timeZone}
        onClose={() => setPlanning(false)}
        onChoose={(at) => {
          setPlanning(false);
          remind.mutate({ id: crypto.randomUUID(), at });
        }}
      />
    </div>
  );
}

function WhenDialog({
  open,
  timeZone,
  onClose,
  onChoose,
}: {
  open: boolean;
  timeZone: string;
  onClose: () => void;
  onChoose: (moment: string) => void;
}) {
  const t = useMessages(mailingMessages);
  return (
    <Dialog open={open} onClose={onClose} title={t.moveTitle}>
      <Form
        onSubmit={(values) => {
          const day = values.get('day');
          const time = values.get('time');
          if (typeof day !== 'string' || typeof time !== 'string' || day === '' || time === '') {
            return;
          }
          onChoose(instantAt(day, time, timeZone).toISOString());
        }}
      >
        <FieldRow>
          <DateField name="day" label={t.day} required />
          <TimeField name="time" label={t.time} defaultValue="08:00" required />
        </FieldRow>
        <FormActions>
          <Button type="submit" kind="primary">
            {t.save}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
