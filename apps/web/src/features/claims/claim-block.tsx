import { useId } from 'react';
import { paths } from '../../app/paths.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { classNames } from '../../ui/class-names.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import style from './claim-block.module.css';
import { claimMessages } from './claim-messages.ts';
import type { ClaimBlock as Block } from './claim-queries.ts';
import { ClaimRow } from './claim-row.tsx';
import { useClaims } from './use-claims.ts';

interface ClaimBlockProps {
  eventId: string;
  block: Block;
  timeZone: string;
  heading: 'h2' | 'h3';
}

/** A block whose seats are taken first come, first served: slot by slot, what is left and what is mine. */
export function ClaimBlock({ eventId, block, timeZone, heading: Heading }: ClaimBlockProps) {
  const t = useMessages(claimMessages);
  const dates = useDates(timeZone);
  const claims = useClaims();
  const id = useId();
  return (
    <div className="stack">
      {block.refusal === null ? (
        <>
          <p>{t.intro}</p>
          {block.closesAt && <p className="eyebrow">{t.until(dates.deadline(block.closesAt))}</p>}
        </>
      ) : (
        <WhyNot eventId={eventId} block={block} timeZone={timeZone} />
      )}
      {block.slots.map((slot) => {
        const sessions = block.sessions.filter(({ slotId }) => slotId === slot.id);
        const mine = sessions.find((session) => session.mine);
        return (
          <section key={slot.id} className={style.slot} aria-labelledby={`${id}-${slot.id}`}>
            <Heading id={`${id}-${slot.id}`} className="num">
              {t.slot(dates.timeRange(slot.startsAt, slot.endsAt))}
            </Heading>
            {!mine && block.refusal === null && <p className="soft">{t.nothing}</p>}
            <ul className={classNames(style.list)}>
              {block.seminars.map((seminar) => {
                const session = sessions.find(({ seminarId }) => seminarId === seminar.id);
                return (
                  session && (
                    <ClaimRow
                      key={seminar.id}
                      block={block}
                      seminar={seminar}
                      session={session}
                      inSlot={mine ?? null}
                      timeZone={timeZone}
                      claims={claims}
                    />
                  )
                );
              })}
            </ul>
          </section>
        );
      })}
      {block.refusal === null && (
        <p className="soft">{block.offerHours === 0 ? t.atOnce : t.byOffer(block.offerHours)}</p>
      )}
    </div>
  );
}

function WhyNot({ eventId, block, timeZone }: Omit<ClaimBlockProps, 'heading'>) {
  const t = useMessages(claimMessages);
  const dates = useDates(timeZone);
  const reply = <Link to={paths.my.reply(eventId)}>{t.changeReply}</Link>;
  switch (block.refusal) {
    case 'choice-declined':
      return <Notice title={t.declined} actions={reply} />;
    case 'choice-digital':
      return <Notice title={t.digital} actions={reply} />;
    case 'claim-not-open':
      return (
        <Notice title={t.notOpen}>
          {block.opensAt ? t.opensAt(dates.deadline(block.opensAt)) : t.notOpenText}
        </Notice>
      );
    default:
      return <Notice title={t.closed}>{t.closedText}</Notice>;
  }
}
