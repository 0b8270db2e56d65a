import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { noAnswer } from '../../features/dialogues/answer-draft.ts';
import { dialogueMessages } from '../../features/dialogues/dialogue-messages.ts';
import { tableDialogue } from '../../features/dialogues/dialogue-queries.ts';
import style from '../../features/dialogues/dialogues.module.css';
import { inLocale } from '../../features/dialogues/step-words.ts';
import { TableAnswer } from '../../features/dialogues/table-answer.tsx';
import { StepNews, TimeLeft } from '../../features/dialogues/time-left.tsx';
import type { Schema } from '../../lib/api-client.ts';
import { refetchAbout, useLive } from '../../lib/live.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** How often the own table's answer is read again while others at it may write. */
const readAgainMs = 5_000;

/** What the other tables write does not concern this one. */
const mine: ReadonlySet<string> = new Set(['dialogue', 'groups', 'all']);

export function prefetch({ queryClient, params }: PageContext) {
  const { eventId, groupId } = params;
  if (eventId && groupId) void queryClient.prefetchQuery(tableDialogue(eventId, groupId));
}

export default function TablePage() {
  const t = useMessages(dialogueMessages);
  const client = useQueryClient();
  const { eventId = '', groupId = '' } = useParams();
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    ...tableDialogue(eventId, groupId),
    refetchInterval: ({ state }) =>
      state.data?.dialogue && state.data.dialogue.clock.status !== 'WAITING' ? readAgainMs : false,
  });
  useLive(eventId, (topic) => {
    if (mine.has(topic)) void refetchAbout(client, eventId);
  });
  return (
    <div className="stack-wide">
      <PageHeader
        title={data ? t.table(data.table) : t.yourTable}
        {...(data && {
          eyebrow: [data.eventName, data.room].filter(Boolean).join(' · '),
          documentTitle: `${t.table(data.table)}, ${data.eventName}`,
        })}
      />
      {error && !data && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data?.dialogue === null && <p>{t.nothingPrepared}</p>}
      {data?.dialogue && (
        <Talk
          eventId={eventId}
          groupId={groupId}
          dialogue={data.dialogue}
          receivedAt={dataUpdatedAt}
        />
      )}
    </div>
  );
}

function Talk({
  eventId,
  groupId,
  dialogue: { clock, steps, answers },
  receivedAt,
}: {
  eventId: string;
  groupId: string;
  dialogue: NonNullable<Schema<'TableDialogue'>['dialogue']>;
  receivedAt: number;
}) {
  const t = useMessages(dialogueMessages);
  const locale = useLocale();
  const step = clock.step === null ? undefined : steps[clock.step];
  const others = steps.filter((other) => other !== step && other.questionSv !== '');
  const answerTo = (stepId: string, question: string) => (
    <TableAnswer
      key={stepId}
      eventId={eventId}
      groupId={groupId}
      stepId={stepId}
      question={question}
      there={answers.find((answer) => answer.stepId === stepId) ?? noAnswer}
    />
  );
  if (clock.status === 'WAITING') return <p>{t.waiting}</p>;
  return (
    <>
      <section className="stack">
        <h2 className="eyebrow">
          {clock.step === null ? t.ended : t.step(clock.step + 1, steps.length)}
        </h2>
        {step && <p className={style.stepText}>{inLocale(step, locale).text}</p>}
        <TimeLeft clock={clock} receivedAt={receivedAt} />
        <StepNews step={clock.step} text={step ? inLocale(step, locale).text : ''} />
        {step && step.questionSv !== '' && answerTo(step.id, inLocale(step, locale).question)}
      </section>
      {others.length > 0 && (
        <details open={step === undefined}>
          <summary>{t.otherSteps}</summary>
          <div className="stack">
            {others.map((other) => answerTo(other.id, inLocale(other, locale).question))}
          </div>
        </details>
      )}
    </>
  );
}
