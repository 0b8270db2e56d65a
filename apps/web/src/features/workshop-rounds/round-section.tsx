import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiRoot, type Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { asProblem } from '../../lib/problem-error.ts';
import { $api } from '../../lib/query.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatLine } from '../../ui/stat-line.tsx';
import { announce, offerUndo } from '../../ui/toast-store.ts';
import { QualityLines } from './quality-lines.tsx';
import { RoomsDialog } from './rooms-dialog.tsx';
import { roundMessages } from './round-messages.ts';
import { type PrintKind, RoundPrint } from './round-prints.tsx';
import { round, rounds } from './round-queries.ts';
import { RoundTables } from './round-tables.tsx';
import style from './rounds.module.css';

/** One round: how well it is mixed, its tables, and what can be done with it. */
export function RoundSection({
  eventId,
  roundId,
  timeZone,
  onDiscarded,
}: {
  eventId: string;
  roundId: string;
  timeZone: string;
  onDiscarded: () => void;
}) {
  const t = useMessages(roundMessages);
  const dates = useDates(timeZone);
  const { data: shown, error, refetch } = useQuery(round(eventId, roundId));
  const [printing, setPrinting] = useState<PrintKind>();
  useEffect(() => {
    if (printing === undefined) return;
    const done = () => setPrinting(undefined);
    window.addEventListener('afterprint', done, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [printing]);
  if (!shown) return error ? <ProblemNotice error={error} onRetry={refetch} /> : <Skeleton />;
  const { item } = shown;
  return (
    <>
      <section className={printing ? `stack-wide ${style.screenOnly}` : 'stack-wide'}>
        <div className="stack ruled">
          <h2>{shown.name}</h2>
          <p className="eyebrow">
            {[
              shown.state === 'PUBLISHED' ? t.published : t.proposed,
              item && t.atItem(item.title, dates.timeRange(item.startsAt, item.endsAt)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <StatLine
            stats={[
              { label: t.people, value: shown.people },
              { label: t.tables, value: shown.groups },
            ]}
          />
          <QualityLines quality={shown} />
          <RoundActions
            eventId={eventId}
            shown={shown}
            onPrint={setPrinting}
            onDiscarded={onDiscarded}
          />
        </div>
        <RoundTables eventId={eventId} shown={shown} />
      </section>
      {printing && <RoundPrint shown={shown} kind={printing} />}
    </>
  );
}

function RoundActions({
  eventId,
  shown,
  onPrint,
  onDiscarded,
}: {
  eventId: string;
  shown: Schema<'Round'>;
  onPrint: (kind: PrintKind) => void;
  onDiscarded: () => void;
}) {
  const t = useMessages(roundMessages);
  const [dealing, setDealing] = useState(false);
  const [asking, setAsking] = useState(false);
  const publication = usePublication(eventId, shown);
  const discard = useDiscard(eventId, shown, onDiscarded);
  const isPublished = shown.state === 'PUBLISHED';
  const error = publication.error ?? discard.error;
  return (
    <div className="stack no-print">
      {error && <ProblemNotice error={error} />}
      <div className="row">
        {isPublished ? (
          <Button busy={publication.busy} onClick={publication.withdraw}>
            {t.withdraw}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => setAsking(true)}>
            {t.publish}
          </Button>
        )}
        <Button onClick={() => setDealing(true)}>{t.deal}</Button>
        <Button icon="print" onClick={() => onPrint('signs')}>
          {t.printSigns}
        </Button>
        <Button icon="print" onClick={() => onPrint('list')}>
          {t.printList}
        </Button>
        <ButtonAnchor
          icon="download"
          href={`${apiRoot}/events/${eventId}/workshop-rounds/${shown.id}/placement.xlsx`}
          download
        >
          {t.exportFile}
        </ButtonAnchor>
        {!isPublished && (
          <Button kind="quiet" icon="trash" busy={discard.busy} onClick={discard.discard}>
            {t.discard}
          </Button>
        )}
      </div>
      {dealing && <RoomsDialog eventId={eventId} shown={shown} onClose={() => setDealing(false)} />}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`${t.publish}: ${shown.name}`}
        confirmLabel={t.publish}
        busy={publication.busy}
        error={publication.error}
        onConfirm={() => publication.publish(() => setAsking(false))}
      >
        {t.publishLead(shown.people)}
      </ConfirmDialog>
    </div>
  );
}

/** Publishes and withdraws; either can be undone from the toast. */
function usePublication(eventId: string, shown: Schema<'Round'>) {
  const t = useMessages(roundMessages);
  const client = useQueryClient();
  const publicationPath = '/events/{eventId}/workshop-rounds/{roundId}/publication';
  const params = { path: { eventId, roundId: shown.id } };
  const keep = (changed: Schema<'Round'>) => {
    client.setQueryData(round(eventId, shown.id).queryKey, changed);
    void client.invalidateQueries({ queryKey: rounds(eventId).queryKey });
  };
  const put = $api.useMutation('put', publicationPath, { onSuccess: keep });
  const remove = $api.useMutation('delete', publicationPath, { onSuccess: keep });
  return {
    busy: put.isPending || remove.isPending,
    error: put.error ?? remove.error,
    publish: (onDone: () => void) =>
      put.mutate(
        { params },
        {
          onSuccess: () => {
            onDone();
            offerUndo(t.publishedNow, () => remove.mutate({ params }));
          },
        },
      ),
    withdraw: () =>
      remove.mutate(
        { params },
        { onSuccess: () => offerUndo(t.withdrawn, () => put.mutate({ params })) },
      ),
  };
}

/** Discards a proposal; the answer is kept for as long as the toast offers to put it back. */
function useDiscard(eventId: string, shown: Schema<'Round'>, onDiscarded: () => void) {
  const t = useMessages(roundMessages);
  const client = useQueryClient();
  const roundPath = '/events/{eventId}/workshop-rounds/{roundId}';
  const params = { path: { eventId, roundId: shown.id } };
  const listAgain = () => client.invalidateQueries({ queryKey: rounds(eventId).queryKey });
  const restore = $api.useMutation('put', roundPath, {
    onSuccess: listAgain,
    onError: (refused) => announce(asProblem(refused).title),
  });
  const remove = $api.useMutation('delete', roundPath, {
    onSuccess: (discarded) => {
      onDiscarded();
      client.removeQueries({ queryKey: round(eventId, shown.id).queryKey });
      void listAgain();
      offerUndo(t.discarded(shown.name), () => restore.mutate({ params, body: discarded }));
    },
  });
  return {
    busy: remove.isPending,
    error: remove.error,
    discard: () => remove.mutate({ params }),
  };
}
