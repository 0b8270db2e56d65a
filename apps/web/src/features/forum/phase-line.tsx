import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { classNames } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { phaseMessages } from '../events/event-messages.ts';
import { forumMessages } from './forum-messages.ts';
import style from './phase-line.module.css';

/** The phases of the event in a line: what is behind, where it is, what is ahead and when. */
export function PhaseLine({ forum }: { forum: Schema<'Forum'> }) {
  const t = useMessages(forumMessages);
  const phases = useMessages(phaseMessages);
  const dates = useDates(forum.event.timeZone);
  const current = forum.phases.indexOf(forum.event.phase);
  return (
    <ol className={style.line} aria-label={t.phases}>
      {forum.phases.map((phase, index) => {
        const planned = forum.plannedMoves.find(({ to, doneAt }) => to === phase && !doneAt);
        return (
          <li
            key={phase}
            className={classNames(
              style.phase,
              index < current && style.done,
              index === current && style.here,
            )}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className={style.name}>{phases[phase]}</span>
            {index <= current && (
              <VisuallyHidden>{` (${index === current ? t.here : t.done})`}</VisuallyHidden>
            )}
            {planned && planned.refusal === null && (
              <span className={style.when}>{t.plannedAt(dates.deadline(planned.at))}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
