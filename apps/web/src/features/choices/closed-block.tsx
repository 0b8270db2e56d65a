import type { ReactNode } from 'react';
import { paths } from '../../app/paths.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { MyWay } from './my-way.tsx';
import { SeminarDetails, SeminarLine } from './seminar-details.tsx';
import type { MyBlock, Seminar } from './wish-queries.ts';
import style from './wishes.module.css';
import { wishesMessages } from './wishes-messages.ts';

interface ClosedProps {
  eventId: string;
  block: MyBlock;
  timeZone: string;
  heading: 'h2' | 'h3';
}

/** A block one cannot rank now: why, and what can be read meanwhile. */
export function ClosedBlock({ eventId, block, timeZone, heading: Heading }: ClosedProps) {
  const t = useMessages(wishesMessages);
  return (
    <div className="stack">
      <WhyClosed eventId={eventId} block={block} timeZone={timeZone} />
      {block.way.length > 0 ? (
        <MyWay block={block} timeZone={timeZone} />
      ) : block.ranking.length > 0 ? (
        <section className="stack">
          <Heading className={style.sub}>{t.yourOrder}</Heading>
          <OrderAsSaved block={block} timeZone={timeZone} />
        </section>
      ) : (
        <ul className={style.others}>
          {block.seminars.map((seminar) => (
            <li key={seminar.id} className={style.other}>
              <What seminar={seminar} block={block} />
              <div className={style.under}>
                <SeminarDetails seminar={seminar} block={block} timeZone={timeZone} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function WhyClosed({ eventId, block, timeZone }: Omit<ClosedProps, 'heading'>) {
  const t = useMessages(wishesMessages);
  const dates = useDates(timeZone);
  const reply = <Link to={paths.my.reply(eventId)}>{t.changeReply}</Link>;
  switch (block.refusal) {
    case 'choice-declined':
      return (
        <Notice title={t.declined} actions={reply}>
          {t.declinedText}
        </Notice>
      );
    case 'choice-digital':
      return (
        <Notice title={t.digital} actions={reply}>
          {t.digitalText}
        </Notice>
      );
    case 'choice-rotation':
      return (
        <Notice title={t.rotation}>{block.way.length > 0 ? t.rotationWay : t.rotationText}</Notice>
      );
    case 'choice-not-open':
      return (
        <Notice title={t.notOpen}>
          {block.opensAt ? t.opensAt(dates.deadline(block.opensAt)) : t.opensLater}
        </Notice>
      );
    default:
      return (
        <Notice title={t.closed}>{block.ranking.length > 0 ? t.closedText : t.closedEmpty}</Notice>
      );
  }
}

/** The saved order, to read. */
export function OrderAsSaved({ block, timeZone }: Pick<ClosedProps, 'block' | 'timeZone'>) {
  const t = useMessages(wishesMessages);
  return (
    <ol className={style.ranked} aria-label={t.yourOrder}>
      {block.ranking.map((id, index) => {
        const seminar = block.seminars.find((one) => one.id === id);
        if (!seminar) return null;
        return (
          <li key={id} className={style.fixed}>
            <span className={style.place}>{index + 1}</span>
            <What seminar={seminar} block={block} />
            <div className={style.under}>
              <SeminarDetails seminar={seminar} block={block} timeZone={timeZone} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function What({ seminar, block }: { seminar: Seminar; block: MyBlock }): ReactNode {
  return (
    <div className={style.what}>
      <p className={style.name}>
        <SeminarLetter letter={seminar.letter} labelled /> {seminar.title}
      </p>
      <SeminarLine seminar={seminar} block={block} />
    </div>
  );
}
