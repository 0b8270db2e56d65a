import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import style from '../../features/choices/block-list.module.css';
import { blockMessages } from '../../features/choices/block-messages.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

const programme = (eventId: string) =>
  $api.queryOptions('get', '/events/{eventId}/programme', { params: { path: { eventId } } });

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(programme(params.eventId));
}

/** The day's seminar blocks: how many have ranked and how many have a seat. */
export default function BlocksPage() {
  const t = useMessages(blockMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(programme(eventId));
  useLive(eventId);
  return (
    <div className="stack-wide">
      <PageHeader title={t.wishes} lead={t.blocksLead} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data?.blocks.length === 0 && (
        <EmptyState
          action={<ButtonLink to={paths.organise.programme(eventId)}>{t.toProgramme}</ButtonLink>}
        >
          {t.noBlocks}
        </EmptyState>
      )}
      <ul className={style.blocks}>
        {data?.blocks.map(({ id, name, mode, slots, seminars, wished, seated }) => (
          <li key={id} className="ruled">
            <h2>
              <Link to={paths.organise.block(eventId, id)}>{name}</Link>
            </h2>
            <p className="soft">{t.blockFacts(seminars.length, slots.length)}</p>
            <p>
              {mode === 'ROTATION' && `${t.rotationShort} · `}
              {mode === 'CLAIM' && `${t.claimShort} · `}
              {mode === 'RANK' && `${t.wishedCount(wished)} · `}
              {t.seatedCount(seated)}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
