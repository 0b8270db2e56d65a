import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { Link } from '../../ui/link.tsx';
import style from './event-list.module.css';
import { eventListMessages, phaseMessages } from './event-messages.ts';

export type EventRow = Schema<'EventRow'>;

/** Events as lines of a printed programme: the day large, the name, how far it has come. */
export function EventList({ title, events }: { title: string; events: readonly EventRow[] }) {
  return (
    <section className={style.part}>
      <h2 className={style.title}>{title}</h2>
      <ul className={style.events}>
        {events.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ul>
    </section>
  );
}

function EventLine({ event }: { event: EventRow }) {
  const t = useMessages(eventListMessages);
  const phases = useMessages(phaseMessages);
  const dates = useDates();
  const { number } = useNumbers();
  const counts =
    event.invited === 0
      ? [t.nobody]
      : [
          t.invited(number(event.invited)),
          t.coming(number(event.coming)),
          ...(event.unanswered > 0 ? [t.unanswered(number(event.unanswered))] : []),
        ];
  return (
    <li className={style.event}>
      <time className={style.date} dateTime={event.date}>
        {dates.date(event.date)}
      </time>
      <div className={style.words}>
        <h3>
          <Link to={paths.organise.event(event.id)}>{event.name}</Link>
        </h3>
        <p className={style.detail}>
          {[event.series.name, event.place].filter((part) => part !== '').join(' · ')}
        </p>
      </div>
      <p className={style.state}>
        <strong>{phases[event.phase]}</strong>
        <span className={style.detail}>{counts.join(' · ')}</span>
      </p>
    </li>
  );
}
