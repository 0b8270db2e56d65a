import { phaseReached } from '@ledarforum/domain/event-phase';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../../app/paths.ts';
import { api, type Schema } from '../../lib/api-client.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { announce, offerUndo } from '../../ui/toast-store.ts';
import { actionMessages } from '../improvement-actions/action-messages.ts';
import style from './planning-list.module.css';
import { planningMessages } from './planning-messages.ts';

type Note = Schema<'PlanningNote'>;
type Planning = Schema<'Planning'>;
type Change = Partial<Pick<Note, 'done' | 'removed'>> & { takerId?: string | null };

const atFirst = 8;
const eventPlanning = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/planning', { params: { path: { eventId } } });

/** On the organiser's home page while a day is planned: what earlier days passed on to it. */
export function PlanningList({ event }: { event: Schema<'EventDetail'> }) {
  return phaseReached(event.phase, 'LIVE') ? null : <Passed eventId={event.id} />;
}

function Passed({ eventId }: { eventId: string }) {
  const t = useMessages(planningMessages);
  const { data, error, refetch } = useQuery(eventPlanning(eventId));
  return (
    <section className="stack" aria-label={t.title}>
      <h2 className="ruled">{t.title}</h2>
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {data && <Loaded eventId={eventId} planning={data} />}
    </section>
  );
}

function Loaded({ eventId, planning }: { eventId: string; planning: Planning }) {
  const t = useMessages(planningMessages);
  const { number } = useNumbers();
  const [all, setAll] = useState(false);
  const { notes, actions, takers } = planning;
  const left = notes.filter(({ done }) => !done);
  const inOrder = [...left, ...notes.filter(({ done }) => done)];
  const shown = all ? inOrder : inOrder.slice(0, atFirst);
  return (
    <>
      <p className="soft">{notes.length + actions.length === 0 ? t.empty : t.lead}</p>
      {notes.length > 0 && (
        <p className="eyebrow">{t.left(number(left.length), number(notes.length))}</p>
      )}
      <ul className={style.notes}>
        {shown.map((note) => (
          <NoteRow key={note.id} eventId={eventId} note={note} takers={takers} />
        ))}
      </ul>
      {shown.length < inOrder.length && (
        <div>
          <Button kind="quiet" onClick={() => setAll(true)}>
            {t.all(inOrder.length)}
          </Button>
        </div>
      )}
      <NewNote eventId={eventId} />
      {actions.length > 0 && <Actions eventId={eventId} actions={actions} />}
    </>
  );
}

function NoteRow({
  eventId,
  note,
  takers,
}: {
  eventId: string;
  note: Note;
  takers: Planning['takers'];
}) {
  const t = useMessages(planningMessages);
  const { number } = useNumbers();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ version, ...body }: Change & { version: number }) =>
      api.PATCH('/events/{eventId}/planning/notes/{noteId}', {
        params: { path: { eventId, noteId: note.id } },
        body: { version, ...body },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: eventPlanning(eventId).queryKey }),
  });
  const undoably = (there: Change, back: Change, text: string) =>
    change.mutate(
      { version: note.version, ...there },
      {
        onSuccess: ({ data }) =>
          offerUndo(text, () => change.mutate({ version: data?.version ?? 0, ...back })),
      },
    );
  const done = (change.isPending ? change.variables.done : undefined) ?? note.done;
  const offered = takers.some(({ personId }) => personId === note.taker?.personId)
    ? takers
    : [...takers, ...(note.taker ? [{ ...note.taker, name: note.taker.name ?? t.hidden }] : [])];
  const about = [
    note.source === 'ORGANISER' ? t.own : t.from(note.from?.name ?? ''),
    note.times > 1 ? t.times(number(note.times)) : '',
  ];
  return (
    <li className={done ? style.done : undefined}>
      <label className={style.tick}>
        <input
          type="checkbox"
          checked={done}
          onChange={() => undoably({ done: !done }, { done }, done ? t.unticked : t.ticked)}
        />
        <span>
          <span className={style.text}>{note.text}</span>
          <span className="eyebrow">{about.filter(Boolean).join(' · ')}</span>
        </span>
      </label>
      <span className={style.tools}>
        <select
          aria-label={t.takerOf(note.text)}
          value={note.taker?.personId ?? ''}
          onChange={(event) =>
            change.mutate({ version: note.version, takerId: event.currentTarget.value || null })
          }
        >
          <option value="">{t.taker}</option>
          {offered.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </select>
        <IconButton
          icon="trash"
          label={t.removeOf(note.text)}
          onClick={() => undoably({ removed: true }, { removed: false }, t.removed)}
        />
      </span>
      {change.error && <ProblemNotice error={change.error} />}
    </li>
  );
}

function NewNote({ eventId }: { eventId: string }) {
  const t = useMessages(planningMessages);
  const client = useQueryClient();
  const refetch = () => client.invalidateQueries({ queryKey: eventPlanning(eventId).queryKey });
  const add = $api.useMutation('post', '/events/{eventId}/planning/notes', { onSuccess: refetch });
  const bring = $api.useMutation('post', '/events/{eventId}/planning/medskick', {
    onSuccess: ({ brought }) => {
      announce(t.brought(brought));
      return refetch();
    },
  });
  return (
    <Form
      className="no-print"
      error={add.error ?? bring.error}
      onSubmit={(values, form) =>
        add.mutate(
          { params: { path: { eventId } }, body: { text: textOf(values, 'text') } },
          { onSuccess: () => form.reset() },
        )
      }
    >
      <TextField name="text" label={t.newNote} maxLength={200} />
      <div className="row">
        <Button type="submit" size="small" icon="plus" busy={add.isPending}>
          {t.add}
        </Button>
        <Button
          kind="quiet"
          size="small"
          busy={bring.isPending}
          onClick={() => bring.mutate({ params: { path: { eventId } } })}
        >
          {t.bring}
        </Button>
      </div>
    </Form>
  );
}

function Actions({ eventId, actions }: { eventId: string; actions: Planning['actions'] }) {
  const t = useMessages(planningMessages);
  const s = useMessages(actionMessages);
  return (
    <>
      <h3>{t.actions}</h3>
      <ul className={style.notes}>
        {actions.map((action) => (
          <li key={action.id}>
            <span>
              <span className={style.text}>{action.title}</span>
              <span className="eyebrow">
                {[s[action.status], action.owner?.name, action.shown && t.shown]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link to={paths.organise.actions(eventId)}>{t.toActions}</Link>
      </p>
    </>
  );
}
