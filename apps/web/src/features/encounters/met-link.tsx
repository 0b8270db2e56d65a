import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { encounterMessages } from './encounter-messages.ts';

/** The way to those one has met, once one has sat at a table. */
export function MetLink({ day, now }: { day: Schema<'MyDay'>; now: Date }) {
  const t = useMessages(encounterMessages);
  const { event, entries, tablesWithoutTime } = day;
  const hasSat = entries.some(
    ({ tables, startsAt }) => tables.length > 0 && new Date(startsAt) <= now,
  );
  const isOver = event.phase === 'EVALUATING' || event.phase === 'CLOSED';
  if (!hasSat && !(isOver && tablesWithoutTime.length > 0)) return null;
  return (
    <section className="stack ruled">
      <h2>{t.title}</h2>
      <p>{t.linkLead}</p>
      <div className="row">
        <ButtonLink to={paths.my.met(event.id)}>{t.link}</ButtonLink>
      </div>
    </section>
  );
}
