import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { MeanIntervals } from '../../ui/mean-intervals.tsx';
import { formResultMessages } from './form-result-messages.ts';
import { useQuestionWords } from './inputs/question-words.ts';

/** What was expected before the day beside what came of it, question by question. */
export function Expectations({ expectations }: { expectations: readonly Schema<'Expectation'>[] }) {
  const t = useMessages(formResultMessages);
  const words = useQuestionWords();
  if (expectations.length === 0) return null;
  const changes = expectations.flatMap(({ after }) =>
    after.flatMap((one) => (one.change ? [{ ...one, change: one.change }] : [])),
  );
  return (
    <section className="stack ruled">
      <h2>{t.expected}</h2>
      {changes.length === 0 && <p>{t.noChange}</p>}
      {changes.map(({ purpose, change, ...question }) => {
        const say = change === 'higher' ? t.better : t.worse;
        return (
          <p key={`${purpose} ${question.textSv}`}>{say(words.text(question), t.when(purpose))}</p>
        );
      })}
      <p className="eyebrow">{t.expectedHow}</p>
      {expectations.map((question) => (
        <section key={question.key} className="stack">
          <h3>{words.text(question)}</h3>
          {question.after
            .filter(({ textSv }) => textSv !== question.textSv)
            .slice(0, 1)
            .map((after) => (
              <p
                key={after.purpose}
                className="eyebrow"
              >{`${t.when(after.purpose)}: ${words.text(after)}`}</p>
            ))}
          <MeanIntervals
            rows={[
              { ...question.before, key: 'before', name: t.when('BEFORE'), main: true },
              ...question.after.map(({ purpose, scale, change }) => ({
                ...scale,
                key: purpose,
                name: t.when(purpose),
                note: change === null ? undefined : t[change],
              })),
            ]}
            steps={words.steps(question)}
            caption={words.text(question)}
            nameLabel={t.form}
          />
        </section>
      ))}
    </section>
  );
}
