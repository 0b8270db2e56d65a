import { useQueryClient } from '@tanstack/react-query';
import { apiRoot, type Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { announce } from '../../ui/toast-store.ts';
import { calendarMessages } from './calendar-messages.ts';
import style from './my-day.module.css';
import { myDay } from './my-day-queries.ts';

/** The day in one's own calendar: as a file, or as a feed that follows along. */
export function CalendarLinks({ day }: { day: Schema<'MyDay'> }) {
  const t = useMessages(calendarMessages);
  const client = useQueryClient();
  const eventId = day.event.id;
  const renew = $api.useMutation('post', '/events/{eventId}/my-day/calendar-feed', {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: myDay(eventId).queryKey });
      announce(t.renewed);
    },
  });
  const copy = async () => {
    await navigator.clipboard.writeText(day.calendarFeed);
    announce(t.copied);
  };
  return (
    <section className="stack ruled no-print">
      <h2>{t.calendar}</h2>
      <div className={style.calendarButtons}>
        <ButtonAnchor icon="calendar" href={`${apiRoot}/events/${eventId}/my-day.ics`} download>
          {t.addToCalendar}
        </ButtonAnchor>
        <ButtonAnchor href={day.calendarFeed.replace(/^https?:/, 'webcal:')}>
          {t.subscribe}
        </ButtonAnchor>
      </div>
      <p className="soft">{t.subscribeLead}</p>
      <details className={style.feed}>
        <summary>{t.feedAddress}</summary>
        <div className="stack">
          <code className={style.address}>{day.calendarFeed}</code>
          <p className="soft">{t.feedSecret}</p>
          {renew.error && <ProblemNotice error={renew.error} />}
          <div className="row">
            <Button icon="copy" onClick={copy}>
              {t.copy}
            </Button>
            <Button
              busy={renew.isPending}
              onClick={() => renew.mutate({ params: { path: { eventId } } })}
            >
              {t.renew}
            </Button>
          </div>
        </div>
      </details>
    </section>
  );
}
