import { eventProblems } from '@ledarforum/contract/problems/events';
import { dayAt } from '@ledarforum/domain/zoned-time';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { refetchAbout } from '../../lib/live.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/toast-store.ts';
import { phaseMessages } from '../events/event-messages.ts';
import { forumQuery } from '../events/event-queries.ts';
import { consequenceMessages, forumMessages, moveMessages } from './forum-messages.ts';
import style from './next-step.module.css';

type Forum = Schema<'Forum'>;
type Move = Schema<'PossiblePhaseMove'>;

/** The move that comes next, what it would do and to how many; and the step back where there is one. */
export function NextStep({ forum }: { forum: Forum }) {
  const t = useMessages(forumMessages);
  const phases = useMessages(phaseMessages);
  const moves = useMessages(moveMessages);
  const [asked, setAsked] = useState<'next' | 'previous'>();
  const { next, previous } = forum;
  const backwards = previous?.refusal === null ? previous : null;
  return (
    <section className={style.step} aria-labelledby="next-step">
      <div className={style.words}>
        <p className="eyebrow">{next === null ? phases[forum.event.phase] : t.nextStep}</p>
        <h2 id="next-step">{next === null ? t.over : moves[next.to]}</h2>
        {next?.refusal === null && <Consequences move={next} />}
        {next && next.refusal !== null && <Refusal code={next.refusal} />}
      </div>
      <div className={style.buttons}>
        {next?.refusal === null && (
          <Button
            kind={next.to === 'LIVE' && isAhead(forum) ? 'plain' : 'primary'}
            onClick={() => setAsked('next')}
          >
            {moves[next.to]} …
          </Button>
        )}
        {backwards && (
          <Button kind="quiet" onClick={() => setAsked('previous')}>
            {t.back(phases[backwards.to])} …
          </Button>
        )}
      </div>
      {next && (
        <MoveDialog
          forum={forum}
          move={next}
          title={`${moves[next.to]}?`}
          confirmLabel={moves[next.to]}
          open={asked === 'next'}
          onClose={() => setAsked(undefined)}
        />
      )}
      {backwards && (
        <MoveDialog
          forum={forum}
          move={backwards}
          title={t.backTitle(phases[backwards.to])}
          confirmLabel={t.back(phases[backwards.to])}
          open={asked === 'previous'}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

/** The day itself is not here yet: it may be begun, for a rehearsal, but is not what there is to do. */
function isAhead({ event, asOf }: Forum): boolean {
  return dayAt(new Date(asOf), event.timeZone) < event.date;
}

function Consequences({ move }: { move: Move }) {
  const t = useMessages(forumMessages);
  const say = useMessages(consequenceMessages);
  const { number } = useNumbers();
  if (move.consequences.length === 0) return <p>{t.nobodyConcerned}</p>;
  return (
    <ul className={style.consequences}>
      {move.consequences.map(({ code, count }) => (
        <li key={code}>{say[code](number(count))}</li>
      ))}
    </ul>
  );
}

/** Why a move cannot be made, in the words the API would use. */
export function Refusal({ code }: { code: Schema<'PhaseRefusal'> }) {
  const locale = useLocale();
  const { title, remedy } = eventProblems[code];
  return (
    <p>
      {title[locale]} {remedy[locale]}
    </p>
  );
}

interface MoveDialogProps {
  forum: Forum;
  move: Move;
  title: string;
  confirmLabel: string;
  open: boolean;
  onClose: () => void;
}

function MoveDialog({ forum, move, title, confirmLabel, open, onClose }: MoveDialogProps) {
  const t = useMessages(forumMessages);
  const phases = useMessages(phaseMessages);
  const client = useQueryClient();
  const eventId = forum.event.id;
  const change = $api.useMutation('post', '/events/{eventId}/phase', {
    onSuccess: (answer) => {
      client.setQueryData(forumQuery(eventId).queryKey, answer);
      void refetchAbout(client, eventId);
      announce(t.moved(phases[answer.event.phase]));
      onClose();
    },
    onError: () => refetchAbout(client, eventId),
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={() => {
        change.reset();
        onClose();
      }}
      title={title}
      confirmLabel={confirmLabel}
      busy={change.isPending}
      error={change.error}
      onConfirm={() =>
        change.mutate({
          params: { path: { eventId } },
          body: { from: forum.event.phase, to: move.to },
        })
      }
    >
      <Consequences move={move} />
    </ConfirmDialog>
  );
}
