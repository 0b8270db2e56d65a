import { useQuery } from '@tanstack/react-query';
import { memo, useCallback, useDeferredValue, useState } from 'react';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { programmeQuery } from '../../features/events/event-queries.ts';
import { BlockDialog } from '../../features/programme/block-dialog.tsx';
import { BlockList } from '../../features/programme/block-list.tsx';
import {
  type EditedItem,
  ScheduleEditor,
} from '../../features/programme/editor/schedule-editor.tsx';
import { useEditor } from '../../features/programme/editor/use-editor.ts';
import { useLiveProgramme } from '../../features/programme/editor/use-presence.ts';
import { FindingList } from '../../features/programme/finding-list.tsx';
import { programmeMessages } from '../../features/programme/programme-messages.ts';
import { PublishLink } from '../../features/programme-versions/publish-link.tsx';
import { ShowAndPrint } from '../../features/running-order/show-and-print.tsx';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

const Findings = memo(FindingList);

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(programmeQuery(params.eventId));
}

export default function ProgrammePage() {
  const t = useMessages(programmeMessages);
  const { eventId = '' } = useParams();
  useLiveProgramme(eventId);
  const { data, error, refetch } = useQuery(programmeQuery(eventId));
  return (
    <div className="stack-wide">
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {data ? (
        <WholeDay programme={data} />
      ) : (
        <>
          <PageHeader title={t.title} />
          {!error && <Skeleton lines={8} />}
        </>
      )}
    </div>
  );
}

function WholeDay({ programme: saved }: { programme: Schema<'Programme'> }) {
  const t = useMessages(programmeMessages);
  const editor = useEditor(saved);
  const { programme } = editor;
  // Warnings wait for the grid, which follows the hand.
  const calm = useDeferredValue(programme);
  const { event, items, blocks, people } = programme;
  const dates = useDates(event.timeZone);
  const { number } = useNumbers();
  const [edited, setEdited] = useState<EditedItem>();
  const [addsBlock, setAddsBlock] = useState(false);
  const editItem = useCallback((item: Schema<'ProgrammeItem'>) => setEdited({ item }), []);
  const lead = [
    `${dates.day(event.date)} ${event.date.slice(0, 4)}`,
    ...(people > 0 ? [t.forPeople(number(people))] : []),
  ].join(' · ');
  const addItem = (
    <Button kind="primary" icon="plus" onClick={() => setEdited({ item: null })}>
      {t.addItem}
    </Button>
  );
  const empty = items.length === 0 && blocks.length === 0;
  return (
    <>
      <PageHeader
        title={t.title}
        documentTitle={`${t.title} – ${event.name}`}
        eyebrow={event.name}
        lead={lead}
        actions={
          <>
            {!empty && addItem}
            <Button icon="plus" onClick={() => setAddsBlock(true)}>
              {t.addBlock}
            </Button>
            <Button kind="quiet" icon="print" onClick={() => window.print()}>
              {t.print}
            </Button>
          </>
        }
      />
      <PublishLink eventId={event.id} />
      <Findings programme={calm} waits={!editor.settled} onEdit={editItem} />
      {empty && <EmptyState action={addItem}>{t.empty}</EmptyState>}
      <ScheduleEditor editor={editor} edited={edited} onEdit={setEdited} />
      <BlockList eventId={event.id} blocks={blocks} />
      <ShowAndPrint event={event} />
      <BlockDialog
        event={event}
        block={null}
        open={addsBlock}
        onClose={() => setAddsBlock(false)}
      />
    </>
  );
}
