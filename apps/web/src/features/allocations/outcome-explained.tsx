import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { allocationMessages } from './allocation-messages.ts';
import { explanationMessages } from './explanation-messages.ts';
import type { Outcome } from './run-result.tsx';

type Explanation = NonNullable<Outcome['explanation']>;
type Group = Schema<'GroupOutcome'>;
type Summary = Schema<'OutcomeSummary'>;

const ranksShown = 3;

/** How the förvaltningar fared, and what a queue would have given. */
export function OutcomeExplained({ explanation }: { explanation: Explanation }) {
  const t = useMessages(explanationMessages);
  return (
    <>
      {explanation.groups.length > 0 && (
        <section className="stack">
          <h3 className="ruled">{t.groupsTitle}</h3>
          <Groups explanation={explanation} />
        </section>
      )}
      <section className="stack">
        <h3 className="ruled">{t.queueTitle}</h3>
        <Queues explanation={explanation} />
      </section>
    </>
  );
}

function Groups({ explanation: { groups, smallGroups } }: { explanation: Explanation }) {
  const t = useMessages(explanationMessages);
  const a = useMessages(allocationMessages);
  const { number } = useNumbers();
  const flagged = groups.filter(({ exceedsChance }) => exceedsChance);
  const ranks = Math.min(ranksShown, (groups[0]?.rankProfile.length ?? 1) - 1);
  const columns: Column<Group>[] = [
    { key: 'group', head: t.group, cell: ({ group }) => group, sortBy: ({ group }) => group },
    {
      key: 'people',
      head: t.people,
      align: 'end',
      cell: ({ people }) => number(people),
      sortBy: ({ people }) => people,
    },
    ...Array.from(
      { length: ranks },
      (_, index): Column<Group> => ({
        key: `rank-${index}`,
        head: a.rank(index + 1),
        align: 'end',
        cell: ({ rankProfile }) => number(rankProfile[index] ?? 0),
        sortBy: ({ rankProfile }) => rankProfile[index] ?? 0,
      }),
    ),
    {
      key: 'later',
      head: t.later,
      align: 'end',
      cell: ({ rankProfile }) => number(sum(rankProfile.slice(ranks, -1))),
      sortBy: ({ rankProfile }) => sum(rankProfile.slice(ranks, -1)),
    },
    {
      key: 'unranked',
      head: a.unranked,
      align: 'end',
      cell: ({ rankProfile }) => number(rankProfile.at(-1) ?? 0),
      sortBy: ({ rankProfile }) => rankProfile.at(-1) ?? 0,
    },
    {
      key: 'mean',
      head: t.meanRank,
      align: 'end',
      cell: ({ meanRank }) => number(meanRank, 2),
      sortBy: ({ meanRank }) => meanRank,
    },
    {
      key: 'difference',
      head: t.againstOthers,
      cell: (group) => <Difference group={group} />,
      sortBy: ({ difference }) => difference ?? 0,
    },
  ];
  return (
    <>
      <p>
        {flagged.length === 0
          ? t.noDifference
          : t.differs(flagged.map(({ group }) => group).join(', '))}
      </p>
      <DataTable
        caption={t.groupsTitle}
        captionHidden
        columns={columns}
        rows={groups}
        rowKey={({ group }) => group}
        empty={{ text: '–' }}
        isRowMarked={({ exceedsChance }) => exceedsChance}
      />
      <p className="soft">
        {t.groupsHow} {smallGroups > 0 && t.smallGroups(smallGroups)}
      </p>
    </>
  );
}

function Difference({ group: { difference, exceedsChance } }: { group: Group }) {
  const t = useMessages(explanationMessages);
  const { number } = useNumbers();
  if (difference === null || Math.abs(difference) < 0.005) return '–';
  const words = `${number(Math.abs(difference), 2)} ${difference > 0 ? t.worse : t.better}`;
  return exceedsChance ? <strong>{`${words}, ${t.beyondChance}`}</strong> : words;
}

function Queues({
  explanation: { allocation, randomOrder, submissionOrder },
}: {
  explanation: Explanation;
}) {
  const t = useMessages(explanationMessages);
  const a = useMessages(allocationMessages);
  const { number } = useNumbers();
  const rows = [
    { way: t.allocation, summary: allocation },
    { way: t.randomOrder, summary: randomOrder },
    ...(submissionOrder === null ? [] : [{ way: t.submissionOrder, summary: submissionOrder }]),
  ];
  const worst = ({ worstRank, rankProfile }: Summary) => {
    if (worstRank === 0) return '–';
    return worstRank === rankProfile.length ? t.notRanked : a.rank(worstRank);
  };
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'way', head: t.how, cell: ({ way }) => way },
    {
      key: 'firsts',
      head: t.firsts,
      align: 'end',
      cell: ({ summary }) => number(Math.round(summary.rankProfile[0] ?? 0)),
    },
    {
      key: 'mean',
      head: t.meanRank,
      align: 'end',
      cell: ({ summary }) => number(summary.meanRank, 2),
    },
    { key: 'worst', head: t.worst, cell: ({ summary }) => worst(summary) },
    {
      key: 'seats',
      head: t.seats,
      align: 'end',
      cell: ({ summary }) => number(Math.round(summary.seats)),
    },
  ];
  return (
    <>
      <p>
        <QueueInWords
          allocation={allocation}
          queue={submissionOrder ?? randomOrder}
          start={submissionOrder === null ? t.inTurnByLot : t.inTurn}
        />
      </p>
      <DataTable
        caption={t.queueTitle}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ way }) => way}
        empty={{ text: '–' }}
      />
      <p className="soft">{t.queueHow}</p>
    </>
  );
}

/** What a queue would have given instead, in a sentence. */
function QueueInWords({
  start,
  allocation,
  queue,
}: {
  start: string;
  allocation: Summary;
  queue: Summary;
}) {
  const t = useMessages(explanationMessages);
  const { number } = useNumbers();
  const firsts = ({ rankProfile }: Summary) => number(Math.round(rankProfile[0] ?? 0));
  const worst = ({ worstRank, rankProfile }: Summary) =>
    worstRank === rankProfile.length ? t.worstUnranked : t.worstChoice(worstRank);
  const [here, there] = [firsts(allocation), firsts(queue)];
  const fewer = Math.round(allocation.seats) - Math.round(queue.seats);
  const parts = [
    here === there ? t.sameFirsts(here) : t.firstsInstead(there, here),
    queue.worstRank === allocation.worstRank
      ? t.sameWorst(worst(allocation))
      : t.worstInstead(worst(queue), worst(allocation)),
    ...(fewer > 0 ? [t.fewerSeats(number(fewer))] : []),
  ];
  return `${start} ${parts.join(', ')}.`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
