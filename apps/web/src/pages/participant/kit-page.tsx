import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { KitMaterials } from '../../features/kits/kit-materials.tsx';
import { KitMeeting } from '../../features/kits/kit-meeting.tsx';
import { myKit } from '../../features/kits/kit-queries.ts';
import { Agenda, TableAnswers, WorkplaceQuestions } from '../../features/kits/kit-sections.tsx';
import { myKitMessages } from '../../features/kits/my-kit-messages.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(myKit(params.eventId));
}

export default function MyKitPage() {
  const t = useMessages(myKitMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(myKit(eventId));
  const dates = useDates(data?.timeZone);
  return (
    <div className="stack-wide">
      <PageHeader
        {...(data && { eyebrow: `${data.eventName} · ${dates.date(data.date)}` })}
        title={t.title}
        lead={t.lead}
        actions={
          <Button icon="print" onClick={() => window.print()}>
            {t.print}
          </Button>
        }
      />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && (
        <>
          <KitMaterials eventId={eventId} materials={data.materials} />
          <TableAnswers answers={data.tableAnswers} />
          <WorkplaceQuestions questions={data.content.questions} />
          <Agenda agenda={data.content.agenda} />
          <KitMeeting eventId={eventId} timeZone={data.timeZone} />
        </>
      )}
      <p className="no-print">
        <Link to={paths.my.day(eventId)}>{t.toMyDay}</Link>
      </p>
    </div>
  );
}
