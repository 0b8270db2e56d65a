import { canClaim } from '@ledarforum/domain/claims';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { AllocateSection } from '../../features/allocations/allocate-section.tsx';
import { FillSection } from '../../features/allocations/fill-section.tsx';
import { SeatsNow } from '../../features/allocations/seats-now.tsx';
import { AnswersList } from '../../features/choices/answers-list.tsx';
import { blockMessages } from '../../features/choices/block-messages.ts';
import {
  allocationRunsQuery,
  blockWishesQuery,
  refetchBlock,
} from '../../features/choices/block-queries.ts';
import { useChoiceState } from '../../features/choices/choice-state.ts';
import { WishCounts } from '../../features/choices/wish-counts.tsx';
import { refetchSeatsSoon } from '../../features/claims/claim-queries.ts';
import { ClaimSeats } from '../../features/claims/claim-seats.tsx';
import { ImportWishes } from '../../features/wish-imports/import-wishes.tsx';
import { wishImportMessages } from '../../features/wish-imports/wish-import-messages.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatLine } from '../../ui/stat-line.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (!params.blockId) return;
  void queryClient.prefetchQuery(blockWishesQuery(params.blockId));
  void queryClient.prefetchQuery(allocationRunsQuery(params.blockId));
}

/** One block for the organiser: what is wanted, who has answered, the import, the allocation. */
export default function BlockPage() {
  const t = useMessages(blockMessages);
  const client = useQueryClient();
  const { eventId = '', blockId = '' } = useParams();
  const { data, error, refetch } = useQuery(blockWishesQuery(blockId));
  useLive(eventId, (topic) => {
    refetchSeatsSoon(client);
    if (topic !== 'seats') void refetchBlock(client, blockId);
  });
  if (!data) {
    return (
      <div className="stack">
        <PageHeader title={t.wishes} />
        {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </div>
    );
  }
  return <Block wishes={data} />;
}

/** True while participants can take seats of the block themselves. */
function isClaiming({ phase, mode, opensAt, closesAt }: Schema<'BlockWishes'>): boolean {
  const moment = (at: string | null) => (at === null ? null : new Date(at));
  const facts = { phase, mode, opensAt: moment(opensAt), closesAt: moment(closesAt) };
  return canClaim({ ...facts, attendance: 'COMING' }, new Date()).ok;
}

function Block({ wishes }: { wishes: Schema<'BlockWishes'> }) {
  const t = useMessages(blockMessages);
  const imports = useMessages(wishImportMessages);
  const state = useChoiceState(wishes);
  const { people, seminars } = wishes;
  const rotation = wishes.mode === 'ROTATION';
  const change = (
    <ButtonLink to={paths.organise.programme(wishes.eventId)}>{t.toProgramme}</ButtonLink>
  );
  if (rotation) {
    return (
      <div className="stack-wide">
        <PageHeader eyebrow={wishes.eventName} title={wishes.blockName} />
        <EmptyState action={change}>{t.rotation}</EmptyState>
      </div>
    );
  }
  if (wishes.mode === 'CLAIM') {
    return (
      <div className="stack-wide">
        <PageHeader
          eyebrow={wishes.eventName}
          title={wishes.blockName}
          lead={t.claimShort}
          actions={change}
        />
        <ClaimSeats wishes={wishes} />
        <FillSection wishes={wishes} claiming={isClaiming(wishes)} />
      </div>
    );
  }
  const all = people.coming + people.noReply;
  const decided = wishes.publishedRunId !== null;
  return (
    <div className="stack-wide">
      <PageHeader
        eyebrow={wishes.eventName}
        title={wishes.blockName}
        lead={`${t.answered(people.ranked, all)} ${state}`}
        actions={change}
      />
      <StatLine
        stats={[
          { label: t.haveRanked, value: people.ranked, of: t.of(all) },
          { label: t.coming, value: people.coming },
          { label: t.noReply, value: people.noReply },
          { label: t.seats, value: wishes.seats },
        ]}
      />
      {decided && <AllocateSection wishes={wishes} />}
      {decided && <SeatsNow wishes={wishes} />}
      <section className="stack">
        <h2 className="ruled">{t.whatTitle}</h2>
        <WishCounts seminars={seminars} />
      </section>
      <section className="stack">
        <h2 className="ruled">{t.whoTitle}</h2>
        <details>
          <summary>{t.showWho(all - people.ranked)}</summary>
          <AnswersList wishes={wishes} />
        </details>
      </section>
      <section className="stack no-print">
        <h2 className="ruled">{imports.title}</h2>
        <ImportWishes blockId={wishes.blockId} />
      </section>
      {!decided && <AllocateSection wishes={wishes} />}
      {!decided && <SeatsNow wishes={wishes} />}
    </div>
  );
}
