import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import style from './import.module.css';
import { importRunMessages } from './import-messages.ts';
import { importRows, importRowsPerPage } from './register-queries.ts';

type Row = Schema<'ImportRow'>;
export type Verdict = Schema<'ImportVerdict'>;

/** The rows of one verdict, a page at a time. */
export function ImportRows({ runId, verdict }: { runId: string; verdict: Verdict }) {
  const t = useMessages(importRunMessages);
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(importRows(runId, verdict, page));
  const columns = useColumns(verdict);
  if (error) return <ProblemNotice error={error} onRetry={refetch} />;
  if (!data) return <Skeleton />;
  return (
    <DataTable
      caption={t[verdict]}
      captionHidden
      columns={columns}
      rows={data.rows}
      rowKey={({ number, personId }) => `${number ?? ''} ${personId ?? ''}`}
      empty={{ text: t.none }}
      server={{ total: data.total, page, pageSize: importRowsPerPage, onPage: setPage }}
    />
  );
}

function useColumns(verdict: Verdict): Column<Row>[] {
  const t = useMessages(importRunMessages);
  const who: Column<Row>[] = [
    {
      key: 'name',
      head: t.name,
      rowHead: true,
      cell: ({ name, title, email }) => (
        <>
          {name === '' ? email : name}
          {title !== '' && <span className={style.second}>{title}</span>}
        </>
      ),
    },
  ];
  if (verdict !== 'missing') {
    who.unshift({ key: 'row', head: t.row, cell: ({ number }) => number });
  }
  if (verdict === 'faulty') {
    return [...who, { key: 'wrong', head: t.wrong, cell: (row) => <Remarks row={row} /> }];
  }
  const place: Column<Row> = { key: 'unit', head: t.unit, cell: ({ unit }) => unit };
  if (verdict === 'changed') {
    return [...who, { key: 'changes', head: t.changes, cell: (row) => <Changes row={row} /> }];
  }
  return [
    ...who,
    place,
    {
      key: 'email',
      head: t.email,
      cell: (row) => (
        <>
          <span className={style.address}>{row.email}</span>
          <Remarks row={row} />
        </>
      ),
    },
  ];
}

function Remarks({ row }: { row: Row }) {
  const t = useMessages(importRunMessages);
  if (row.remarks.length === 0) return null;
  return (
    <ul className={style.remarks}>
      {row.remarks.map(({ code, column, message, remedy }) => (
        <li key={`${code} ${column}`}>
          {column !== null && <span className={style.column}>{t.inColumn(column)}</span>}
          <span>
            <strong>{message}</strong> {remedy}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Changes({ row }: { row: Row }) {
  const t = useMessages(importRunMessages);
  const said = (value: string | null) => {
    if (value === null) return <em className="soft">{t.nothing}</em>;
    if (value === 'true') return t.yes;
    return value === 'false' ? t.no : value;
  };
  return (
    <>
      <ul className={style.changes}>
        {row.changes.map(({ field, from, to }) => (
          <li key={field}>
            <span className={style.column}>{t[`field${field}`]}</span>
            {field !== 'returns' && (
              <span>
                <VisuallyHidden>{t.from} </VisuallyHidden>
                <del>{said(from)}</del>
                <span aria-hidden="true"> → </span>
                <VisuallyHidden> {t.to} </VisuallyHidden>
                <ins>{said(to)}</ins>
              </span>
            )}
          </li>
        ))}
      </ul>
      <Remarks row={row} />
    </>
  );
}
