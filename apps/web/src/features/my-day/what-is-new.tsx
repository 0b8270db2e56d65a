import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { Notice } from '../../ui/notice.tsx';
import style from './my-day.module.css';
import { myDayMessages } from './my-day-messages.ts';

/** What the organiser says about the latest version of the programme. */
export function WhatIsNew({ day }: { day: Schema<'MyDay'> }) {
  const t = useMessages(myDayMessages);
  const dates = useDates(day.event.timeZone);
  const { latestVersion } = day;
  if (!latestVersion || latestVersion.comment === '') return null;
  return (
    <Notice title={t.whatIsNew(dates.deadline(latestVersion.publishedAt))}>
      <p className={style.comment}>{latestVersion.comment}</p>
    </Notice>
  );
}
