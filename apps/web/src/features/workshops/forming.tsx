import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import type { Blocks } from './alike-fields.tsx';
import { QualityLines } from './quality-lines.tsx';
import { workshopMessages } from './workshop-messages.ts';
import { useKeep, type Workshop } from './workshop-queries.ts';

/** A search that goes on, getting better until somebody is satisfied; or why it came to nothing. */
export function Forming({
  eventId,
  shown,
  forming,
  basis,
}: {
  eventId: string;
  shown: Workshop;
  forming: NonNullable<Workshop['forming']>;
  basis: Blocks;
}) {
  const t = useMessages(workshopMessages);
  const keep = useKeep(eventId, shown.id);
  const params = { path: { eventId, workshopId: shown.id } };
  const stop = $api.useMutation('put', '/events/{eventId}/workshops/{workshopId}/forming/stop', {
    onSuccess: keep,
  });
  const cancel = $api.useMutation('delete', '/events/{eventId}/workshops/{workshopId}/forming', {
    onSuccess: keep,
  });
  if (forming.failure !== null) {
    return (
      <Notice kind="warn" title={t.notFormed} live>
        <p>{forming.failure.detail}</p>
        <Button size="small" busy={cancel.isPending} onClick={() => cancel.mutate({ params })}>
          {t.putAway}
        </Button>
      </Notice>
    );
  }
  const error = stop.error ?? cancel.error;
  return (
    <section className="stack" aria-busy="true">
      {error && <ProblemNotice error={error} />}
      <ProgressBar label={t.searching} />
      {forming.quality && (
        <QualityLines quality={forming.quality} rounds={shown.roundCount} basis={basis} />
      )}
      <div className="row">
        <Button
          kind="primary"
          busy={forming.stopping || stop.isPending}
          busyText={t.stopping}
          onClick={() => stop.mutate({ params })}
        >
          {t.satisfied}
        </Button>
        <Button kind="quiet" busy={cancel.isPending} onClick={() => cancel.mutate({ params })}>
          {t.cancel}
        </Button>
      </div>
    </section>
  );
}
