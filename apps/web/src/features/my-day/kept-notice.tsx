import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { Notice } from '../../ui/notice.tsx';
import { myDayMessages } from './my-day-messages.ts';

/** Says that the page shows what was fetched earlier, since the network does not answer. */
export function KeptNotice({
  keptFrom,
  timeZone,
}: {
  keptFrom: string | null;
  timeZone?: string | undefined;
}) {
  const t = useMessages(myDayMessages);
  const dates = useDates(timeZone);
  if (keptFrom === null) return null;
  return (
    <Notice kind="warn" live>
      {t.keptFrom(dates.deadline(keptFrom))}
    </Notice>
  );
}
