import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiRoot } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { asProblem } from '../../lib/problem-error.ts';
import { $api } from '../../lib/query.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { announce, offerUndo } from '../../ui/toast-store.ts';
import { EvenOutButton } from './even-out-button.tsx';
import { FormAgainDialog } from './form-again.tsx';
import type { Basis } from './options-fields.tsx';
import { RoomsDialog } from './rooms-dialog.tsx';
import { workshopMessages } from './workshop-messages.ts';
import type { PrintKind } from './workshop-prints.tsx';
import { useKeep, type Workshop, workshop, workshops } from './workshop-queries.ts';

/** What can be done with a workshop. While a search goes on, only what does not touch the seats. */
export function WorkshopActions({
  eventId,
  shown,
  basis,
  onPrint,
  onDiscarded,
}: {
  eventId: string;
  shown: Workshop;
  basis: Basis;
  onPrint: (kind: PrintKind) => void;
  onDiscarded: () => void;
}) {
  const t = useMessages(workshopMessages);
  const [open, setOpen] = useState<'rooms' | 'again' | 'publish'>();
  const close = () => setOpen(undefined);
  const publication = usePublication(eventId, shown);
  const history = useHistory(eventId, shown);
  const discard = useDiscard(eventId, shown, onDiscarded);
  const isPublished = shown.state === 'PUBLISHED';
  const isFormed = shown.groupCount > 0;
  const isSearching = shown.forming !== null && shown.forming.failure === null;
  const error = publication.error ?? history.error ?? discard.error;
  return (
    <div className="stack no-print">
      {error && <ProblemNotice error={error} />}
      {!isSearching && (
        <div className="row">
          {isPublished ? (
            <Button busy={publication.busy} onClick={publication.withdraw}>
              {t.withdraw}
            </Button>
          ) : (
            isFormed && (
              <Button kind="primary" onClick={() => setOpen('publish')}>
                {t.publish}
              </Button>
            )
          )}
          {isPublished && isFormed && <EvenOutButton eventId={eventId} shown={shown} />}
          <Button onClick={() => setOpen('again')}>{t.formAgain}</Button>
          {shown.undo !== null && (
            <Button icon="undo" busy={history.busy} onClick={history.undo}>
              {t.undo}
            </Button>
          )}
          {shown.redo !== null && (
            <Button icon="redo" busy={history.busy} onClick={history.redo}>
              {t.redo}
            </Button>
          )}
          {!isPublished && (
            <Button kind="quiet" icon="trash" busy={discard.busy} onClick={discard.discard}>
              {t.discard}
            </Button>
          )}
        </div>
      )}
      {isFormed && (
        <div className="row">
          <Button onClick={() => setOpen('rooms')}>{t.deal}</Button>
          <Button icon="print" onClick={() => onPrint('signs')}>
            {t[`printSigns_${shown.kind}`]}
          </Button>
          <Button icon="print" onClick={() => onPrint('list')}>
            {t.printList}
          </Button>
          <Button icon="print" onClick={() => onPrint('cards')}>
            {t.printCards}
          </Button>
          <ButtonAnchor
            icon="download"
            href={`${apiRoot}/events/${eventId}/workshops/${shown.id}/placement.xlsx`}
            download
          >
            {t.exportFile}
          </ButtonAnchor>
        </div>
      )}
      {open === 'rooms' && <RoomsDialog eventId={eventId} shown={shown} onClose={close} />}
      {open === 'again' && (
        <FormAgainDialog eventId={eventId} shown={shown} basis={basis} onClose={close} />
      )}
      <ConfirmDialog
        open={open === 'publish'}
        onClose={close}
        title={`${t.publish}: ${shown.name}`}
        confirmLabel={t.publish}
        busy={publication.busy}
        error={publication.error}
        onConfirm={() => publication.publish(close)}
      >
        {t.publishLead(shown.peopleCount)}
      </ConfirmDialog>
    </div>
  );
}

/** Publishes and withdraws; either can be undone from the toast. */
function usePublication(eventId: string, shown: Workshop) {
  const t = useMessages(workshopMessages);
  const path = '/events/{eventId}/workshops/{workshopId}/publication';
  const params = { path: { eventId, workshopId: shown.id } };
  const keep = useKeep(eventId, shown.id);
  const put = $api.useMutation('put', path, { onSuccess: keep });
  const remove = $api.useMutation('delete', path, { onSuccess: keep });
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

function useHistory(eventId: string, shown: Workshop) {
  const params = { path: { eventId, workshopId: shown.id } };
  const onSuccess = useKeep(eventId, shown.id);
  const undo = $api.useMutation('post', '/events/{eventId}/workshops/{workshopId}/undo', {
    onSuccess,
  });
  const redo = $api.useMutation('post', '/events/{eventId}/workshops/{workshopId}/redo', {
    onSuccess,
  });
  return {
    busy: undo.isPending || redo.isPending,
    error: undo.error ?? redo.error,
    undo: () => undo.mutate({ params }),
    redo: () => redo.mutate({ params }),
  };
}

/** Puts a proposal away, and offers to bring it back. */
function useDiscard(eventId: string, shown: Workshop, onDiscarded: () => void) {
  const t = useMessages(workshopMessages);
  const client = useQueryClient();
  const params = { path: { eventId, workshopId: shown.id } };
  const listAgain = () => client.invalidateQueries({ queryKey: workshops(eventId).queryKey });
  const restore = $api.useMutation('post', '/events/{eventId}/workshops/{workshopId}/restore', {
    onSuccess: listAgain,
    onError: (refused) => announce(asProblem(refused).title),
  });
  const remove = $api.useMutation('delete', '/events/{eventId}/workshops/{workshopId}', {
    onSuccess: () => {
      onDiscarded();
      client.removeQueries({ queryKey: workshop(eventId, shown.id).queryKey });
      void listAgain();
      offerUndo(t.discarded(shown.name), () => restore.mutate({ params }));
    },
  });
  return {
    busy: remove.isPending,
    error: remove.error,
    discard: () => remove.mutate({ params }),
  };
}
