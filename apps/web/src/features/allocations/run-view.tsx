import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refetchAbout } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { announce, offerUndo } from '../../ui/toast-store.ts';
import { allocationRunQuery } from '../choices/block-queries.ts';
import { allocationMessages } from './allocation-messages.ts';
import { type Detail, RunResult } from './run-result.tsx';
import { WhatIf } from './what-if.tsx';

const runPath = (runId: string) => ({ params: { path: { runId } } });

/** After a change of a run: it, its list, the block and the event are read again. */
function useFresh({ run }: Detail) {
  const client = useQueryClient();
  return () =>
    Promise.all([run.id, run.blockId, run.eventId].map((id) => refetchAbout(client, id)));
}

/** One run: how far it is, why it came to nothing, or what it proposes and what can be done with it. */
export function RunView({ runId }: { runId: string }) {
  const { data, error, refetch } = useQuery({
    ...allocationRunQuery(runId),
    refetchInterval: ({ state }) => (state.data?.run.state === 'RUNNING' ? 1000 : false),
  });
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  if (data.run.state === 'RUNNING') return <Running detail={data} />;
  if (data.outcome === null) return <Stopped detail={data} />;
  return (
    <div className="stack-wide">
      <RunResult detail={data} outcome={data.outcome} />
      <Decide detail={data} />
      {data.run.purpose === 'allocate' && !data.outdated && (
        <WhatIf detail={data} outcome={data.outcome} />
      )}
    </div>
  );
}

function Running({ detail }: { detail: Detail }) {
  const t = useMessages(allocationMessages);
  const { share } = useNumbers();
  const fresh = useFresh(detail);
  const cancel = $api.useMutation('post', '/allocation-runs/{runId}/cancellation', {
    onSettled: fresh,
  });
  const { progress } = detail.run;
  return (
    <div className="stack">
      <ProgressBar label={t.running} value={progress} text={share(progress)} />
      <p className="soft">{t.runningText}</p>
      <div className="row">
        <Button busy={cancel.isPending} onClick={() => cancel.mutate(runPath(detail.run.id))}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}

function Stopped({ detail: { run } }: { detail: Detail }) {
  const t = useMessages(allocationMessages);
  return (
    <Notice kind={run.failure === 'cancelled' ? 'info' : 'warn'} live>
      {t[run.failure ?? 'interrupted']}
    </Notice>
  );
}

function Decide({ detail }: { detail: Detail }) {
  const { state } = detail.run;
  if (state === 'PUBLISHED') return <TakeBack detail={detail} />;
  if (state === 'DISCARDED') return <Restore detail={detail} />;
  return <PublishOrDiscard detail={detail} />;
}

function PublishOrDiscard({ detail }: { detail: Detail }) {
  const t = useMessages(allocationMessages);
  const fresh = useFresh(detail);
  const [asking, setAsking] = useState(false);
  const path = runPath(detail.run.id);
  const publish = $api.useMutation('post', '/allocation-runs/{runId}/publication', {
    onSuccess: async ({ seats }) => {
      setAsking(false);
      announce(t.publishedToast(seats));
      await fresh();
    },
    onError: fresh,
  });
  const restore = $api.useMutation('delete', '/allocation-runs/{runId}/discarding', {
    onSettled: fresh,
  });
  const discard = $api.useMutation('post', '/allocation-runs/{runId}/discarding', {
    onSuccess: async () => {
      offerUndo(t.discarded, () => restore.mutate(path));
      await fresh();
    },
  });
  return (
    <div className="stack">
      {detail.outdated && <Notice kind="warn">{t.outdated}</Notice>}
      {discard.error && <ProblemNotice error={discard.error} />}
      <div className="row">
        <Button kind="primary" onClick={() => setAsking(true)}>
          {t.publish}
        </Button>
        <Button busy={discard.isPending} onClick={() => discard.mutate(path)}>
          {t.discard}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.publishTitle}
        confirmLabel={t.publishConfirm(detail.letters)}
        busy={publish.isPending}
        error={publish.error}
        onConfirm={() => publish.mutate({ ...path, body: { evenIfOutdated: detail.outdated } })}
      >
        <div className="stack">
          {detail.outdated && <Notice kind="warn">{t.outdated}</Notice>}
          <p>{t.publishText(detail.letters)}</p>
          {detail.run.purpose === 'allocate' && <p>{t.publishCloses}</p>}
          <p>{t.publishUndo}</p>
        </div>
      </ConfirmDialog>
    </div>
  );
}

function useTakeBack(detail: Detail) {
  const t = useMessages(allocationMessages);
  const fresh = useFresh(detail);
  return $api.useMutation('delete', '/allocation-runs/{runId}/publication', {
    onSuccess: ({ lettersWithdrawn, lettersAlreadySent }) =>
      announce(t.takenBack(lettersWithdrawn, lettersAlreadySent)),
    onSettled: fresh,
  });
}

function TakeBack({ detail }: { detail: Detail }) {
  const t = useMessages(allocationMessages);
  const takeBack = useTakeBack(detail);
  return (
    <div className="stack">
      {takeBack.error && <ProblemNotice error={takeBack.error} />}
      <div className="row">
        <Button
          icon="undo"
          busy={takeBack.isPending}
          onClick={() => takeBack.mutate(runPath(detail.run.id))}
        >
          {t.takeBack}
        </Button>
      </div>
    </div>
  );
}

function Restore({ detail }: { detail: Detail }) {
  const t = useMessages(allocationMessages);
  const fresh = useFresh(detail);
  const restore = $api.useMutation('delete', '/allocation-runs/{runId}/discarding', {
    onSettled: fresh,
  });
  return (
    <div className="row">
      <Button busy={restore.isPending} onClick={() => restore.mutate(runPath(detail.run.id))}>
        {t.restore}
      </Button>
    </div>
  );
}
