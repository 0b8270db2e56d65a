import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { MeanIntervals } from '../../ui/mean-intervals.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { eventFormResults } from './evaluation-queries.ts';
import { Expectations } from './expectations.tsx';
import { formResultMessages } from './form-result-messages.ts';
import { isUsualScale, useQuestionWords } from './inputs/question-words.ts';
import { KindResultSection } from './kind-result.tsx';
import { PulseLines } from './pulse-lines.tsx';

type FormResult = Schema<'FormResult'>;

/** What the results of scales about the day and its seminars leave out: other kinds of questions, other forms, and expectation beside outcome. */
export function FormResults({ eventId }: { eventId: string }) {
  const { data, error, refetch } = useQuery(eventFormResults(eventId));
  if (error && !data) return <ProblemNotice error={error} onRetry={refetch} />;
  if (!data) return null;
  return (
    <>
      <PulseLines pulses={data.pulses} />
      <Expectations expectations={data.expectations} />
      {data.forms.map((form) => (
        <FormPart key={form.formId} form={form} />
      ))}
    </>
  );
}

/** Scales of the usual kind about the day and its seminars are shown together with the rest of them. */
function shownHere({ purpose }: FormResult, question: Schema<'KindResult'>): boolean {
  if (question.kind !== 'SCALE') return true;
  return (purpose !== 'DAY' && purpose !== 'SEMINAR') || !isUsualScale(question);
}

function FormPart({ form }: { form: FormResult }) {
  const t = useMessages(formResultMessages);
  const words = useQuestionWords();
  const { number } = useNumbers();
  const questions = form.questions.filter((question) => shownHere(form, question));
  if (questions.length === 0) return null;
  const scales = questions.filter(({ kind, scale }) => kind === 'SCALE' && scale !== null);
  const sameScale = scales.filter(isUsualScale);
  const [first] = sameScale;
  const others = questions.filter((question) => !sameScale.includes(question));
  return (
    <section className="stack ruled">
      <h2>
        {form.seminar ? (
          <span className="row">
            <SeminarLetter letter={form.seminar.letter} /> {form.seminar.title}
          </span>
        ) : (
          t.heading(form.purpose)
        )}
      </h2>
      <p className="eyebrow">
        {form.answered === null
          ? t.tooFew
          : t.answeredOf(number(form.answered), number(form.eligible))}
      </p>
      {form.answered !== null && first && (
        <MeanIntervals
          rows={sameScale.flatMap(({ scale, ...question }) =>
            scale ? [{ ...scale, key: question.key, name: words.text(question) }] : [],
          )}
          steps={words.steps(first)}
          caption={t.heading(form.purpose)}
          nameLabel={t.question}
        />
      )}
      {form.answered !== null &&
        others.map((question) => <KindResultSection key={question.key} question={question} />)}
    </section>
  );
}
