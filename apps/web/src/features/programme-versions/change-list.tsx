import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { versionMessages } from './version-messages.ts';
import style from './versions.module.css';

type Change = Schema<'ProgrammeEntryChange'>;

/** What publishing would change for participants, in the order of time. */
export function ChangeList({
  changes,
  timeZone,
}: {
  changes: readonly Change[];
  timeZone: string;
}) {
  const t = useMessages(versionMessages);
  const dates = useDates(timeZone);
  const when = (moment: Change['after']) =>
    moment?.startsAt && moment.endsAt
      ? `${dates.day(moment.startsAt)} ${dates.timeRange(moment.startsAt, moment.endsAt)}`
      : '';
  const momentOf = (change: Change, moment: Change['after']) => {
    const room = moment?.room ?? (change.fields.includes('room') ? t.noRoom : '');
    return [when(moment), room].filter(Boolean).join(', ');
  };
  const nameOf = ({ subject, before, after }: Change) => {
    const name = (after ?? before)?.name ?? '';
    return subject === 'slot' ? t.slotOf(name) : name;
  };
  const remarkOf = (change: Change) => {
    const { kind, fields, before, after } = change;
    if (kind === 'moved') return `${momentOf(change, before)} → ${momentOf(change, after)}`;
    if (kind !== 'changed') return momentOf(change, after ?? before);
    const renamed = fields.includes('title') && before ? `${before.name} → ` : '';
    return `${renamed}${fields.map((field) => t[`field${field}`]).join(', ')}`;
  };
  return (
    <ul className={style.changes}>
      {changes.map((change) => (
        <li key={`${change.subject} ${change.id}`} className={style.change}>
          <span className={style.kind}>{t[`kind${change.kind}`]}</span>
          <div>
            <strong>{nameOf(change)}</strong>
            <p className="soft">{remarkOf(change)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
