import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { SelectField } from '../../ui/text-fields.tsx';
import { programmeMessages } from './programme-messages.ts';
import { daysOf } from './programme-times.ts';

type Event = Schema<'Programme'>['event'];

/** Which day of the event; nothing to choose when it is one day and the day is that one. */
export function DayField({ event, day }: { event: Event; day: string }) {
  const t = useMessages(programmeMessages);
  const dates = useDates(event.timeZone);
  const days = [...new Set([...daysOf(event), day])].sort();
  if (days.length === 1) return null;
  return (
    <SelectField name="day" label={t.eventDay} defaultValue={day}>
      {days.map((date) => (
        <option key={date} value={date}>
          {dates.day(date)}
        </option>
      ))}
    </SelectField>
  );
}

/** The day that was chosen: the event's where there was nothing to choose. */
export function dayOf(values: FormData, event: Event): string {
  return textOf(values, 'day') || event.date;
}
