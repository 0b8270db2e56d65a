import { pulseForms } from '@ledarforum/domain/evaluation-pulses';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import { uiMessages } from '../../ui/ui-messages.ts';
import { formResultMessages } from './form-result-messages.ts';
import { useQuestionWords } from './inputs/question-words.ts';
import style from './pulse-lines.module.css';
import { pulseMessages } from './pulse-messages.ts';

type Line = Schema<'PulseLine'>;

const width = 320;
const height = 150;
const edge = { left: 30, right: 24, top: 22, bottom: 26 };
const longest = pulseForms.PULSE_90;

/** What lasted: the same question on the day and after 30 and 90 days. */
export function PulseLines({ pulses }: { pulses: readonly Line[] }) {
  const t = useMessages(pulseMessages);
  const f = useMessages(formResultMessages);
  const words = useQuestionWords();
  if (pulses.length === 0) return null;
  const moved = pulses.flatMap((line) =>
    line.points.flatMap(({ purpose, change }) => (change ? [{ line, purpose, change }] : [])),
  );
  return (
    <section className="stack ruled">
      <h2>{t.title}</h2>
      {moved.length === 0 && <p>{t.noneMoved}</p>}
      {moved.map(({ line, purpose, change }) => (
        <p key={`${line.key} ${purpose}`}>{t.moved(words.text(line), f.when(purpose), change)}</p>
      ))}
      <p className="eyebrow">{t.how}</p>
      <div className={style.lines}>
        {pulses.map((line) => (
          <PulsePicture key={line.key} line={line} />
        ))}
      </div>
    </section>
  );
}

/** One question over 90 days as a line with how sure each mean is, and the same as a table. */
function PulsePicture({ line }: { line: Line }) {
  const u = useMessages(uiMessages);
  const words = useQuestionWords();
  const [asTable, setAsTable] = useState(false);
  return (
    <div className="stack">
      <h3>{words.text(line)}</h3>
      {asTable ? <PulseTable line={line} /> : <PulseLine line={line} />}
      <div>
        <Button kind="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {u.showAsTable}
        </Button>
      </div>
    </div>
  );
}

function PulseLine({ line: { points, steps } }: { line: Line }) {
  const t = useMessages(pulseMessages);
  const f = useMessages(formResultMessages);
  const { number } = useNumbers();
  const x = (purpose: Line['points'][number]['purpose']) =>
    edge.left + ((width - edge.left - edge.right) * pulseForms[purpose]) / longest;
  const y = (value: number) =>
    height - edge.bottom - ((height - edge.top - edge.bottom) * (value - 1)) / (steps - 1);
  const said = points.map(({ purpose, scale }) => `${f.when(purpose)}: ${number(scale.mean, 1)}`);
  return (
    <svg
      className={style.picture}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={said.join(', ')}
    >
      {[1, steps].map((step) => (
        <g key={step}>
          <line
            className={style.rule}
            x1={edge.left}
            x2={width - edge.right}
            y1={y(step)}
            y2={y(step)}
          />
          <text className={style.axis} x={edge.left - 8} y={y(step) + 4} textAnchor="end">
            {step}
          </text>
        </g>
      ))}
      <polyline
        className={style.line}
        points={points.map(({ purpose, scale }) => `${x(purpose)},${y(scale.mean)}`).join(' ')}
      />
      {points.map(({ purpose, scale: { mean, interval } }) => (
        <g key={purpose}>
          {interval && (
            <line
              className={style.certain}
              x1={x(purpose)}
              x2={x(purpose)}
              y1={y(interval.low)}
              y2={y(interval.high)}
            />
          )}
          <circle className={style.dot} cx={x(purpose)} cy={y(mean)} r={5} />
          <text className={style.mean} x={x(purpose) + 9} y={y(mean) - 8}>
            {number(mean, 1)}
          </text>
          <text className={style.axis} x={x(purpose)} y={height - 6} textAnchor="middle">
            {t.days(pulseForms[purpose])}
          </text>
        </g>
      ))}
    </svg>
  );
}

function PulseTable({ line: { points, ...question } }: { line: Line }) {
  const t = useMessages(pulseMessages);
  const f = useMessages(formResultMessages);
  const u = useMessages(uiMessages);
  const words = useQuestionWords();
  const { number } = useNumbers();
  return (
    <ScrollFrame label={words.text(question)}>
      <table className={style.table}>
        <caption className="eyebrow">{words.text(question)}</caption>
        <thead>
          <tr>
            <th scope="col">{f.form}</th>
            <th scope="col">{u.mean}</th>
            <th scope="col">{u.certain}</th>
            <th scope="col">{u.answers}</th>
            <th scope="col">{t.sinceFirst}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ purpose, scale: { mean, interval, answers }, change }) => (
            <tr key={purpose}>
              <th scope="row">{f.when(purpose)}</th>
              <td>{number(mean, 1)}</td>
              <td>{interval ? `${number(interval.low, 1)}–${number(interval.high, 1)}` : '–'}</td>
              <td>{number(answers)}</td>
              <td>{change ? t[change] : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
