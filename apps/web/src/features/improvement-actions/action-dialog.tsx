import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { announce, offerUndo } from '../../ui/toast-store.ts';
import { ActionForm, type ActionValues } from './action-form.tsx';
import { actionMessages } from './action-messages.ts';
import { actionHistory, refetchActions } from './action-queries.ts';
import style from './actions.module.css';

type Entry = Schema<'ActionEntry'>;
type Change = Partial<ActionValues> & { note?: string; removed?: boolean };

/** One action: to change, to take away, and all that has happened to it, each to be undone. */
export function ActionDialog({ actionId, onClose }: { actionId: string; onClose: () => void }) {
  const t = useMessages(actionMessages);
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(actionHistory(actionId));
  const change = useMutation({
    mutationFn: ({ version, ...rest }: Change & { version: number }) =>
      api.PATCH('/actions/{actionId}', {
        params: { path: { actionId } },
        body: { version, ...rest },
      }),
    onSuccess: () => refetchActions(client),
  });
  const undo = $api.useMutation('post', '/actions/{actionId}/undo', {
    onSuccess: () => {
      announce(t.saved);
      return refetchActions(client);
    },
  });
  const undoSeq = (seq: number) => undo.mutate({ params: { path: { actionId } }, body: { seq } });
  const remove = (version: number) =>
    change.mutate(
      { version, removed: true },
      {
        onSuccess: ({ data: after }) => {
          const seq = after?.history.at(-1)?.seq;
          onClose();
          if (seq !== undefined) offerUndo(t.removed, () => undoSeq(seq));
        },
      },
    );
  return (
    <Dialog open onClose={onClose} title={data?.action.title ?? t.action} wide>
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && (
        <div className="stack-wide">
          <ActionForm
            key={data.action.version}
            action={data.action}
            busy={change.isPending}
            error={change.error}
            onCancel={onClose}
            onSave={(values, form) =>
              change.mutate(
                { version: data.action.version, ...values, note: textOf(form, 'note') },
                {
                  onSuccess: () => {
                    announce(t.saved);
                    onClose();
                  },
                },
              )
            }
            first={<blockquote className={style.finding}>{data.action.finding.text}</blockquote>}
            last={
              <TextArea
                name="note"
                label={t.note}
                hint={t.noteHint}
                optional
                rows={2}
                maxLength={500}
              />
            }
          />
          <History history={data.history} onUndo={undoSeq} error={undo.error} />
          <div>
            <Button size="small" icon="trash" onClick={() => remove(data.action.version)}>
              {t.remove}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function History({
  history,
  onUndo,
  error,
}: {
  history: readonly Entry[];
  onUndo: (seq: number) => void;
  error: unknown;
}) {
  const t = useMessages(actionMessages);
  const dates = useDates();
  const wordsOf = useEntryWords();
  return (
    <section className="stack">
      <h3>{t.history}</h3>
      {error !== null && error !== undefined && <ProblemNotice error={error} />}
      <ol className={style.history}>
        {history.toReversed().map((entry) => (
          <li key={entry.seq}>
            <span>
              <span className="eyebrow">{`${dates.dateTime(entry.at)} · ${entry.by ?? t.byItself}`}</span>
              <br />
              <span className={entry.undone ? style.undone : undefined}>{wordsOf(entry)}</span>
              {entry.note !== '' && ` ”${entry.note}”`}
              {entry.undone && <span className="eyebrow">{` ${t.undone}`}</span>}
            </span>
            {entry.undoable && entry.seq > 1 && (
              <Button
                kind="quiet"
                size="small"
                icon="undo"
                aria-label={t.undoOf(wordsOf(entry))}
                onClick={() => onUndo(entry.seq)}
              >
                {t.undo}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function useEntryWords() {
  const t = useMessages(actionMessages);
  return ({ seq, fields, status, undoes }: Entry): string => {
    if (seq === 1) return t.created;
    if (undoes !== null) return t.undid;
    if (fields.length === 0) return t.noted;
    const names: Record<string, string> = {
      title: t.fieldTitle,
      said: t.fieldWords,
      doing: t.fieldWords,
      shown: t.fieldShown,
      ownerId: t.fieldOwner,
      dueOn: t.fieldDueOn,
      status: t.fieldStatus(status === null ? '' : t[status]),
      reason: t.fieldReason,
      removed: t.fieldRemoved,
    };
    return t.changed([...new Set(fields.map((field) => names[field] ?? field))].join(', '));
  };
}
