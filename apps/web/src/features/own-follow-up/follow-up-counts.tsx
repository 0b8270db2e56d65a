import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { defineMessages, useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import style from './own.module.css';

const messages = defineMessages({
  title: { sv: 'Det deltagarna tog med sig', en: 'What participants took home' },
  lead: {
    sv: 'Räknat en gång. Färre än fem visas inte, och vad någon har skrivit läser ingen annan.',
    en: 'Counted once. Fewer than five are not shown, and nobody else reads what anybody has written.',
  },
  after: { sv: (day: number) => `Efter ${day} dagar`, en: (day: number) => `After ${day} days` },
  counted: { sv: 'Räknat', en: 'Counted' },
  committed: { sv: 'Har bestämt sig för något', en: 'Have committed to something' },
  DONE: { sv: 'Gjort', en: 'Done' },
  PARTLY: { sv: 'Delvis', en: 'Partly' },
  NOT_YET: { sv: 'Inte än', en: 'Not yet' },
  LET_GO: { sv: 'Släppt det', en: 'Let it go' },
  unsaid: { sv: 'Har inte sagt', en: 'Have not said' },
  practised: { sv: 'Övade på bästa möjliga möte', en: 'Practised the best possible meeting' },
  hidden: { sv: 'för få', en: 'too few' },
});

type Counts = Schema<'FollowUpCounts'>;

/** What lasted, in numbers: 30 and 90 days after the day. */
export function FollowUpCountsTable({ eventId }: { eventId: string }) {
  const t = useMessages(messages);
  const dates = useDates();
  const { number } = useNumbers();
  const { data } = useQuery(
    $api.queryOptions('get', '/events/{eventId}/follow-up-counts', {
      params: { path: { eventId } },
    }),
  );
  const counts = data?.rows ?? [];
  if (counts.length === 0) return null;
  const shown = (count: number | null | undefined) =>
    count === null || count === undefined ? t.hidden : number(count);
  const outcomes = [t.DONE, t.PARTLY, t.NOT_YET, t.LET_GO, t.unsaid];
  const rows: { head: string; cell: (one: Counts) => string }[] = [
    { head: t.committed, cell: ({ committed }) => shown(committed) },
    ...outcomes.map((head, index) => ({
      head,
      cell: (one: Counts) => shown(one.outcomes?.[index]),
    })),
    { head: t.practised, cell: ({ practised }) => shown(practised) },
    { head: t.counted, cell: ({ takenAt }) => dates.date(takenAt.slice(0, 10)) },
  ];
  return (
    <section className="stack ruled">
      <h2>{t.title}</h2>
      <p className="soft">{t.lead}</p>
      <ScrollFrame label={t.title}>
        <table className={style.counts}>
          <thead>
            <tr>
              <td />
              {counts.map(({ day }) => (
                <th key={day} scope="col">
                  {t.after(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ head, cell }) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {counts.map((one) => (
                  <td key={one.day} className="num">
                    {cell(one)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}
