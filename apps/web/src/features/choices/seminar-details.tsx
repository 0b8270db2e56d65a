import type { ReactNode } from 'react';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { MyBlock, Seminar } from './wish-queries.ts';
import style from './wishes.module.css';
import { wishesMessages } from './wishes-messages.ts';

/** "60 min · HR-chefen": how long and who, after "Inställt" where it is, and what it clashes with that one has already. */
export function SeminarLine({ seminar, block }: { seminar: Seminar; block: MyBlock }) {
  const t = useMessages(wishesMessages);
  const dates = useDates();
  const first = block.slots.find(({ id }) => id === seminar.sessions[0]?.slotId);
  const minutes = first
    ? (Date.parse(first.endsAt) - Date.parse(first.startsAt)) / 60_000
    : undefined;
  const parts = [
    seminar.dropped ? t.dropped : '',
    minutes === undefined ? '' : dates.minutes(minutes),
    seminar.host,
  ];
  const text = parts.filter(Boolean).join(' · ');
  return (
    <>
      {text !== '' && <small className="soft">{text}</small>}
      <ClashLine seminar={seminar} />
    </>
  );
}

function ClashLine({ seminar: { sessions } }: { seminar: Seminar }) {
  const t = useMessages(wishesMessages);
  const clashes = sessions.flatMap(({ clash }) => clash ?? []);
  const [clash] = clashes;
  if (!clash) return null;
  const why = t[clash.why](clash.title);
  const wholly = clashes.length === sessions.length;
  return <small className={style.clash}>{wholly ? why : t.clashSometimes(why)}</small>;
}

/** What the seminar is about, who holds it, when and where. Opened on the spot. */
export function SeminarDetails({
  seminar,
  block,
  timeZone,
  children,
}: {
  seminar: Seminar;
  block: MyBlock;
  timeZone: string;
  /** What can be done with it, last. */
  children?: ReactNode;
}) {
  const t = useMessages(wishesMessages);
  const dates = useDates(timeZone);
  const held = block.slots.flatMap((slot) =>
    seminar.sessions
      .filter(({ slotId }) => slotId === slot.id)
      .map(({ room, floor, sessionId, clash }) => ({
        sessionId,
        clash: clash ? ` · ${t[clash.why](clash.title)}` : '',
        time: dates.timeRange(slot.startsAt, slot.endsAt),
        place: [room ?? t.roomLater, floor].filter(Boolean).join(', '),
      })),
  );
  return (
    <details className={style.details}>
      <summary>
        {t.more} <VisuallyHidden>{t.moreAbout(seminar.title)}</VisuallyHidden>
      </summary>
      <div className="stack">
        {seminar.description !== '' && <p className={style.about}>{seminar.description}</p>}
        <dl className={style.facts}>
          {seminar.host !== '' && (
            <div>
              <dt>{t.host}</dt>
              <dd>{seminar.host}</dd>
            </div>
          )}
          {held.length > 0 && (
            <div>
              <dt>{t.whenWhere}</dt>
              {held.map(({ sessionId, time, place, clash }) => (
                <dd key={sessionId}>
                  <span className="num">{time}</span> · {place}
                  {clash}
                </dd>
              ))}
            </div>
          )}
        </dl>
        {children}
      </div>
    </details>
  );
}
