import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { allocationMessages } from './allocation-messages.ts';
import { repairMessages } from './repair-messages.ts';
import style from './run-result.module.css';
import type { Detail, Outcome } from './run-result.tsx';
import { useSeatsMissing } from './use-seats-missing.ts';

type Change = Schema<'SeatChange'>;

/** In a sentence what mending or filling would do, or did. */
export function ChangeSentence({ detail: { run }, outcome }: { detail: Detail; outcome: Outcome }) {
  const t = useMessages(repairMessages);
  const missing = useSeatsMissing(outcome);
  const { changes, moved } = outcome;
  const proposed = run.state === 'PROPOSED';
  const seated = changes.filter(({ leaves }) => leaves.length === 0).length;
  const seats = changes.reduce((sum, { joins }) => sum + joins.length, 0);
  const what =
    run.purpose === 'fill'
      ? proposed
        ? t.fills(changes.length, seats)
        : t.filled
      : proposed
        ? t.moves(moved, seated)
        : t.movedThen(moved);
  return (
    <p className={style.sentence}>
      <b>{what}</b> {run.purpose === 'repair' && run.optimal && moved > 0 && `${t.fewest} `}
      {run.purpose === 'fill' && missing}
    </p>
  );
}

/** Who leaves what and comes to what. */
export function ChangeList({ detail, outcome }: { detail: Detail; outcome: Outcome }) {
  const t = useMessages(repairMessages);
  const a = useMessages(allocationMessages);
  const dates = useDates(detail.timeZone);
  const startOf = new Map(outcome.slots.map(({ id, startsAt }) => [id, startsAt]));
  const sessionOf = new Map(outcome.sessions.map((session) => [session.sessionId, session]));
  const said = (ids: readonly string[]) =>
    ids
      .flatMap((id) => {
        const session = sessionOf.get(id);
        if (!session) return [];
        return [t.at(dates.time(startOf.get(session.slotId) ?? ''), session.letter)];
      })
      .sort()
      .join(', ') || '–';
  const columns: Column<Change>[] = [
    {
      key: 'name',
      head: a.name,
      cell: ({ name }) => name ?? a.protectedPerson,
      sortBy: ({ name }) => name ?? '',
      filterBy: ({ name, unit }) => `${name ?? ''} ${unit ?? ''}`,
    },
    {
      key: 'unit',
      head: a.unit,
      cell: ({ unit }) => unit ?? '–',
      sortBy: ({ unit }) => unit ?? '',
    },
    { key: 'leaves', head: t.leaves, cell: ({ leaves }) => said(leaves) },
    { key: 'joins', head: t.joins, cell: ({ joins }) => said(joins) },
  ];
  return (
    <DataTable
      caption={t.changesTitle}
      captionHidden
      columns={columns}
      rows={outcome.changes}
      rowKey={({ participationId }) => participationId}
      empty={{ text: '–' }}
      pageSize={25}
    />
  );
}
