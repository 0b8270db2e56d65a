import { useDates } from '../../../lib/dates.ts';
import { useMessages } from '../../../lib/messages.ts';
import { RadioGroup } from '../../../ui/choice-fields.tsx';
import { editorMessages } from './editor-messages.ts';

/** Which of several days is shown. */
export function DayTabs({
  days,
  chosen,
  onChoose,
}: {
  days: readonly string[];
  chosen: string;
  onChoose: (day: string) => void;
}) {
  const t = useMessages(editorMessages);
  const dates = useDates();
  return (
    <RadioGroup
      name="editor-day"
      label={t.dayOf}
      value={chosen}
      onChoose={onChoose}
      sideBySide
      choices={days.map((day) => ({ value: day, label: dates.day(day) }))}
    />
  );
}
