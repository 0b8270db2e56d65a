import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { youSaidMessages } from './action-messages.ts';
import { youSaid } from './action-queries.ts';
import style from './actions.module.css';

/** What participants said after earlier days, and what has been done about it; nothing where there is nothing to tell. */
export function YouSaid({ rows }: { rows: readonly Schema<'YouSaid'>[] }) {
  const t = useMessages(youSaidMessages);
  if (rows.length === 0) return null;
  return (
    <section className="stack ruled">
      <h2>{t.title}</h2>
      <ul className={style.told}>
        {rows.map(({ said, doing, done }) => (
          <li key={`${said} ${doing}`}>
            <dl>
              <dt>{t.said}</dt>
              <dd>{said}</dd>
              <dt>{done ? t.did : t.doing}</dt>
              <dd>{doing}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same for a day that one is invited to. What cannot be read is left out: the page is about something else. */
export function YouSaidBefore({ eventId }: { eventId: string }) {
  const { data } = useQuery(youSaid(eventId));
  return <YouSaid rows={data?.rows ?? []} />;
}
