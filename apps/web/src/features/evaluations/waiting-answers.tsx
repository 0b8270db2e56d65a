import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths.ts';
import { defineMessages, useMessages } from '../../lib/messages.ts';
import { useWhoAmI } from '../../lib/who-am-i.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { keepDraft } from './answer-drafts.ts';
import type { AnswerOutbox, WaitingAnswer } from './answer-outbox.ts';
import { myEvaluation } from './evaluation-queries.ts';
import { useAnswerOutbox } from './sending-answers.ts';
import style from './waiting-answers.module.css';

const messages = defineMessages({
  aside: { sv: 'Svar som väntar', en: 'Answers that wait' },
  waits: { sv: 'Sparat – skickas när du har nät', en: 'Saved – sent when you have a network' },
  waitsMore: {
    sv: 'Svaret ligger kvar på den här enheten tills det är framme. Du behöver inte göra något.',
    en: 'The answer stays on this device until it has arrived. You need not do anything.',
  },
  arrived: { sv: 'Svaret är framme.', en: 'The answer has arrived.' },
  closed: {
    sv: 'Utvärderingen hann stänga innan svaret kom fram',
    en: 'The evaluation closed before the answer arrived',
  },
  closedMore: {
    sv: 'Det beror inte på dig. Svaret är inte med i resultatet och finns bara på den här enheten. Säg det gärna till arrangören i stället.',
    en: 'It is not your fault. The answer is not in the result and is on this device only. Do tell the organiser instead.',
  },
  refused: { sv: 'Svaret gick inte att ta emot', en: 'The answer could not be taken' },
  refusedMore: {
    sv: 'Frågorna kan ha ändrats. Gå igenom dina svar och skicka igen.',
    en: 'The questions may have changed. Go through your answers and send again.',
  },
  goThrough: { sv: 'Gå igenom svaren', en: 'Go through the answers' },
  remove: { sv: 'Ta bort svaret här', en: 'Remove the answer here' },
});

/** A quick sending is over before anybody needs to be told. */
const worthTellingMs = 1_000;

/** Sends what waits on this device, on every page, and says so while it does. */
export default function WaitingAnswers() {
  const { me } = useWhoAmI();
  return me ? <WaitingOf personId={me.personId} /> : null;
}

function WaitingOf({ personId }: { personId: string }) {
  const t = useMessages(messages);
  const client = useQueryClient();
  const { outbox, waiting } = useAnswerOutbox(personId);
  const [told, setTold] = useState<'nothing' | 'waits' | 'arrived'>('nothing');
  const unsent = waiting.filter(({ refused }) => refused === null);
  const waits = unsent.length > 0;
  const eventId = unsent[0]?.eventId;

  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setTold('waits'), worthTellingMs);
    return () => {
      clearTimeout(timer);
      setTold((before) => (before === 'waits' ? 'arrived' : before));
    };
  }, [waits]);
  useEffect(() => {
    if (eventId === undefined) return;
    return () => void client.invalidateQueries({ queryKey: myEvaluation(eventId).queryKey });
  }, [client, eventId]);

  const refused = waiting.filter((answer) => answer.refused !== null);
  if (told === 'nothing' && refused.length === 0) return null;
  return (
    <aside aria-label={t.aside} className={style.waiting}>
      {told === 'waits' && (
        <Notice live title={t.waits}>
          {t.waitsMore}
        </Notice>
      )}
      {told === 'arrived' && refused.length === 0 && (
        <Notice kind="success" live>
          {t.arrived}
        </Notice>
      )}
      {refused.map((answer) => (
        <Refused key={answer.formId} personId={personId} answer={answer} outbox={outbox} />
      ))}
    </aside>
  );
}

function Refused({
  personId,
  answer,
  outbox,
}: {
  personId: string;
  answer: WaitingAnswer;
  outbox: AnswerOutbox;
}) {
  const t = useMessages(messages);
  const go = useNavigate();
  const { eventId, formId, answers } = answer;
  const closed = answer.refused === 'evaluation-not-open';
  const goThrough = () => {
    const draft = answers.map(({ questionId, ...value }) => [questionId, value] as const);
    keepDraft({ personId, formId }, Object.fromEntries(draft));
    outbox.dismiss(formId);
    void go(paths.my.evaluation(eventId));
  };
  return (
    <Notice
      kind="warn"
      live
      title={closed ? t.closed : t.refused}
      actions={
        <>
          {!closed && <Button onClick={goThrough}>{t.goThrough}</Button>}
          <Button kind="quiet" onClick={() => outbox.dismiss(formId)}>
            {t.remove}
          </Button>
        </>
      }
    >
      {closed ? t.closedMore : t.refusedMore}
    </Notice>
  );
}
