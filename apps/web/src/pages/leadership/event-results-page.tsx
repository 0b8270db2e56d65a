import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { ByGroup } from '../../features/evaluations/by-group.tsx';
import { Comments } from '../../features/evaluations/comments.tsx';
import { Comparison } from '../../features/evaluations/comparison.tsx';
import { EarlierDays } from '../../features/evaluations/earlier-days.tsx';
import { eventResults } from '../../features/evaluations/evaluation-queries.ts';
import { FormResults } from '../../features/evaluations/form-results.tsx';
import {
  GroupAnswers,
  GroupChoice,
  isFiltered,
} from '../../features/evaluations/group-results.tsx';
import { ReportOnPaper } from '../../features/evaluations/report/report-on-paper.tsx';
import { ResultLead } from '../../features/evaluations/result-lead.tsx';
import { resultMessages } from '../../features/evaluations/result-messages.ts';
import style from '../../features/evaluations/results.module.css';
import { useResultsView } from '../../features/evaluations/results-view.ts';
import { SeminarResults } from '../../features/evaluations/seminar-results.tsx';
import { eventActions } from '../../features/improvement-actions/action-queries.ts';
import { ActionsOfQuestions } from '../../features/improvement-actions/actions-of-questions.tsx';
import { apiRoot, type Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLive } from '../../lib/live.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { Afterwards } from '../../ui/afterwards.tsx';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { DistributionBars, type DistributionRow } from '../../ui/distribution-bar.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Printout } from '../../ui/paper-sheet.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(eventResults(params.eventId));
}

export default function EventResultsPage() {
  const t = useMessages(resultMessages);
  const { eventId = '' } = useParams();
  const { data, error, refetch } = useQuery(eventResults(eventId));
  const actions = useQuery(eventActions(eventId, 'event'));
  const dates = useDates();
  const { number } = useNumbers();
  useLive(eventId);
  if (!data) {
    return (
      <div className="stack-wide">
        <PageHeader title={t.title} />
        {error ? <ProblemNotice error={error} onRetry={refetch} /> : <Skeleton />}
      </div>
    );
  }
  return (
    <div className={`${style.results} stack-wide`}>
      <PageHeader
        eyebrow={`${dates.date(data.date)} · ${t.answeredOf(number(data.answered), number(data.eligible))}`}
        title={data.eventName}
        {...(data.state === 'closed'
          ? {
              actions: <Exports eventId={eventId} />,
            }
          : {})}
      />
      {data.state === 'closed' && data.headline?.strongest && (
        <Printout>
          <ReportOnPaper results={data} actions={actions.data?.rows ?? []} />
        </Printout>
      )}
      {data.state === 'closed' ? (
        <Results results={data} />
      ) : (
        <Notice>{data.state === 'collecting' ? t.waiting : t.notBegun}</Notice>
      )}
    </div>
  );
}

const formats = ['xlsx', 'csv', 'json', 'data', 'metadata'] as const;

function Exports({ eventId }: { eventId: string }) {
  const t = useMessages(resultMessages);
  const address = (format: (typeof formats)[number]) =>
    `${apiRoot}/events/${encodeURIComponent(eventId)}/results/export?format=${format}`;
  return (
    <div className="row no-print">
      <Button size="small" icon="print" onClick={() => window.print()}>
        {t.print}
      </Button>
      <details className={style.files}>
        <summary>{t.files}</summary>
        <ul>
          {formats.map((format) => (
            <li key={format}>
              <ButtonAnchor size="small" kind="quiet" href={address(format)} download>
                {t[format]}
              </ButtonAnchor>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Results({ results }: { results: Schema<'EvaluationResults'> }) {
  const t = useMessages(resultMessages);
  const locale = useLocale();
  const [view, onChange] = useResultsView();
  const looking = { results, view, onChange };
  if (results.headline === null) return <Notice>{t.noForm}</Notice>;
  if (results.headline.strongest === null) return <ResultLead results={results} />;
  const rows = results.day
    .filter(({ kind, scale }) => kind === 'SCALE' && (scale?.percent.length ?? 5) === 5)
    .map((question) =>
      rowOf(question.key, locale === 'sv' ? question.textSv : question.textEn, question),
    );
  return (
    <>
      <ResultLead results={results} />
      <GroupChoice {...looking} />
      {isFiltered(view) ? (
        <GroupAnswers {...looking} />
      ) : (
        <>
          <Bars title={t.aboutDay} rows={rows} />
          <Afterwards>
            <SeminarResults seminars={results.seminars} view={view} onChange={onChange} />
            <Comparison {...looking} />
            <EarlierDays {...looking} />
            <ByGroup results={results} by="byUnit" />
            <ByGroup results={results} by="byLeadershipGroup" />
            <FormResults eventId={results.eventId} />
            <Comments questions={results.day} />
          </Afterwards>
        </>
      )}
      <ActionsOfQuestions results={results} />
    </>
  );
}

function rowOf(key: string, name: string, { scale }: Schema<'QuestionResult'>): DistributionRow {
  return { key, name, counts: scale?.percent, mean: scale?.mean, interval: scale?.interval };
}

function Bars({ title, rows }: { title: string; rows: readonly DistributionRow[] }) {
  const t = useMessages(resultMessages);
  return (
    <section className="stack">
      <h2>{title}</h2>
      <p className="eyebrow">{t.share}</p>
      <DistributionBars
        rows={rows}
        steps={t.steps()}
        tooFew={t.tooFew}
        caption={`${title} ${t.share}`}
        meanLabel={t.mean}
      />
    </section>
  );
}
