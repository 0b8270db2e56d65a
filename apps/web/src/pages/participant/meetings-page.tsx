import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { afterMessages } from '../../features/own-follow-up/after-messages.ts';
import { myAfter } from '../../features/own-follow-up/after-queries.ts';
import { MeetingForm } from '../../features/own-follow-up/meeting-form.tsx';
import { MeetingList } from '../../features/own-follow-up/meeting-list.tsx';
import { meetingMessages } from '../../features/own-follow-up/meeting-messages.ts';
import { practiseHere } from '../../features/own-follow-up/meeting-outbox.ts';
import style from '../../features/own-follow-up/own.module.css';
import { PracticeForm } from '../../features/own-follow-up/practice-form.tsx';
import { useMeetingLog } from '../../features/own-follow-up/use-meeting-log.ts';
import { useTryAgain } from '../../features/own-follow-up/use-try-again.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { asProblem } from '../../lib/problem-error.ts';
import { useWhoAmI } from '../../lib/who-am-i.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(myAfter(params.eventId));
}

export default function MeetingsPage() {
  const t = useMessages(meetingMessages);
  const a = useMessages(afterMessages);
  const { eventId = '' } = useParams();
  const { me, refetch: askWhoIAm } = useWhoAmI();
  const { data, error, refetch } = useQuery(myAfter(eventId));
  const practice = data?.practice ?? null;
  const personId = me?.personId;
  const practises = practice !== null;
  useEffect(() => {
    if (practises && personId !== undefined) practiseHere(eventId, personId);
  }, [practises, personId, eventId]);
  const log = useMeetingLog(eventId, practises && personId !== undefined);
  const [changing, setChanging] = useState(false);
  // Without a network nothing is known but what this device has kept: that is enough to note a meeting.
  const offline = !data && error !== null && asProblem(error).status === 0 && log.practises;
  useTryAgain(offline || (log.unsent.length > 0 && personId === undefined), () => {
    void askWhoIAm();
    void refetch();
  });
  return (
    <div className="stack-wide">
      <PageHeader title={a.meetings} lead={a.onlyMine} {...(data && { eyebrow: data.eventName })} />
      {error && !offline && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {log.refused && <Notice kind="warn">{t.refused}</Notice>}
      {log.unsent.length > 0 && <Notice live>{t.waiting(log.unsent.length)}</Notice>}
      {practice && !changing && <Days practice={practice} onChange={() => setChanging(true)} />}
      {(practice || offline) && !changing && (
        <>
          <Meeting log={log.log} />
          <MeetingList
            meetings={practice?.meetings ?? []}
            unsent={log.unsent}
            timeZone={data?.timeZone}
          />
        </>
      )}
      {data && (practice === null || changing) && (
        <PracticeForm practice={practice} onSaved={() => setChanging(false)} />
      )}
      <Tips />
      <p>
        <Link to={paths.my.after(eventId)}>{a.back}</Link>
      </p>
    </div>
  );
}

function Days({
  practice,
  onChange,
}: {
  practice: { startsOn: string; endsOn: string };
  onChange: () => void;
}) {
  const t = useMessages(meetingMessages);
  const dates = useDates();
  return (
    <div className="row">
      <span>{t.yourDays(dates.date(practice.startsOn), dates.date(practice.endsOn))}</span>
      <Button kind="quiet" onClick={onChange}>
        {t.changeDays}
      </Button>
    </div>
  );
}

/** Empty again after each meeting. */
function Meeting({ log }: { log: ReturnType<typeof useMeetingLog>['log'] }) {
  const t = useMessages(meetingMessages);
  const [logged, setLogged] = useState(0);
  return (
    <section className="stack">
      <h2>{t.newMeeting}</h2>
      <MeetingForm
        key={logged}
        onLog={(meeting) => {
          log(meeting);
          setLogged(logged + 1);
        }}
      />
    </section>
  );
}

function Tips() {
  const t = useMessages(meetingMessages);
  return (
    <section className="stack ruled">
      <h2>{t.tips}</h2>
      <ul className={style.tips}>
        <li>{t.tip1}</li>
        <li>{t.tip2}</li>
        <li>{t.tip3}</li>
      </ul>
    </section>
  );
}
