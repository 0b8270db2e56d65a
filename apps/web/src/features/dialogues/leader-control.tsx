import { useState } from 'react';
import { paths } from '../../app/paths.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { dialogueMessages } from './dialogue-messages.ts';
import type { Dialogue, RoundOf } from './dialogue-queries.ts';
import style from './dialogues.module.css';
import { inLocale } from './step-words.ts';
import { TimeLeft } from './time-left.tsx';

type Act = { kind: 'start' | 'pause' | 'resume' | 'end' | 'reset' } | Lengthen | Go;
type Lengthen = { kind: 'lengthen'; minutes: number };
type Go = { kind: 'go'; step: number };

/** The process leader's desk: one step at a time for all tables, and who has written. */
export function LeaderControl({
  which,
  shown,
  receivedAt,
  onChanged,
  onRefused,
}: {
  which: RoundOf;
  shown: Dialogue;
  receivedAt: number;
  onChanged: (changed: Dialogue) => void;
  onRefused: () => void;
}) {
  const t = useMessages(dialogueMessages);
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const { clock, steps } = shown;
  const { mutate, isPending, error } = $api.useMutation(
    'post',
    '/events/{eventId}/workshops/{workshopId}/rounds/{roundId}/dialogue/acts',
    { onSuccess: onChanged, onError: onRefused, onSettled: () => setAsking(false) },
  );
  const lead = (act: Act) =>
    mutate({ params: { path: { ...which } }, body: { version: clock.version, act } });
  const at = clock.step;
  const step = at === null ? undefined : steps[at];
  const inStep = clock.status === 'RUNNING' || clock.status === 'PAUSED';
  return (
    <section className="stack">
      <h2 className="ruled">{t.leading}</h2>
      {error && <ProblemNotice error={error} />}
      <p className="eyebrow">{at === null ? t[clock.status] : t.step(at + 1, steps.length)}</p>
      {step && <p className={style.stepText}>{inLocale(step, locale).text}</p>}
      <TimeLeft clock={clock} receivedAt={receivedAt} />
      <div className="row">
        {clock.status === 'WAITING' && (
          <Button kind="primary" busy={isPending} onClick={() => lead({ kind: 'start' })}>
            {t.start}
          </Button>
        )}
        {clock.status === 'PAUSED' && (
          <Button kind="primary" busy={isPending} onClick={() => lead({ kind: 'resume' })}>
            {t.resume}
          </Button>
        )}
        {clock.status === 'RUNNING' && (
          <Button busy={isPending} onClick={() => lead({ kind: 'pause' })}>
            {t.pause}
          </Button>
        )}
        {inStep &&
          [1, 5].map((minutes) => (
            <Button
              key={minutes}
              busy={isPending}
              onClick={() => lead({ kind: 'lengthen', minutes })}
            >
              {t.plus(minutes)}
            </Button>
          ))}
        {at !== null && at + 1 < steps.length && (
          <Button
            kind={clock.status === 'RUNNING' ? 'primary' : 'plain'}
            busy={isPending}
            onClick={() => lead({ kind: 'go', step: at + 1 })}
          >
            {t.next}
          </Button>
        )}
        {at !== null && at > 0 && (
          <Button busy={isPending} onClick={() => lead({ kind: 'go', step: at - 1 })}>
            {t.back}
          </Button>
        )}
        {inStep && (
          <Button busy={isPending} onClick={() => lead({ kind: 'end' })}>
            {t.end}
          </Button>
        )}
        {clock.status !== 'WAITING' && (
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {t.reset} …
          </Button>
        )}
        <ButtonLink
          to={paths.organise.dialogueScreen(which.eventId, which.workshopId, which.roundId)}
        >
          {t.screen}
        </ButtonLink>
      </div>
      <WrittenTables shown={shown} />
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`${t.reset}?`}
        confirmLabel={t.reset}
        busy={isPending}
        onConfirm={() => lead({ kind: 'reset' })}
      >
        {t.resetLead}
      </ConfirmDialog>
    </section>
  );
}

/** Which tables have written: at the step under way where it asks something, else at any. */
function WrittenTables({ shown: { clock, steps, tables } }: { shown: Dialogue }) {
  const t = useMessages(dialogueMessages);
  const step = clock.step === null ? undefined : steps[clock.step];
  const asks = step !== undefined && step.questionSv !== '';
  const wrote = tables.map(({ answers }) =>
    asks ? answers.some(({ stepId }) => stepId === step.id) : answers.length > 0,
  );
  return (
    <div className="stack">
      <h3>{t.tables}</h3>
      <p role="status">{t.written(wrote.filter(Boolean).length, tables.length)}</p>
      <ul className={style.tables}>
        {tables.map(({ groupId, number }, index) => (
          <li key={groupId} data-written={wrote[index]}>
            {t.table(number)} <small>{wrote[index] ? t.hasWritten : t.notWritten}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
