import { useQuery } from '@tanstack/react-query';
import { paths } from '../../app/paths.ts';
import { apiRoot, type Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { Button, ButtonAnchor, ButtonLink } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { isNarrowed, type PeopleView, peoplePageSize, peopleQuery } from './people-view.ts';
import style from './register.module.css';
import { registerMessages } from './register-messages.ts';
import { people } from './register-queries.ts';

type Row = Schema<'RegisterPerson'>;

interface PeopleListProps {
  view: PeopleView;
  onChange: (change: Partial<PeopleView>) => void;
}

/** Everybody the view lets through, a page at a time, with export and print. */
export function PeopleList({ view, onChange }: PeopleListProps) {
  const t = useMessages(registerMessages);
  const { number } = useNumbers();
  const { data, error, refetch } = useQuery(people(view));
  const columns = useColumns((id) => onChange({ person: id }));
  if (error && !data) return <ProblemNotice error={error} onRetry={refetch} />;
  if (!data) return <Skeleton />;
  const narrowed = isNarrowed(view);
  if (data.total === 0 && narrowed) {
    const clear = {
      search: '',
      unitId: '',
      groupId: '',
      role: '',
      state: 'present',
      page: 1,
    } as const;
    return (
      <EmptyState action={<Button onClick={() => onChange(clear)}>{t.clear}</Button>}>
        {t.noMatch}
      </EmptyState>
    );
  }
  return (
    <>
      {data.total <= 1 && !narrowed && (
        <EmptyState
          action={
            <ButtonLink kind="primary" to={paths.organise.registerImport()}>
              {t.import}
            </ButtonLink>
          }
        >
          {t.empty}
        </EmptyState>
      )}
      <div className={style.listHead}>
        <p role="status" className={style.count}>
          {t.found(data.total, number(data.total))}
        </p>
        <Exports view={view} />
      </div>
      <DataTable
        caption={t.people}
        captionHidden
        columns={columns}
        rows={data.rows}
        rowKey={({ id }) => id}
        empty={{ text: t.noMatch }}
        server={{
          total: data.total,
          page: view.page,
          pageSize: peoplePageSize,
          onPage: (page) => {
            onChange({ page });
            window.scrollTo(0, 0);
          },
        }}
      />
      <p className={`soft ${style.note}`}>{t.exportNote}</p>
    </>
  );
}

function Exports({ view }: { view: PeopleView }) {
  const t = useMessages(registerMessages);
  const address = (format: 'xlsx' | 'csv') =>
    `${apiRoot}/people/export?${new URLSearchParams({ ...peopleQuery(view), format })}`;
  return (
    <div className={`row no-print ${style.exports}`}>
      <ButtonAnchor size="small" icon="download" href={address('xlsx')} download>
        {t.exportXlsx}
      </ButtonAnchor>
      <ButtonAnchor size="small" icon="download" href={address('csv')} download>
        {t.exportCsv}
      </ButtonAnchor>
      <Button size="small" icon="print" onClick={() => window.print()}>
        {t.print}
      </Button>
    </div>
  );
}

function useColumns(onOpen: (id: string) => void): Column<Row>[] {
  const t = useMessages(registerMessages);
  const dates = useDates();
  return [
    {
      key: 'name',
      head: t.name,
      cell: (row) => (
        <div className={row.protectedIdentity ? style.shielded : undefined}>
          <button type="button" className={style.open} onClick={() => onOpen(row.id)}>
            {row.givenName} <span className={style.family}>{row.familyName}</span>
          </button>
          {row.protectedIdentity && <span className={style.mark}>{t.protected}</span>}
          {row.roles.map((role) => (
            <span key={role} className={style.mark}>
              {t[role]}
            </span>
          ))}
          <span className={style.second}>
            {row.leftAt === null ? row.title : t.leftOn(dates.date(row.leftAt))}
          </span>
        </div>
      ),
    },
    {
      key: 'unit',
      head: t.unit,
      cell: ({ unitPath }) => (
        <>
          {unitPath.at(-1)}
          {unitPath.length > 1 && <span className={style.second}>{unitPath[0]}</span>}
        </>
      ),
    },
    {
      key: 'manager',
      head: t.manager,
      cell: ({ manager }) =>
        manager === null ? (
          <span className="soft">–</span>
        ) : (
          <span className={manager.protectedIdentity ? 'no-print' : undefined}>{manager.name}</span>
        ),
    },
    {
      key: 'groups',
      head: t.group,
      // The innermost says the rest: each group lies within the next.
      cell: ({ groups }) => groups[0]?.name ?? <span className="soft">–</span>,
    },
    {
      key: 'email',
      head: t.email,
      cell: ({ email }) => <span className={style.address}>{email}</span>,
    },
  ];
}
