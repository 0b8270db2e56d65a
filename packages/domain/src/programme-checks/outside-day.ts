import { finding, instant, type Remedy, rule } from './finding.ts';
import { minuteMs, type PreparedProgramme, type Times } from './prepared-programme.ts';

const dayMs = 24 * 60 * minuteMs;

export const outsideDay = rule(['item-outside-day', 'slot-outside-day'], (day) => {
  const isOutside = ({ from, to }: Times) => from < day.day.from || to > day.day.to;
  return [
    ...day.items.filter(isOutside).map((item) =>
      finding('item-outside-day', {
        severity: 'error',
        subjectIds: [item.id],
        remedy: shiftInto(day, item),
      }),
    ),
    ...day.slots.filter(isOutside).map((slot) =>
      finding('slot-outside-day', {
        severity: 'error',
        subjectIds: [slot.id],
        blockId: slot.block.id,
        remedy: shiftInto(day, slot),
      }),
    ),
  ];
});

/** To the nearest day of the event at the same time, where it fits there. */
function shiftInto(
  { day }: PreparedProgramme,
  { id, from, to }: Times & { id: string },
): Remedy | null {
  const days =
    from < day.from ? Math.ceil((day.from - from) / dayMs) : -Math.ceil((to - day.to) / dayMs);
  const moved = { from: from + days * dayMs, to: to + days * dayMs };
  if (moved.from < day.from || moved.to > day.to) return null;
  return {
    kind: 'shift',
    subjectId: id,
    startsAt: instant(moved.from),
    endsAt: instant(moved.to),
  };
}
