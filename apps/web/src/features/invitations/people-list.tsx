import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiRoot, type Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SelectField, TextField } from '../../ui/text-fields.tsx';
import { AttendanceSelect } from './attendance-select.tsx';
import { invitationMessages } from './invitation-messages.ts';
import { type PeopleView, people, peoplePageSize } from './invitation-queries.ts';
import style from './invitations.module.css';
import { NewLinkDialog } from './new-link-dialog.tsx';

type Row = Schema<'Participation'>;

const attendances = ['INVITED', 'COMING', 'DIGITAL', 'DECLINED'] as const;

/** Everybody invited and what they replied. */
export function PeopleList({ eventId }: { eventId: string }) {
  const t = useMessages(invitationMessages);
  const dates = useDates();
  const [view, setView] = useState<PeopleView>({
    search: '',
    attendance: undefined,
    sort: 'name',
    page: 1,
  });
  const [renewing, setRenewing] = useState<Row>();
  const { data, error, refetch } = useQuery(people(eventId, view));
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: t.name,
      cell: (row) => (
        <div>
          {nameOf(row)}
          <span className={style.secondLine}>{row.title}</span>
        </div>
      ),
    },
    {
      key: 'unit',
      head: t.unit,
      cell: (row) => (
        <div>
          {row.unit}
          {row.department !== row.unit && (
            <span className={style.secondLine}>{row.department}</span>
          )}
        </div>
      ),
    },
    {
      key: 'reply',
      head: t.reply,
      cell: (row) => <AttendanceSelect eventId={eventId} row={row} />,
    },
    {
      key: 'repliedAt',
      head: t.repliedAt,
      cell: (row) => (row.repliedAt === null ? '–' : dates.dateTime(row.repliedAt)),
    },
    {
      key: 'actions',
      head: t.actions,
      headHidden: true,
      align: 'end',
      cell: (row) => (
        <Button
          kind="quiet"
          size="small"
          aria-label={t.newLinkFor(nameOf(row))}
          onClick={() => setRenewing(row)}
        >
          {t.newLink}
        </Button>
      ),
    },
  ];
  return (
    <section className="stack ruled">
      <h2>{t.listTitle}</h2>
      <Filters view={view} onView={setView} />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && (
        <DataTable
          caption={t.listTitle}
          captionHidden
          columns={columns}
          rows={data.rows}
          rowKey={(row) => row.participationId}
          empty={{ text: data.counts.invited === 0 ? t.nobody : t.noMatch }}
          server={{
            total: data.total,
            page: view.page,
            pageSize: peoplePageSize,
            onPage: (page) => setView({ ...view, page }),
          }}
          actions={
            <ButtonAnchor size="small" icon="download" href={exportAddress(eventId, view)} download>
              {t.export}
            </ButtonAnchor>
          }
        />
      )}
      <NewLinkDialog eventId={eventId} row={renewing} onClose={() => setRenewing(undefined)} />
    </section>
  );
}

function Filters({ view, onView }: { view: PeopleView; onView: (view: PeopleView) => void }) {
  const t = useMessages(invitationMessages);
  const names = {
    INVITED: t.unanswered,
    COMING: t.coming,
    DIGITAL: t.digital,
    DECLINED: t.declined,
  };
  const sorts = {
    name: t.byName,
    department: t.byDepartment,
    attendance: t.byReply,
    repliedAt: t.byRepliedAt,
  };
  return (
    <div className={`${style.filters} no-print`}>
      <TextField
        name="search"
        type="search"
        label={t.search}
        maxLength={100}
        value={view.search}
        onChange={(event) => onView({ ...view, search: event.currentTarget.value, page: 1 })}
      />
      <SelectField
        name="attendance"
        label={t.filter}
        value={view.attendance ?? ''}
        onChange={(event) => {
          const attendance = attendances.find((one) => one === event.currentTarget.value);
          onView({ ...view, attendance, page: 1 });
        }}
      >
        <option value="">{t.all}</option>
        {attendances.map((attendance) => (
          <option key={attendance} value={attendance}>
            {names[attendance]}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="sort"
        label={t.sort}
        value={view.sort}
        onChange={(event) => {
          const sort = event.currentTarget.value as PeopleView['sort'];
          onView({ ...view, sort, page: 1 });
        }}
      >
        {Object.entries(sorts).map(([sort, name]) => (
          <option key={sort} value={sort}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

function exportAddress(eventId: string, { search, attendance }: PeopleView): string {
  const query = new URLSearchParams({ search, ...(attendance && { attendance }) });
  return `${apiRoot}/events/${encodeURIComponent(eventId)}/participations.xlsx?${query}`;
}

function nameOf({ givenName, familyName }: Row): string {
  return `${givenName} ${familyName}`;
}
