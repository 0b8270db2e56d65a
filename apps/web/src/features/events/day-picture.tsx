import type { EventTemplate } from '@ledarforum/domain/event-templates/template';
import { classNames } from '../../ui/class-names.ts';
import { seminarColour } from '../../ui/seminar-letter.tsx';
import style from './day-picture.module.css';

const minutesPerRow = 5;

/** The day as a column of time, in miniature: what is for everybody as bars, seminars beside each other in their colours. */
export function DayPicture({ template }: { template: EventTemplate }) {
  const slots = template.blocks.flatMap(({ slots: ofBlock, seminars }) =>
    ofBlock.map((slot) => ({ ...slot, seminars: seminars.length })),
  );
  const times = [...template.items, ...slots];
  const first = Math.min(...times.map(({ from }) => minutesOf(from)));
  const last = Math.max(...times.map(({ to }) => minutesOf(to)));
  const hours = Array.from({ length: Math.ceil(last / 60) - Math.ceil(first / 60) }, (_, index) =>
    `${Math.ceil(first / 60) + index}`.padStart(2, '0'),
  );
  const row = (time: string) => Math.round((minutesOf(time) - first) / minutesPerRow) + 1;
  const place = ({ from, to }: { from: string; to: string }) => ({
    gridRow: `${row(from)} / ${row(to)}`,
  });
  return (
    <div className={style.picture} aria-hidden="true">
      {hours.map((hour) => (
        <span key={hour} className={style.hour} style={{ gridRow: Math.max(1, row(`${hour}:00`)) }}>
          {hour}
        </span>
      ))}
      {template.items.map((item) => (
        <span
          key={`${item.from} ${item.to}`}
          className={classNames(style.item, style[item.kind.toLowerCase()])}
          style={place(item)}
        />
      ))}
      {slots.map((slot) => (
        <span key={slot.from} className={style.slot} style={place(slot)}>
          {Array.from({ length: slot.seminars }, (_, index) => String.fromCharCode(65 + index)).map(
            (letter) => (
              <span key={letter} className={classNames(style.seminar, seminarColour(letter))}>
                {letter}
              </span>
            ),
          )}
        </span>
      ))}
    </div>
  );
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
