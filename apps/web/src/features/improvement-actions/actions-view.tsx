import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiRoot, type Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { FollowUpCountsTable } from '../own-follow-up/follow-up-counts.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { type Status, statuses } from './action-form.tsx';
import { actionMessages } from './action-messages.ts';
import { type ActionScope, eventActions } from './action-queries.ts';
import NewActionDialog from './new-action-dialog.tsx';

type Action = Schema<'ImprovementAction'>;

/** Every action of a day or its series: to filter, sort, change, export and print. */
export function ActionsView({ eventId }: { eventId: string }) {
  const t = useMessages(actionMessages);
  const [scope, setScope] = useState<ActionScope>('event');
  const [status, setStatus] = useState<Status | ''>('');
  const [shown, setShown] = useState<string>();
  const [making, setMaking] = useState(false);
  const { data, error, refetch } = useQuery(eventActions(eventId, scope));
  useLive(eventId);
  const kept = data?.rows.filter(({ removed }) => !removed) ?? [];
  const rows = kept.filter((row) => status === '' || row.status === status);
  const newOne = (
    <Button kind="primary" icon="plus" onClick={() => setMaking(true)}>
      {t.makeOwn}
    </Button>
  );
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.pageTitle}
        lead={t.pageLead}
        {...(data && { eyebrow: data.eventName })}
        {...(kept.length > 0 && { actions: newOne })}
      />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && (
        <>
          <div className="row no-print">
            <SelectField
              name="scope"
              label={t.scope}
              value={scope}
              onChange={(event) => setScope(event.currentTarget.value as ActionScope)}
            >
              <option value="event">{t.scopeEvent}</option>
              <option value="series">{t.scopeSeries}</option>
            </SelectField>
            <SelectField
              name="status"
              label={t.status}
              value={status}
              onChange={(event) => setStatus(event.currentTarget.value as Status | '')}
            >
              <option value="">{t.allStatuses}</option>
              {statuses.map((one) => (
                <option key={one} value={one}>
                  {t[one]}
                </option>
              ))}
            </SelectField>
          </div>
          <ActionTable
            rows={rows}
            scope={scope}
            onOpen={setShown}
            empty={kept.length === 0 ? { text: t.empty, action: newOne } : { text: t.noMatch }}
            exportTo={`${apiRoot}/events/${encodeURIComponent(eventId)}/actions/export?scope=${scope}`}
          />
        </>
      )}
      <FollowUpCountsTable eventId={eventId} />
      {shown !== undefined && <ActionDialog actionId={shown} onClose={() => setShown(undefined)} />}
      {making && (
        <NewActionDialog eventId={eventId} finding={null} open onClose={() => setMaking(false)} />
      )}
    </div>
  );
}

function ActionTable({
  rows,
  scope,
  onOpen,
  empty,
  exportTo,
}: {
  rows: readonly Action[];
  scope: ActionScope;
  onOpen: (id: string) => void;
  empty: Parameters<typeof DataTable>[0]['empty'];
  exportTo: string;
}) {
  const t = useMessages(actionMessages);
  const dates = useDates();
  const ownerOf = ({ owner }: Action) => (owner ? (owner.name ?? t.ownerHidden) : '–');
  const columns: Column<Action>[] = [
    {
      key: 'title',
      head: t.action,
      rowHead: true,
      cell: (row) => (
        <Button kind="quiet" size="small" onClick={() => onOpen(row.id)}>
          {row.title}
        </Button>
      ),
      sortBy: (row) => row.title,
      filterBy: (row) => row.title,
    },
    {
      key: 'status',
      head: t.status,
      cell: (row) => t[row.status],
      sortBy: (row) => statuses.indexOf(row.status),
    },
    { key: 'owner', head: t.owner, cell: ownerOf, sortBy: ownerOf, filterBy: ownerOf },
    {
      key: 'due',
      head: t.dueOn,
      cell: (row) => (row.dueOn === null ? '–' : dates.date(row.dueOn)),
      sortBy: (row) => row.dueOn ?? '9999',
    },
    {
      key: 'finding',
      head: t.finding,
      cell: (row) => row.finding.text,
      filterBy: (row) => `${row.finding.text} ${row.said} ${row.doing}`,
    },
    { key: 'shown', head: t.shownShort, cell: (row) => (row.shown ? t.yes : t.no) },
    ...(scope === 'series'
      ? [
          {
            key: 'day',
            head: t.day,
            cell: (row: Action) => row.event.name,
            sortBy: (row: Action) => row.event.date,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t.pageTitle}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      filterLabel={t.filter}
      actions={
        <>
          <ButtonAnchor size="small" icon="download" href={exportTo} download>
            {t.exportXlsx}
          </ButtonAnchor>
          <Button size="small" icon="print" onClick={() => window.print()}>
            {t.print}
          </Button>
        </>
      }
    />
  );
}
