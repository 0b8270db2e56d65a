import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';
import type { FileAnswer } from '../../implement.ts';
import { writeXlsx, xlsxMediaType } from '../../tabular/write-xlsx.ts';
import { listActions } from './improvement-actions-service.ts';

/** The actions of a day or its series as an .xlsx, without those taken away. */
export async function exportActions(
  tx: Tx,
  eventId: string,
  { scope, locale }: { scope: 'event' | 'series'; locale: Locale },
): Promise<FileAnswer> {
  const { eventName, rows } = await listActions(tx, eventId, scope);
  const words = locale === 'en' ? english : swedish;
  const cells = rows
    .filter(({ removed }) => !removed)
    .map((row) => [
      row.title,
      words.status[row.status],
      row.owner?.name ?? null,
      row.dueOn,
      row.finding.text,
      row.said,
      row.doing,
      row.shown ? words.yes : words.no,
      row.reason,
      row.event.name,
      row.event.date,
    ]);
  const widths = [40, 12, 26, 14, 50, 40, 40, 10, 30, 30, 14];
  const columns = words.heads.map((title, index) => ({ title, width: widths[index] ?? 20 }));
  return {
    content: await writeXlsx([{ name: words.name, columns, rows: cells }]),
    mediaType: xlsxMediaType,
    fileName: `${eventName} – ${words.name.toLowerCase()}.xlsx`,
  };
}

const swedish = {
  name: 'Åtgärder',
  yes: 'ja',
  no: 'nej',
  heads: [
    'Åtgärd',
    'Status',
    'Ansvarig',
    'Klar senast',
    'Underlag',
    'Ni sa',
    'Vi gör',
    'Visas',
    'Skäl',
    'Dag',
    'Datum',
  ],
  status: { PLANNED: 'planerad', STARTED: 'pågår', DONE: 'klar', DECLINED: 'avstådd' },
};
const english: typeof swedish = {
  name: 'Actions',
  yes: 'yes',
  no: 'no',
  heads: [
    'Action',
    'Status',
    'Owner',
    'Done by',
    'Finding',
    'You said',
    'We do',
    'Shown',
    'Reason',
    'Day',
    'Date',
  ],
  status: { PLANNED: 'planned', STARTED: 'under way', DONE: 'done', DECLINED: 'declined' },
};
