import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { ChooseBlock } from '../../features/choices/choose-block.tsx';
import { ClosedBlock } from '../../features/choices/closed-block.tsx';
import { MyOutcome } from '../../features/choices/my-outcome.tsx';
import { type MyBlock, myWishesQuery } from '../../features/choices/wish-queries.ts';
import { wishesMessages } from '../../features/choices/wishes-messages.ts';
import { ClaimBlock } from '../../features/claims/claim-block.tsx';
import { claimMessages } from '../../features/claims/claim-messages.ts';
import { myClaimsQuery, refetchSeatsSoon } from '../../features/claims/claim-queries.ts';
import { myCompanionsQuery } from '../../features/companions/companion-queries.ts';
import {
  CompanionRequests,
  CompanionSection,
} from '../../features/companions/companion-section.tsx';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (!params.eventId) return;
  void queryClient.prefetchQuery(myWishesQuery(params.eventId));
  void queryClient.prefetchQuery(myClaimsQuery(params.eventId));
  void queryClient.prefetchQuery(myCompanionsQuery(params.eventId));
}

/** The participant ranks seminars or takes seats, and afterwards reads what they got. */
export default function WishesPage() {
  const t = useMessages(wishesMessages);
  const { eventId = '' } = useParams();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(myWishesQuery(eventId));
  useLive(eventId, (topic) => {
    if (topic !== 'preferences') refetchSeatsSoon(client);
    // What others wish is no news here, nor is who took a seat.
    if (topic !== 'preferences' && topic !== 'seats') void refetch();
  });
  if (!data) {
    return (
      <div className="stack">
        <PageHeader title={t.pageTitle} />
        {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </div>
    );
  }
  return (
    <div className="stack-wide">
      <Header wishes={data} />
      {data.blocks.length === 0 && (
        <EmptyState action={<ButtonLink to={paths.my.day(eventId)}>{t.toMyDay}</ButtonLink>}>
          {t.none}
        </EmptyState>
      )}
      {data.blocks.map((block) => (
        <section key={block.id} className="stack">
          {data.blocks.length > 1 && <h2 className="ruled">{block.name}</h2>}
          <Block
            eventId={eventId}
            block={block}
            timeZone={data.timeZone}
            heading={data.blocks.length > 1 ? 'h3' : 'h2'}
          />
        </section>
      ))}
      {data.blocks.some(isOpen) && (
        <ButtonLink kind="primary" size="full" to={paths.my.day(eventId)}>
          {t.done}
        </ButtonLink>
      )}
    </div>
  );
}

function isOpen({ refusal }: MyBlock): boolean {
  return refusal === null;
}

function Header({ wishes }: { wishes: Schema<'MyWishes'> }) {
  const t = useMessages(wishesMessages);
  const c = useMessages(claimMessages);
  const dates = useDates(wishes.timeZone);
  const open = wishes.blocks.find(isOpen);
  if (open) {
    const eyebrow = open.closesAt ? { eyebrow: t.until(dates.deadline(open.closesAt)) } : {};
    return <PageHeader {...eyebrow} title={t.title} documentTitle={t.pageTitle} />;
  }
  const ranked = wishes.blocks.filter(({ mode }) => mode === 'RANK');
  const decided = ranked.length > 0 && ranked.every(({ outcome }) => outcome !== null);
  const claims = wishes.blocks.some(({ mode }) => mode === 'CLAIM');
  const unranked = claims ? c.title : t.yourSeminars;
  const undecided = ranked.length > 0 || wishes.blocks.length === 0 ? t.pageTitle : unranked;
  return (
    <PageHeader
      eyebrow={`${wishes.eventName} · ${dates.day(wishes.date)}`}
      title={decided ? t.outcomeTitle : undecided}
    />
  );
}

interface BlockProps {
  eventId: string;
  block: MyBlock;
  timeZone: string;
  heading: 'h2' | 'h3';
}

function Block(props: BlockProps) {
  if (props.block.mode === 'CLAIM') return <Claims {...props} />;
  if (props.block.outcome !== null)
    return <MyOutcome block={props.block} timeZone={props.timeZone} />;
  const { eventId, block, heading } = props;
  return (
    <>
      {block.mode === 'RANK' && <CompanionRequests eventId={eventId} blockId={block.id} />}
      {isOpen(block) ? <ChooseBlock {...props} /> : <ClosedBlock {...props} />}
      {block.mode === 'RANK' && (
        <CompanionSection eventId={eventId} blockId={block.id} heading={heading} />
      )}
    </>
  );
}

function Claims({ eventId, block, ...rest }: BlockProps) {
  const { data, error, refetch } = useQuery(myClaimsQuery(eventId));
  const mine = data?.blocks.find(({ id }) => id === block.id);
  if (mine) return <ClaimBlock eventId={eventId} block={mine} {...rest} />;
  return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton />;
}
