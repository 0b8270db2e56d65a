import type { Schema } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { DistributionBars, type DistributionRow } from '../../ui/distribution-bar.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { Comments } from './comments.tsx';
import { comparisonMessages } from './comparison-messages.ts';
import { filterMessages } from './filter-messages.ts';
import { resultMessages } from './result-messages.ts';
import style from './results.module.css';
import type { ResultsView } from './results-view.ts';

type Seminar = Schema<'EvaluationResults'>['seminars'][number];

interface SeminarResultsProps {
  seminars: readonly Seminar[];
  view: ResultsView;
  onChange: (what: Partial<ResultsView>) => void;
}

/** The seminars side by side by their first question, or one of them with all that was asked about it. */
export function SeminarResults({ seminars, view, onChange }: SeminarResultsProps) {
  const t = useMessages(resultMessages);
  const f = useMessages(filterMessages);
  const chosen = seminars.find(({ seminar }) => seminar.id === view.seminar);
  if (seminars.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t.aboutSeminars}</h2>
      <div className={style.choice}>
        <SelectField
          name="seminar"
          label={f.seminar}
          value={chosen?.seminar.id ?? ''}
          onChange={(event) => onChange({ seminar: event.target.value })}
        >
          <option value="">{f.allSeminars}</option>
          {seminars.map(({ seminar: { id, letter, title } }) => (
            <option key={id} value={id}>
              {t.seminarQuestion(letter, title)}
            </option>
          ))}
        </SelectField>
      </div>
      {chosen ? <OneSeminar seminar={chosen} /> : <AllSeminars seminars={seminars} />}
    </section>
  );
}

function AllSeminars({ seminars }: { seminars: readonly Seminar[] }) {
  const t = useMessages(resultMessages);
  const f = useMessages(filterMessages);
  const c = useMessages(comparisonMessages);
  const rows = seminars.flatMap(
    ({ seminar, questions }): (DistributionRow & { apart: boolean })[] => {
      const [first] = questions.filter(({ kind }) => kind === 'SCALE');
      if (first === undefined) return [];
      const { letter, title, id } = seminar;
      const verdict = first.differs === null ? '' : c.thanOthers(first.differs);
      const name = t.seminarQuestion(letter, title);
      return [
        {
          key: id,
          name: verdict === '' ? name : `${name}, ${verdict}`,
          label: (
            <span className="row" key={id}>
              <SeminarLetter letter={letter} /> {title}
              {verdict !== '' && <b className={style.verdict}>{verdict}</b>}
            </span>
          ),
          counts: first.scale?.percent,
          mean: first.scale?.mean,
          interval: first.scale?.interval,
          apart: verdict !== '',
        },
      ];
    },
  );
  return (
    <>
      <p>{rows.some(({ apart }) => apart) ? f.seminarsApart : f.noSeminarApart}</p>
      <Bars rows={rows} />
    </>
  );
}

function OneSeminar({ seminar: { seminar, eligible, answered, questions } }: { seminar: Seminar }) {
  const t = useMessages(resultMessages);
  const locale = useLocale();
  const { number } = useNumbers();
  return (
    <>
      <h3 className="row">
        <SeminarLetter letter={seminar.letter} /> {seminar.title}
      </h3>
      <p className="eyebrow">
        {answered === null ? t.tooFewAll : t.answeredOf(number(answered), number(eligible))}
      </p>
      {answered !== null && (
        <>
          <Bars
            rows={questions
              .filter(({ kind }) => kind === 'SCALE')
              .map(({ key, textSv, textEn, scale }) => ({
                key,
                name: locale === 'sv' ? textSv : textEn,
                counts: scale?.percent,
                mean: scale?.mean,
                interval: scale?.interval,
              }))}
          />
          <Comments questions={questions} />
        </>
      )}
    </>
  );
}

function Bars({ rows }: { rows: readonly DistributionRow[] }) {
  const t = useMessages(resultMessages);
  return (
    <>
      <p className="eyebrow">{t.share}</p>
      <DistributionBars
        rows={rows}
        steps={t.steps()}
        tooFew={t.tooFew}
        caption={`${t.aboutSeminars} ${t.share}`}
        meanLabel={t.mean}
      />
    </>
  );
}
