import { agendaMinutes, kitText, timeAgenda } from '@ledarforum/domain/kit';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import style from './kit.module.css';
import { myKitMessages } from './my-kit-messages.ts';

type Content = Schema<'KitContent'>;

/** What the tables where one sat wrote, question by question. */
export function TableAnswers({ answers }: { answers: Schema<'MyKit'>['tableAnswers'] }) {
  const t = useMessages(myKitMessages);
  const locale = useLocale();
  return (
    <section className="stack ruled">
      <h2>{t.tables}</h2>
      {answers.length === 0 && <p className="soft">{t.noAnswers}</p>}
      {answers.map(({ workshop, table, question, text }) => (
        <div key={[workshop, table, question.sv, text].join(' ')} className={style.answer}>
          <h3>{kitText(question, locale)}</h3>
          <p className="eyebrow">{t.tableOf(workshop, table)}</p>
          <p className={style.written}>{text}</p>
        </div>
      ))}
    </section>
  );
}

export function WorkplaceQuestions({ questions }: { questions: Content['questions'] }) {
  const t = useMessages(myKitMessages);
  const locale = useLocale();
  if (questions.length === 0) return null;
  return (
    <section className="stack ruled">
      <h2>{t.questions}</h2>
      <ol className={style.questions}>
        {questions.map((question) => (
          <li key={question.sv}>{kitText(question, locale)}</li>
        ))}
      </ol>
    </section>
  );
}

/** The conversation at the workplace, minute by minute. */
export function Agenda({ agenda }: { agenda: Content['agenda'] }) {
  const t = useMessages(myKitMessages);
  const locale = useLocale();
  const dates = useDates();
  return (
    <section className="stack ruled">
      <h2>{t.agenda}</h2>
      <p>{t.takes(dates.minutes(agendaMinutes(agenda)))}</p>
      <ol className={style.agenda}>
        {timeAgenda(agenda).map(({ from, to, title, how }) => (
          <li key={from}>
            <span className={style.minutes}>{t.step(from, to)}</span>
            <div>
              <h3>{kitText(title, locale)}</h3>
              {kitText(how, locale) !== '' && (
                <p className={style.written}>{kitText(how, locale)}</p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
