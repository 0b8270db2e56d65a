import { type ReactNode, useId, useMemo, useState } from 'react';
import { useMessages } from '../lib/messages.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import style from './data-table.module.css';
import { EmptyState } from './empty-state.tsx';
import fieldStyle from './field.module.css';
import { Icon } from './icon.tsx';
import { Pagination } from './pagination.tsx';
import { filterRows, type Sorting, type SortValue, sortRows } from './table-rows.ts';
import { uiMessages } from './ui-messages.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface Column<Row> {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Where given, the column can be sorted by it. */
  sortBy?: (row: Row) => SortValue;
  /** Where given, the filter looks in it. */
  filterBy?: (row: Row) => string;
  /** Numbers stand at the end, in tabular figures. */
  align?: 'start' | 'end';
  /** The cell that names the row; the first column unless another says so. */
  rowHead?: boolean;
  /** The head is for screen readers only, as over a column of buttons. */
  headHidden?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What to say, and do, when there are no rows at all. */
  empty: { text: string; action?: ReactNode };
  sorting?: Sorting;
  /** Shows a filter; its label says what it looks in: "Filtrera på namn eller enhet". */
  filterLabel?: string;
  /** Export, print and the like, above the table's end. */
  actions?: ReactNode;
  /** Rows on one page; all of them when left out. Printing shows the page one sees. */
  pageSize?: number;
  /** When the rows come one page at a time from the API: the number of all, the page, and how to turn it. */
  server?: { total: number; page: number; onPage: (page: number) => void; pageSize: number };
  isRowMarked?: (row: Row) => boolean;
}

/** A list that filters, sorts, turns pages, stacks on a phone and prints. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, pageSize, server } = props;
  const [sorting, setSorting] = useState<Sorting | undefined>(props.sorting);
  const [filter, setFilter] = useState('');
  const [page, setPage] = useState(1);

  const matching = useMemo(() => {
    const searched = columns.filter((column) => column.filterBy !== undefined);
    const textOf = (row: Row) => searched.map((column) => column.filterBy?.(row) ?? '').join(' ');
    return filterRows(rows, textOf, filter);
  }, [columns, rows, filter]);

  const sorted = useMemo(() => {
    const sortValue = columns.find((column) => column.key === sorting?.column)?.sortBy;
    return sorting && sortValue ? sortRows(matching, sortValue, sorting.direction) : matching;
  }, [columns, matching, sorting]);

  if (rows.length === 0 && (server === undefined || server.total === 0)) {
    return <EmptyState action={props.empty.action}>{props.empty.text}</EmptyState>;
  }

  const pages = pageSize === undefined ? 1 : Math.max(1, Math.ceil(sorted.length / pageSize));
  const current = Math.min(page, pages);
  const shown =
    pageSize === undefined ? sorted : sorted.slice((current - 1) * pageSize, current * pageSize);

  return (
    <div className={style.frame}>
      <Tools
        {...props}
        filter={filter}
        onFilter={(text) => {
          setFilter(text);
          setPage(1);
        }}
        sorting={sorting}
        onSort={setSorting}
        matching={matching.length}
      />
      {sorted.length === 0 ? (
        <NoMatch onClear={() => setFilter('')} />
      ) : (
        <Table {...props} rows={shown} sorting={sorting} onSort={setSorting} />
      )}
      {pages > 1 && <Pagination page={current} pages={pages} onPage={setPage} />}
      {server && server.total > server.pageSize && (
        <Pagination
          page={server.page}
          pages={Math.ceil(server.total / server.pageSize)}
          onPage={server.onPage}
        />
      )}
    </div>
  );
}

type Shown<Row> = Omit<DataTableProps<Row>, 'sorting'> & {
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting) => void;
};

function Tools<Row>({
  columns,
  rows,
  server,
  filterLabel,
  actions,
  filter,
  onFilter,
  sorting,
  onSort,
  matching,
}: Shown<Row> & { filter: string; onFilter: (text: string) => void; matching: number }) {
  const t = useMessages(uiMessages);
  const id = useId();
  const sortable = columns.filter((column) => column.sortBy !== undefined);
  if (filterLabel === undefined && actions === undefined && sortable.length === 0) return null;
  return (
    <div className={style.tools}>
      {filterLabel !== undefined && (
        <div className={style.filter}>
          <label className="eyebrow" htmlFor={`${id}-filter`}>
            {filterLabel}
          </label>
          <input
            id={`${id}-filter`}
            className={fieldStyle.control}
            type="search"
            value={filter}
            onChange={(event) => onFilter(event.currentTarget.value)}
          />
        </div>
      )}
      {sortable.length > 0 && (
        <div className={style.sortSelect}>
          <label className="eyebrow" htmlFor={`${id}-sort`}>
            {t.sortBy}
          </label>
          <select
            id={`${id}-sort`}
            className={fieldStyle.control}
            value={sorting ? `${sorting.column} ${sorting.direction}` : ''}
            onChange={(event) => {
              const [column = '', direction] = event.currentTarget.value.split(' ');
              onSort({ column, direction: direction === 'falling' ? 'falling' : 'rising' });
            }}
          >
            {sorting === undefined && <option value="">{t.unsorted}</option>}
            {sortable.flatMap(({ key, head }) => [
              <option
                key={`${key} rising`}
                value={`${key} rising`}
              >{`${head}, ${t.rising}`}</option>,
              <option
                key={`${key} falling`}
                value={`${key} falling`}
              >{`${head}, ${t.falling}`}</option>,
            ])}
          </select>
        </div>
      )}
      {filterLabel !== undefined && (
        <p className={classNames('eyebrow', style.count)} role="status">
          {filter === '' ? '' : t.rowsShown(matching, server?.total ?? rows.length)}
        </p>
      )}
      {actions !== undefined && <div className={style.actions}>{actions}</div>}
    </div>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const t = useMessages(uiMessages);
  return (
    <EmptyState action={<Button onClick={onClear}>{t.clearFilter}</Button>}>{t.noMatch}</EmptyState>
  );
}

function Table<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  sorting,
  onSort,
  isRowMarked,
}: Shown<Row>) {
  const named = columns.find((column) => column.rowHead === true) ?? columns[0];
  return (
    <table className={style.table}>
      <caption>{captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={classNames(isRowMarked?.(row) && style.marked)}>
            {columns.map((column) =>
              column === named ? (
                <th key={column.key} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  className={classNames(column.align === 'end' && style.end)}
                  data-label={column.headHidden ? undefined : column.head}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeadCell<Row>({
  column,
  sorting,
  onSort,
}: {
  column: Column<Row>;
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting) => void;
}) {
  const className = classNames(column.align === 'end' && style.end);
  if (column.headHidden) {
    return (
      <td className={className}>
        <VisuallyHidden>{column.head}</VisuallyHidden>
      </td>
    );
  }
  if (column.sortBy === undefined) {
    return (
      <th scope="col" className={className}>
        {column.head}
      </th>
    );
  }
  const active = sorting?.column === column.key ? sorting.direction : undefined;
  const ariaSort = active === undefined ? 'none' : active === 'rising' ? 'ascending' : 'descending';
  return (
    <th scope="col" className={className} aria-sort={ariaSort}>
      <button
        type="button"
        className={style.sorter}
        onClick={() =>
          onSort({ column: column.key, direction: active === 'rising' ? 'falling' : 'rising' })
        }
      >
        {column.head}
        <Icon
          name={active === undefined ? 'sort' : active === 'rising' ? 'arrow-up' : 'arrow-down'}
        />
      </button>
    </th>
  );
}
