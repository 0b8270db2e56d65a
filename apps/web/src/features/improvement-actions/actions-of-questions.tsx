import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { actionMessages } from './action-messages.ts';
import style from './actions.module.css';
import { MakeAction } from './make-action.tsx';

/** At the end of the results: what to do about each question, and the way to what has been decided. */
export function ActionsOfQuestions({ results }: { results: Schema<'EvaluationResults'> }) {
  const t = useMessages(actionMessages);
  const locale = useLocale();
  const { number } = useNumbers();
  const questions = results.day.flatMap(({ key, textSv, textEn, scale }) => {
    const text = locale === 'sv' ? textSv : textEn;
    return scale ? [{ key, text: t.mean(text, number(scale.mean, 1), number(scale.answers)) }] : [];
  });
  return (
    <section className="stack no-print" aria-label={t.whatNow}>
      <h2>{t.whatNow}</h2>
      <ul className={style.history}>
        {questions.map(({ key, text }) => (
          <li key={key}>
            <span>{text}</span>
            <MakeAction kind="QUESTION" about={key} text={text} />
          </li>
        ))}
      </ul>
      <div>
        <ButtonLink to={paths.results.actions(results.eventId)} icon="arrow-right">
          {t.toList}
        </ButtonLink>
      </div>
    </section>
  );
}
