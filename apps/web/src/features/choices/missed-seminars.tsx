import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { missedMessages } from './missed-messages.ts';
import type { MyBlock } from './wish-queries.ts';
import style from './wishes.module.css';

/** Why one did not get what one wanted more, and what would have been needed. */
export function Missed({
  block,
  missed,
}: {
  block: MyBlock;
  missed: readonly Schema<'MyMissedSeminar'>[];
}) {
  const t = useMessages(missedMessages);
  if (missed.length === 0) return null;
  return (
    <ul className={style.why}>
      {missed.map(({ slotId, seminarId, demand, seats, needed }) => (
        <li key={`${slotId} ${seminarId}`}>
          {t.demand(block.seminars.find(({ id }) => id === seminarId)?.title ?? '', demand, seats)}{' '}
          {needed.map(({ kind, count }) => t[kind](count ?? 0)).join(' ')}
        </li>
      ))}
    </ul>
  );
}
