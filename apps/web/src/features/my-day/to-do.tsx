import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { myDayMessages } from './my-day-messages.ts';

/** What the person can do now: reply, wish, evaluate. The one that waits longest comes first, with the only full button. */
export function ToDo({ day }: { day: Schema<'MyDay'> }) {
  const t = useMessages(myDayMessages);
  const { event, evaluation } = day;
  const beforeDay = event.phase !== 'EVALUATING' && event.phase !== 'CLOSED';
  return (
    <>
      {beforeDay && <Reply day={day} />}
      {day.wishes.flatMap(({ blockId, askedBy }) =>
        askedBy.map((name, index) => (
          <Notice
            key={`${blockId} ${name ?? index}`}
            kind="warn"
            actions={<ButtonLink to={paths.my.wishes(event.id)}>{t.askedAnswer}</ButtonLink>}
          >
            {t.askedBy(name ?? t.askedBySomeone)}
          </Notice>
        )),
      )}
      {day.wishes.map((block) => (
        <Wish key={block.blockId} eventId={event.id} timeZone={event.timeZone} block={block} />
      ))}
      {evaluation === 'open' && (
        <Notice
          actions={
            <ButtonLink kind="primary" to={paths.my.evaluation(event.id)}>
              {t.evaluate}
            </ButtonLink>
          }
        >
          {t.evaluateLead}
        </Notice>
      )}
      {!beforeDay && (
        <Notice
          actions={
            <>
              <ButtonLink to={paths.my.after(event.id)}>{t.toAfter}</ButtonLink>
              <ButtonLink to={paths.my.kit(event.id)}>{t.kit}</ButtonLink>
            </>
          }
        >
          {t.afterLead}
        </Notice>
      )}
      {day.asks !== null && (
        <Notice
          actions={<ButtonLink to={paths.my.evaluation(event.id)}>{t.answerQuestions}</ButtonLink>}
        >
          {day.asks === 'before' ? t.asksBefore : t.asksAfterwards}
        </Notice>
      )}
      {evaluation === 'answered' && <Notice kind="success">{t.evaluated}</Notice>}
    </>
  );
}

function Reply({ day: { event } }: { day: Schema<'MyDay'> }) {
  const t = useMessages(myDayMessages);
  const dates = useDates(event.timeZone);
  const reply = paths.my.reply(event.id);
  if (event.attendance === 'COMING') return null;
  if (event.attendance === 'INVITED') {
    return (
      <Notice
        kind="warn"
        actions={
          <ButtonLink kind="primary" to={reply}>
            {t.reply}
          </ButtonLink>
        }
      >
        {event.replyBy === null
          ? t.replyLead
          : `${t.replyLead} ${t.replyBy(dates.deadline(event.replyBy))}`}
      </Notice>
    );
  }
  return (
    <Notice actions={<ButtonLink to={reply}>{t.changeReply}</ButtonLink>}>
      {event.attendance === 'DIGITAL' ? t.digital : t.declined}
    </Notice>
  );
}

function Wish({
  eventId,
  timeZone,
  block,
}: {
  eventId: string;
  timeZone: string;
  block: Schema<'MyDay'>['wishes'][number];
}) {
  const t = useMessages(myDayMessages);
  const dates = useDates(timeZone);
  const saved = block.savedAt !== null;
  const until = block.closesAt === null ? '' : ` ${t.wishUntil(dates.deadline(block.closesAt))}`;
  return (
    <Notice
      kind={saved ? 'success' : 'warn'}
      actions={
        <ButtonLink kind={saved ? 'plain' : 'primary'} to={paths.my.wishes(eventId)}>
          {saved ? t.wishChange : t.wish}
        </ButtonLink>
      }
    >
      {(saved ? t.wishSaved(block.name) : t.wishLead(block.name)) + until}
    </Notice>
  );
}
