import type { Schema } from '../../lib/api-client.ts';
import { MetLink } from '../encounters/met-link.tsx';
import { MaterialLink } from '../materials/material-link.tsx';
import { CalendarLinks } from './calendar-links.tsx';

/** What stands below the day: its material, those one has met, and the way into one's own calendar. */
export default function DayFoot({ day, now }: { day: Schema<'MyDay'>; now: Date }) {
  return (
    <>
      <MaterialLink eventId={day.event.id} />
      <MetLink day={day} now={now} />
      <CalendarLinks day={day} />
    </>
  );
}
