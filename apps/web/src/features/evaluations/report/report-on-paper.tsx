import type { ReactNode } from 'react';
import type { Schema } from '../../../lib/api-client.ts';
import { useDates } from '../../../lib/dates.ts';
import { useLocale } from '../../../lib/locale.ts';
import { useMessages } from '../../../lib/messages.ts';
import { useNumbers } from '../../../lib/numbers.ts';
import { PaperSheet } from '../../../ui/paper-sheet.tsx';
import { actionMessages } from '../../improvement-actions/action-messages.ts';
import { useGroupNames } from '../group-names.ts';
import { ResultLead } from '../result-lead.tsx';
import style from './report.module.css';
import { type ReportFinding, reportFindings, shortened } from './report-facts.ts';
import { reportMessages } from './report-messages.ts';

type Results = Schema<'EvaluationResults'>;

const mostFindings = 10;
const mostThemes = 6;
const mostActions = 8;

interface ReportOnPaperProps {
  results: Results;
  /** What has been decided to do about it. */
  actions: readonly Schema<'ImprovementAction'>[];
}

/** The results for a management meeting: two sheets of A4. The sentence, the marks and what differs; then the seminars, the words and what is done. */
export function ReportOnPaper({ results, actions }: ReportOnPaperProps) {
  return (
    <>
      <Sheet results={results} page={1}>
        <div className={style.lead}>
          <ResultLead results={results} />
        </div>
        <Marks results={results} />
        <Differences results={results} />
      </Sheet>
      <Sheet results={results} page={2}>
        <Seminars seminars={results.seminars} />
        <Words results={results} />
        <Actions actions={actions} />
      </Sheet>
    </>
  );
}

function Sheet({
  results,
  page,
  children,
}: {
  results: Results;
  page: 1 | 2;
  children: ReactNode;
}) {
  const t = useMessages(reportMessages);
  const dates = useDates();
  const { number, share } = useNumbers();
  const { eventName, date, answered, eligible } = results;
  return (
    <PaperSheet paper="a4" orientation="portrait">
      <div className={style.head}>
        <span>{`${t.kind} · ${eventName}, ${dates.date(date)}`}</span>
        {eligible > 0 && (
          <b>
            {t.answered(
              number(answered),
              number(eligible),
              share(Math.min(1, answered / eligible)),
            )}
          </b>
        )}
      </div>
      <div className={style.sheetBody}>
        {page === 1 && <h1>{eventName}</h1>}
        {children}
      </div>
      <div className={style.foot}>
        <span>{page === 2 ? t.method : ''}</span>
        <span>{t.page(page)}</span>
      </div>
    </PaperSheet>
  );
}

function Marks({ results }: { results: Results }) {
  const t = useMessages(reportMessages);
  const textOf = useTexts();
  const { number } = useNumbers();
  const rows = results.day.filter(({ kind, scale }) => kind === 'SCALE' && scale !== null);
  const before = rows.some(({ meanBefore }) => meanBefore !== null);
  return (
    <section className={style.part}>
      <h2>{t.marks}</h2>
      <table className={style.marks}>
        <thead>
          <tr>
            <th scope="col">{t.question}</th>
            <th scope="col">{t.shares}</th>
            <th scope="col" className={style.number}>
              {t.mean}
            </th>
            {before && (
              <th scope="col" className={style.number}>
                {t.last}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{textOf(row)}</th>
              <td className={style.picture}>
                {row.scale && <Strip percent={row.scale.percent} />}
              </td>
              <td className={style.number}>{row.scale && <Mean scale={row.scale} />}</td>
              {before && (
                <td className={style.number}>
                  {row.meanBefore === null ? '–' : number(row.meanBefore, 1)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={style.small}>{t.howMarks}</p>
    </section>
  );
}

function Strip({ percent }: { percent: readonly number[] }) {
  return (
    <div className={style.strip}>
      {percent.map((share, step) => (
        <span key={String(step)} style={{ flexGrow: share }} hidden={share === 0}>
          {share}
        </span>
      ))}
    </div>
  );
}

function Mean({ scale: { mean, interval } }: { scale: Schema<'ScaleShown'> }) {
  const { number } = useNumbers();
  return (
    <>
      <b>{number(mean, 1)}</b>
      {interval && ` (${number(interval.low, 1)}–${number(interval.high, 1)})`}
    </>
  );
}

function Differences({ results }: { results: Results }) {
  const t = useMessages(reportMessages);
  const textOf = useTexts();
  const namesOf = useGroupNames();
  const findings = reportFindings(results);
  const sentence = ({ about, names, question, differs }: ReportFinding) =>
    about === 'day'
      ? t.day(names.join(), textOf(question), differs)
      : t.group(namesOf(names), textOf(question), differs);
  return (
    <section className={style.part}>
      <h2>{t.differsHead}</h2>
      {findings.length === 0 && <p>{t.nothing}</p>}
      <ul className={style.list}>
        {findings.slice(0, mostFindings).map((finding) => (
          <li key={sentence(finding)}>{sentence(finding)}</li>
        ))}
      </ul>
      {findings.length > mostFindings && <p>{t.andMore(findings.length - mostFindings)}</p>}
    </section>
  );
}

function Seminars({ seminars }: { seminars: Results['seminars'] }) {
  const t = useMessages(reportMessages);
  const rows = seminars.flatMap(({ seminar, questions }) => {
    const scale = questions.find(({ kind }) => kind === 'SCALE')?.scale;
    return scale ? [{ seminar, scale }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section className={style.part}>
      <h2>{t.seminars}</h2>
      <table className={style.marks}>
        <tbody>
          {rows.map(({ seminar, scale }) => (
            <tr key={seminar.id}>
              <th scope="row">{`${seminar.letter} ${seminar.title}`}</th>
              <td className={style.picture}>
                <Strip percent={scale.percent} />
              </td>
              <td className={style.number}>
                <Mean scale={scale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Words({ results: { quotes, day } }: { results: Results }) {
  const t = useMessages(reportMessages);
  const textOf = useTexts();
  const taken = day.filter(({ themes }) => themes.length > 0);
  if (quotes.length === 0 && taken.length === 0) return <p>{t.noWords}</p>;
  return (
    <>
      {quotes.length > 0 && (
        <section className={style.part}>
          <h2>{t.quotes}</h2>
          <ul className={style.quotes}>
            {quotes.map((quote) => (
              <li key={quote.text}>
                <blockquote>{`”${shortened(quote.text)}”`}</blockquote>
                <p className={style.small}>{textOf(quote)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {taken.length > 0 && (
        <section className={style.part}>
          <h2>{t.themes}</h2>
          <ul className={style.list}>
            {taken.map((question) => (
              <li key={question.key}>
                {`${textOf(question)} `}
                <b>
                  {question.themes
                    .slice(0, mostThemes)
                    .map(({ name, texts }) => t.theme(name, texts.length))
                    .join(', ')}
                </b>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Actions({ actions }: Pick<ReportOnPaperProps, 'actions'>) {
  const t = useMessages(reportMessages);
  const statuses = useMessages(actionMessages);
  const dates = useDates();
  const kept = actions.filter(({ removed }) => !removed);
  if (kept.length === 0) return null;
  return (
    <section className={style.part}>
      <h2>{t.actions}</h2>
      <table className={style.marks}>
        <thead>
          <tr>
            <th scope="col">{t.action}</th>
            <th scope="col">{t.owner}</th>
            <th scope="col">{t.due}</th>
            <th scope="col">{t.status}</th>
          </tr>
        </thead>
        <tbody>
          {kept.slice(0, mostActions).map(({ id, title, owner, dueOn, status }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{owner?.name ?? '–'}</td>
              <td>{dueOn === null ? '–' : dates.date(dueOn)}</td>
              <td>{statuses[status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {kept.length > mostActions && <p>{t.andMore(kept.length - mostActions)}</p>}
    </section>
  );
}

function useTexts() {
  const locale = useLocale();
  return ({ textSv, textEn }: { textSv: string; textEn: string }) =>
    locale === 'sv' || textEn === '' ? textSv : textEn;
}
