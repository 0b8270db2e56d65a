import { useDates } from '../../../lib/dates.ts';
import { useMessages } from '../../../lib/messages.ts';
import { SelectField } from '../../../ui/text-fields.tsx';
import { editorMessages } from './editor-messages.ts';

/** Which day of several. */
export function DayField({
  days,
  defaultValue,
}: {
  days: readonly string[];
  defaultValue: string;
}) {
  const t = useMessages(editorMessages);
  const dates = useDates();
  return (
    <SelectField name="day" label={t.dayOf} defaultValue={defaultValue}>
      {days.map((day) => (
        <option key={day} value={day}>
          {dates.day(day)}
        </option>
      ))}
    </SelectField>
  );
}
