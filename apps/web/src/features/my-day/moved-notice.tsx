import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Notice } from '../../ui/notice.tsx';
import { tableMessages } from './table-messages.ts';

/** Tables that have been changed on the day and that the person has not sat at yet: only those who were moved see it. */
export function MovedNotice({ day, now }: { day: Schema<'MyDay'>; now: Date }) {
  const t = useMessages(tableMessages);
  const ahead = day.entries.filter(({ endsAt }) => new Date(endsAt) > now);
  const tables = [...ahead.flatMap((entry) => entry.tables), ...day.tablesWithoutTime];
  const moved = tables.flatMap(({ id, round, number, formerNumber }) =>
    formerNumber === null ? [] : [{ id, text: t.movedText(round, number, formerNumber) }],
  );
  if (moved.length === 0) return null;
  return (
    <Notice kind="warn" title={t.movedTitle} live>
      <ul>
        {moved.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}
