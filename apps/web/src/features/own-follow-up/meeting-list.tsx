import { useParams } from 'react-router';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { IconButton } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { offerUndo } from '../../ui/toast-store.ts';
import { afterMessages } from './after-messages.ts';
import { useRefetchAfter } from './after-queries.ts';
import { meetingMessages } from './meeting-messages.ts';
import type { Meeting } from './meeting-outbox.ts';
import style from './own.module.css';

/** The log, the latest first; those that wait to be sent stand there too, and can be taken away when they have been. */
export function MeetingList({
  meetings,
  unsent,
  timeZone,
}: {
  meetings: readonly Meeting[];
  unsent: readonly Meeting[];
  timeZone: string | undefined;
}) {
  const t = useMessages(meetingMessages);
  const a = useMessages(afterMessages);
  const dates = useDates(timeZone);
  const { number } = useNumbers();
  const { eventId = '' } = useParams();
  const refetch = useRefetchAfter(eventId);
  const back = $api.useMutation('put', '/my/events/{eventId}/meetings/{meetingId}', {
    onSuccess: refetch,
  });
  const remove = $api.useMutation('delete', '/my/events/{eventId}/meetings/{meetingId}', {
    onSuccess: refetch,
  });
  const waits = new Set(unsent.map(({ id }) => id));
  const all = [...unsent.toReversed(), ...meetings.filter(({ id }) => !waits.has(id))];
  const mean = all.reduce((sum, { rating }) => sum + rating, 0) / Math.max(1, all.length);
  const takeAway = ({ id: meetingId, ...body }: Meeting) => {
    const params = { path: { eventId, meetingId } };
    remove.mutate(
      { params },
      { onSuccess: () => offerUndo(a.removed, () => back.mutate({ params, body })) },
    );
  };
  return (
    <section className="stack ruled">
      <h2>{t.log}</h2>
      <p className="soft">
        {all.length === 0 ? t.emptyLog : t.summary(all.length, number(mean, 1))}
      </p>
      {remove.error && <ProblemNotice error={remove.error} />}
      <ul className={style.people}>
        {all.map((meeting) => (
          <li key={meeting.id}>
            <span>
              {`${t[meeting.kind]}, ${t.ofFive(meeting.rating)}`}
              {meeting.line !== '' && ` – ${meeting.line}`}
              <br />
              <span className="eyebrow">{dates.dateTime(meeting.at)}</span>
            </span>
            {!waits.has(meeting.id) && (
              <IconButton
                icon="trash"
                label={t.removeOf(dates.dateTime(meeting.at))}
                onClick={() => takeAway(meeting)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
