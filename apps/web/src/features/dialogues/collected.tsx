import { useState } from 'react';
import { apiRoot } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import fieldStyle from '../../ui/field.module.css';
import { dialogueMessages } from './dialogue-messages.ts';
import type { Dialogue, RoundOf } from './dialogue-queries.ts';
import style from './dialogues.module.css';
import { inLocale } from './step-words.ts';

/** What the tables wrote, step by step: to search, print and take along. */
export function Collected({ which, shown }: { which: RoundOf; shown: Dialogue }) {
  const t = useMessages(dialogueMessages);
  const locale = useLocale();
  const [wanted, setWanted] = useState('');
  const lower = wanted.trim().toLocaleLowerCase('sv');
  const steps = shown.steps.map((step) => ({
    step,
    answers: shown.tables.flatMap(({ number, answers }) =>
      answers
        .filter(
          ({ stepId, text }) => stepId === step.id && text.toLocaleLowerCase('sv').includes(lower),
        )
        .map(({ text }) => ({ number, text })),
    ),
  }));
  const count = steps.reduce((sum, { answers }) => sum + answers.length, 0);
  const any = shown.tables.some(({ answers }) => answers.length > 0);
  return (
    <section className="stack">
      <h2 className="ruled">{t.answers}</h2>
      {!any && <p>{t.noAnswers}</p>}
      {any && (
        <>
          <div className="row no-print">
            <div className={style.find}>
              <label className="eyebrow" htmlFor="find-answers">
                {t.find}
              </label>
              <input
                id="find-answers"
                type="search"
                className={fieldStyle.control}
                value={wanted}
                onChange={(event) => setWanted(event.currentTarget.value)}
              />
            </div>
            <ButtonAnchor
              icon="download"
              href={`${apiRoot}/events/${which.eventId}/workshops/${which.workshopId}/rounds/${which.roundId}/dialogue/answers.xlsx`}
              download
            >
              {t.download}
            </ButtonAnchor>
            <Button icon="print" onClick={() => window.print()}>
              {t.print}
            </Button>
          </div>
          <p role="status" className="eyebrow no-print">
            {lower === '' ? '' : t.found(count)}
          </p>
          {steps
            .filter(({ answers }) => answers.length > 0)
            .map(({ step, answers }) => {
              const { question, text } = inLocale(step, locale);
              return (
                <div key={step.id} className="stack">
                  <h3>{question || text}</h3>
                  <dl className={style.answers}>
                    {answers.map((answer) => (
                      <div key={answer.number}>
                        <dt>{t.table(answer.number)}</dt>
                        <dd>{answer.text}</dd>
                      </div>
                    ))}
                  </dl>
                </div>
              );
            })}
        </>
      )}
    </section>
  );
}
