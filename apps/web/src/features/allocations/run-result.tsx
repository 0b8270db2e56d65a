import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { type Stat, StatLine } from '../../ui/stat-line.tsx';
import { Bar } from '../choices/wish-counts.tsx';
import { allocationMessages } from './allocation-messages.ts';
import { explanationMessages } from './explanation-messages.ts';
import { OutcomeExplained } from './outcome-explained.tsx';
import { RankProfile } from './rank-profile.tsx';
import { repairMessages } from './repair-messages.ts';
import { ChangeList, ChangeSentence } from './run-changes.tsx';
import style from './run-result.module.css';
import { useSeatsMissing } from './use-seats-missing.ts';

export type Detail = Schema<'AllocationDetail'>;
export type Outcome = NonNullable<Detail['outcome']>;
type Session = Schema<'FilledSession'>;
type Unplaced = Schema<'UnplacedPerson'>;

/** What an allocation came to: the sentence first, then the picture, then the numbers. */
export function RunResult({ detail, outcome }: { detail: Detail; outcome: Outcome }) {
  const t = useMessages(allocationMessages);
  const r = useMessages(repairMessages);
  const { purpose } = detail.run;
  return (
    <div className="stack-wide">
      <div className="stack">
        {purpose !== 'allocate' && <ChangeSentence detail={detail} outcome={outcome} />}
        {purpose !== 'fill' && <Sentence detail={detail} outcome={outcome} />}
        {purpose === 'allocate' && <Costs detail={detail} outcome={outcome} />}
      </div>
      {outcome.changes.length > 0 && (
        <section className="stack">
          <h3 className="ruled">{r.changesTitle}</h3>
          <ChangeList detail={detail} outcome={outcome} />
        </section>
      )}
      {purpose !== 'fill' && (
        <section className="stack">
          <h3 className="ruled">{t.profileTitle}</h3>
          <RankProfile detail={detail} outcome={outcome} />
        </section>
      )}
      <section className="stack">
        <h3 className="ruled">{t.sessionsTitle}</h3>
        <Sessions detail={detail} outcome={outcome} />
      </section>
      {outcome.explanation !== null && <OutcomeExplained explanation={outcome.explanation} />}
      {outcome.unplaced.length > 0 && (
        <section className="stack">
          <h3 className="ruled">{t.unplacedTitle}</h3>
          <UnplacedList detail={detail} outcome={outcome} />
        </section>
      )}
      <HowMade detail={detail} />
    </div>
  );
}

function Sentence({ detail: { run }, outcome }: { detail: Detail; outcome: Outcome }) {
  const t = useMessages(allocationMessages);
  const missing = useSeatsMissing(outcome);
  const unranked = (run.rankProfile.at(-1) ?? 0) - outcome.seatsUnasked;
  const worst = run.rankProfile.slice(0, -1).findLastIndex((count) => count > 0) + 1;
  const unasked = outcome.people - outcome.ranked;
  const parts = [
    unranked > 0 ? t.unwanted(unranked) : '',
    unasked > 0 ? t.unasked(unasked) : '',
    outcome.pairs.agreed > 0 ? t.pairs(outcome.pairs.agreed, outcome.pairs.together) : '',
    outcome.byHand > 0 ? t.heldByHand(outcome.byHand) : '',
    missing,
  ];
  return (
    <p className={style.sentence}>
      <b>{t.sentence(run.rankProfile[0] ?? 0, outcome.ranked)}</b>
      {unranked === 0 && worst > 1 ? `, ${t.worst(worst)}` : '.'} {parts.filter(Boolean).join(' ')}
    </p>
  );
}

function Costs({ detail: { run }, outcome }: { detail: Detail; outcome: Outcome }) {
  const t = useMessages(allocationMessages);
  const { number } = useNumbers();
  if (run.cost === null || run.bound === null) return null;
  const bound = number(Math.round(run.bound));
  const proof = run.optimal
    ? run.objective === 'total'
      ? t.proven(bound)
      : t.provenFair
    : t.notProven(bound);
  const stats: Stat[] = [
    { label: t.cost, value: number(run.cost), of: proof },
    { label: t.firstComeCost, value: number(outcome.firstCome.cost), of: t.firstComeNote },
  ];
  const seminars = run.rankProfile.length - 1;
  const unaskedCost = outcome.seatsUnasked * (seminars - 1) ** 2;
  return (
    <>
      <StatLine stats={stats} />
      {unaskedCost > 0 && <p className="soft">{t.unaskedCost(number(unaskedCost))}</p>}
    </>
  );
}

/** Seats more that those would have needed who wanted it rather than what they got; below 0, seats left over. */
function seatsShort({ wanted, filled, capacity }: Session): number {
  const short = (wanted ?? 0) - capacity;
  return short > 0 ? short : Math.min(0, filled - capacity);
}

function Sessions({ detail, outcome }: { detail: Detail; outcome: Outcome }) {
  const t = useMessages(allocationMessages);
  const e = useMessages(explanationMessages);
  const dates = useDates(detail.timeZone);
  const { number } = useNumbers();
  const startOf = new Map(outcome.slots.map(({ id, startsAt }) => [id, startsAt]));
  const most = Math.max(1, ...outcome.sessions.map(({ capacity }) => capacity));
  const balance: Column<Session> = {
    key: 'balance',
    head: e.shortOrOver,
    cell: (session) => {
      const short = seatsShort(session);
      if (short === 0) return e.even;
      return short > 0 ? e.short(number(short)) : e.over(number(-short));
    },
    sortBy: seatsShort,
  };
  const columns: Column<Session>[] = [
    {
      key: 'seminar',
      head: t.seminar,
      cell: ({ letter, title }) => (
        <span className={style.seminar}>
          <SeminarLetter letter={letter} /> {title}
        </span>
      ),
      sortBy: ({ letter }) => letter,
    },
    {
      key: 'slot',
      head: t.slot,
      cell: ({ slotId }) => dates.time(startOf.get(slotId) ?? ''),
      sortBy: ({ slotId }) => startOf.get(slotId) ?? '',
    },
    { key: 'room', head: t.room, cell: ({ room }) => room ?? '–' },
    {
      key: 'filled',
      head: t.filled,
      cell: ({ filled, capacity, closed, dropped }) => (
        <span className={style.filled}>
          <Bar value={filled} share={filled / most} />
          <span className="soft">
            {t.filledOf(filled, capacity)}
            {dropped
              ? ` · ${t.dropped}`
              : closed
                ? ` · ${t.closed}`
                : filled === capacity
                  ? ` · ${t.full}`
                  : ''}
          </span>
        </span>
      ),
      sortBy: ({ filled }) => filled,
    },
    {
      key: 'wanted',
      head: t.firstWishes,
      align: 'end',
      cell: ({ firstWishes }) => number(firstWishes),
      sortBy: ({ firstWishes }) => firstWishes,
    },
    ...(outcome.explanation === null ? [] : [balance]),
  ];
  return (
    <DataTable
      caption={t.sessionsTitle}
      captionHidden
      columns={columns}
      rows={outcome.sessions}
      rowKey={({ sessionId }) => sessionId}
      empty={{ text: '–' }}
    />
  );
}

function UnplacedList({ detail, outcome }: { detail: Detail; outcome: Outcome }) {
  const t = useMessages(allocationMessages);
  const dates = useDates(detail.timeZone);
  const startOf = new Map(outcome.slots.map(({ id, startsAt }) => [id, startsAt]));
  const columns: Column<Unplaced>[] = [
    {
      key: 'name',
      head: t.name,
      cell: ({ name }) => name ?? t.protectedPerson,
      sortBy: ({ name }) => name ?? '',
      filterBy: ({ name, unit }) => `${name ?? ''} ${unit ?? ''}`,
    },
    {
      key: 'unit',
      head: t.unit,
      cell: ({ unit }) => unit ?? '–',
      sortBy: ({ unit }) => unit ?? '',
    },
    { key: 'slot', head: t.slot, cell: ({ slotId }) => dates.time(startOf.get(slotId) ?? '') },
    { key: 'reason', head: t.reason, cell: ({ reason }) => t[reason] },
  ];
  return (
    <DataTable
      caption={t.unplacedTitle}
      captionHidden
      columns={columns}
      rows={outcome.unplaced}
      rowKey={({ participationId, slotId }) => `${participationId} ${slotId}`}
      empty={{ text: '–' }}
      pageSize={25}
    />
  );
}

function HowMade({ detail: { run, timeZone } }: { detail: Detail }) {
  const t = useMessages(allocationMessages);
  const dates = useDates(timeZone);
  const { number } = useNumbers();
  return (
    <details>
      <summary>{t.howMade}</summary>
      <dl className={style.made}>
        <dt>{t.madeAt}</dt>
        <dd>{dates.dateTime(run.createdAt)}</dd>
        <dt>{t.took}</dt>
        <dd>{t.seconds(number((run.elapsedMs ?? 0) / 1000, 2))}</dd>
        <dt>{t.objective}</dt>
        <dd>
          {run.purpose === 'allocate'
            ? t[run.objective]
            : run.purpose === 'repair'
              ? t.repairKind
              : t.fillKind}
        </dd>
        <dt>{t.seed}</dt>
        <dd className="num">{run.seed}</dd>
        <dt>{t.hash}</dt>
        <dd className={style.hash}>{run.inputHash}</dd>
      </dl>
    </details>
  );
}
