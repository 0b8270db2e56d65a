import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { programmeQuery } from '../../features/events/event-queries.ts';
import { BlockDialog } from '../../features/programme/block-dialog.tsx';
import { blockMessages } from '../../features/programme/block-messages.ts';
import { Cohorts } from '../../features/programme/cohorts.tsx';
import { FindingList } from '../../features/programme/finding-list.tsx';
import { programmeMessages } from '../../features/programme/programme-messages.ts';
import { SeminarList } from '../../features/programme/seminar-list.tsx';
import { SlotList } from '../../features/programme/slot-list.tsx';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { isForEveryPage, refetchAbout, useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { announce } from '../../ui/toast-store.ts';

type Programme = Schema<'Programme'>;
type Block = Schema<'SeminarBlock'>;

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(programmeQuery(params.eventId));
}

export default function SeminarsPage() {
  const t = useMessages(blockMessages);
  const common = useMessages(programmeMessages);
  const { eventId = '', blockId = '' } = useParams();
  const client = useQueryClient();
  useLive(eventId, (topic) => {
    if (!isForEveryPage(topic)) return;
    for (const id of [eventId, blockId]) void refetchAbout(client, id);
  });
  const { data, error, refetch } = useQuery(programmeQuery(eventId));
  const block = data?.blocks.find(({ id }) => id === blockId);
  return (
    <div className="stack-wide">
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {data && block && <WholeBlock programme={data} block={block} />}
      {data && !block && (
        <>
          <PageHeader title={common.block} />
          <EmptyState
            action={<ButtonLink to={paths.organise.programme(eventId)}>{t.toProgramme}</ButtonLink>}
          >
            {t.gone}
          </EmptyState>
        </>
      )}
      {data === undefined && (
        <>
          <PageHeader title={common.block} />
          {!error && <Skeleton lines={8} />}
        </>
      )}
    </div>
  );
}

function WholeBlock({ programme, block }: { programme: Programme; block: Block }) {
  const t = useMessages(blockMessages);
  const common = useMessages(programmeMessages);
  const dates = useDates(programme.event.timeZone);
  const { number } = useNumbers();
  const [dialog, setDialog] = useState<'change' | 'remove'>();
  const eventId = programme.event.id;
  const facts = [
    { RANK: common.rank, CLAIM: common.claim, ROTATION: common.rotation }[block.mode],
    ...(block.closesAt ? [t.until(dates.deadline(block.closesAt))] : []),
    ...(block.wished > 0 ? [t.wished(number(block.wished))] : []),
    ...(block.seated > 0 ? [t.seated(number(block.seated))] : []),
  ];
  return (
    <>
      <PageHeader
        title={block.name}
        documentTitle={`${block.name} – ${programme.event.name}`}
        eyebrow={<Link to={paths.organise.programme(eventId)}>{t.toProgramme}</Link>}
        lead={facts.join(' · ')}
        actions={
          <>
            <Button icon="pencil" onClick={() => setDialog('change')}>
              {t.change}
            </Button>
            {block.wished === 0 && block.seated === 0 && (
              <Button kind="quiet" icon="trash" onClick={() => setDialog('remove')}>
                {t.remove} …
              </Button>
            )}
          </>
        }
      />
      <FindingList programme={programme} blockId={block.id} />
      <SeminarList eventId={eventId} timeZone={programme.event.timeZone} block={block} />
      <SlotList programme={programme} block={block} />
      {block.mode === 'ROTATION' ? (
        <Cohorts eventId={eventId} timeZone={programme.event.timeZone} block={block} />
      ) : (
        <p>
          <Link to={paths.organise.block(eventId, block.id)}>{t.toWishes}</Link>
        </p>
      )}
      <BlockDialog
        event={programme.event}
        block={block}
        open={dialog === 'change'}
        onClose={() => setDialog(undefined)}
      />
      <RemoveDialog
        eventId={eventId}
        block={block}
        open={dialog === 'remove'}
        onClose={() => setDialog(undefined)}
      />
    </>
  );
}

function RemoveDialog({
  eventId,
  block,
  open,
  onClose,
}: {
  eventId: string;
  block: Block;
  open: boolean;
  onClose: () => void;
}) {
  const t = useMessages(blockMessages);
  const common = useMessages(programmeMessages);
  const navigate = useNavigate();
  const remove = $api.useMutation('delete', '/blocks/{blockId}', {
    onSuccess: () => {
      announce(common.removed(block.name));
      navigate(paths.organise.programme(eventId), { replace: true });
    },
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.removeTitle(block.name)}
      confirmLabel={t.remove}
      danger
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ params: { path: { blockId: block.id } } })}
    >
      {t.removeLead(block.seminars.length, block.slots.length)}
    </ConfirmDialog>
  );
}
