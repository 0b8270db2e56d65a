import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { Gallery } from '../../features/materials/gallery.tsx';
import { isAboutMaterials } from '../../features/materials/material-queries.ts';
import { useMaterialWords } from '../../features/materials/material-words.ts';
import { MyMaterialLists } from '../../features/materials/my-list.tsx';
import { myMaterialMessages } from '../../features/materials/my-messages.ts';
import { archiveOf, myMaterials } from '../../features/materials/my-queries.ts';
import { KeptNotice } from '../../features/my-day/kept-notice.tsx';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonAnchor } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** Fewer files than so are quicker to get one by one. */
const worthAnArchive = 2;

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(myMaterials(params.eventId));
}

export default function MyMaterialsPage() {
  const t = useMessages(myMaterialMessages);
  const { eventId = '' } = useParams();
  const client = useQueryClient();
  const query = myMaterials(eventId);
  const { data: answer, error, refetch } = useQuery(query);
  useLive(eventId, (topic) => {
    if (isAboutMaterials(topic)) void client.invalidateQueries({ queryKey: query.queryKey });
  });
  const rows = answer?.data.rows ?? [];
  const pictures = rows.filter(({ kind }) => kind === 'PICTURE');
  const files = rows.filter(({ file }) => file !== null);
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.title}
        lead={t.lead}
        {...(files.length >= worthAnArchive && {
          actions: (
            <ButtonAnchor icon="download" href={archiveOf(eventId)} download>
              {t.all}
            </ButtonAnchor>
          ),
        })}
      />
      {answer && <KeptNotice keptFrom={answer.keptFrom} />}
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!answer && !error && <Skeleton lines={5} />}
      {answer && <Requests materials={answer.data} />}
      <MyMaterialLists materials={rows} />
      {pictures.length > 0 && <Gallery eventId={eventId} pictures={pictures} />}
      {answer && rows.length === 0 && <EmptyState>{t.empty}</EmptyState>}
      <p>
        <Link to={paths.my.day(eventId)}>{t.toDay}</Link>
      </p>
    </div>
  );
}

/** What has become of what one asked about pictures. */
function Requests({ materials: { rows, requests } }: { materials: Schema<'MyMaterials'> }) {
  const t = useMessages(myMaterialMessages);
  const dates = useDates();
  const { titleOf } = useMaterialWords();
  if (requests.length === 0) return null;
  return (
    <section className="stack ruled">
      <h2>{t.requests}</h2>
      <ul>
        {requests.map(({ materialId, askedAt, decidedAt, reason }) => {
          const shown = rows.find(({ id }) => id === materialId);
          return (
            <li key={materialId}>
              {decidedAt !== null && shown
                ? t.shownAgain(titleOf(shown), reason)
                : t.waiting(dates.dateTime(askedAt))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
