import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { refetchAbout } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { blockMessages } from './block-messages.ts';
import { CohortTable } from './cohort-table.tsx';

/** For a rotation: gives everybody who comes their way through the block. */
export function Cohorts({
  eventId,
  timeZone,
  block,
}: {
  eventId: string;
  timeZone: string;
  block: Schema<'SeminarBlock'>;
}) {
  const t = useMessages(blockMessages);
  const client = useQueryClient();
  const { number } = useNumbers();
  const [asks, setAsks] = useState(false);
  const { mutate, isPending, error, data } = $api.useMutation('post', '/blocks/{blockId}/cohorts', {
    onSuccess: () => Promise.all([eventId, block.id].map((id) => refetchAbout(client, id))),
    onSettled: () => setAsks(false),
  });
  const assign = (again: boolean) =>
    mutate({ params: { path: { blockId: block.id } }, body: { again } });
  return (
    <section className="stack">
      <h2 className="ruled">{t.cohorts}</h2>
      <p>{t.cohortsLead}</p>
      <CohortTable block={block} timeZone={timeZone} />
      {error && <ProblemNotice error={error} />}
      {data && (
        <Notice kind="success" live>
          {t.assigned(
            number(data.people),
            data.cohorts
              .filter((size) => size > 0)
              .map((size) => number(size))
              .join(' + '),
          )}
        </Notice>
      )}
      <div className="row">
        <Button
          kind="primary"
          busy={isPending}
          busyText={t.assigning}
          onClick={() => assign(false)}
        >
          {block.seated > 0 ? t.assignLate : t.assign}
        </Button>
        {block.seated > 0 && (
          <Button kind="quiet" onClick={() => setAsks(true)}>
            {t.again} …
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`${t.again}?`}
        confirmLabel={t.again}
        busy={isPending}
        onConfirm={() => assign(true)}
      >
        {t.againLead(number(block.seated))}
      </ConfirmDialog>
    </section>
  );
}
