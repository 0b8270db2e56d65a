import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import style from './claim-block.module.css';
import { claimMessages } from './claim-messages.ts';
import type { ClaimBlock, ClaimSession } from './claim-queries.ts';
import type { Claims } from './use-claims.ts';

interface ClaimRowProps {
  block: ClaimBlock;
  seminar: ClaimBlock['seminars'][number];
  session: ClaimSession;
  /** My session in the same slot, if any. */
  inSlot: ClaimSession | null;
  timeZone: string;
  claims: Claims;
}

/** One seminar in one slot: what is left, and the one thing that can be done. */
export function ClaimRow(props: ClaimRowProps) {
  const { seminar, session, claims } = props;
  const t = useMessages(claimMessages);
  const place = [session.room ?? t.roomLater, session.floor].filter(Boolean).join(', ');
  const refused = claims.refused?.sessionId === session.sessionId ? claims.refused : null;
  return (
    <li className={classNames(style.row, session.mine && style.mine)}>
      <div className={style.what}>
        <p className={style.name}>
          <SeminarLetter letter={seminar.letter} labelled /> {seminar.title}
        </p>
        <small className="soft">{[seminar.host, place].filter(Boolean).join(' · ')}</small>
        <State {...props} />
      </div>
      <Actions {...props} />
      {refused && (
        <div className={style.under}>
          <ProblemNotice error={refused.problem} />
        </div>
      )}
      {seminar.description !== '' && (
        <details className={classNames(style.under, style.about)}>
          <summary>
            {t.more} <VisuallyHidden>{seminar.title}</VisuallyHidden>
          </summary>
          <p>{seminar.description}</p>
        </details>
      )}
    </li>
  );
}

function State({ block, seminar, session, timeZone, claims }: ClaimRowProps) {
  const t = useMessages(claimMessages);
  const dates = useDates(timeZone);
  const { state, free, waiting, mine, place, offeredUntil, clash } = session;
  if (claims.busy === session.sessionId) {
    return (
      <span className={style.state} role="status">
        {t.securing}
      </span>
    );
  }
  const elsewhere = block.sessions.some(
    (other) =>
      other.mine && other.seminarId === seminar.id && other.sessionId !== session.sessionId,
  );
  const left = state === 'full' ? (waiting > 0 ? t.waiting(waiting) : t.full) : t[state](free);
  return (
    <span className={classNames(style.state, state === 'few' && style.few)}>
      {mine && <strong>{t.yours} · </strong>}
      {seminar.dropped ? t.dropped : left}
      {offeredUntil !== null && <strong> · {t.offered(dates.deadline(offeredUntil))}</strong>}
      {offeredUntil === null && place !== null && ` · ${t.place(place)}`}
      {clash !== null && ` · ${t[clash.why](clash.title)}`}
      {elsewhere && ` · ${t.sameSeminar}`}
    </span>
  );
}

function Actions({ block, seminar, session, inSlot, claims }: ClaimRowProps) {
  const t = useMessages(claimMessages);
  if (block.refusal !== null) return null;
  const { sessionId, mine, place, offeredUntil, state } = session;
  const { title } = seminar;
  const sameSeminar = block.sessions.find(
    (other) => other.mine && other.seminarId === seminar.id && other.sessionId !== sessionId,
  );
  const insteadOf = inSlot ?? sameSeminar ?? null;
  const blocked =
    seminar.dropped ||
    (inSlot !== null && sameSeminar !== undefined) ||
    session.clash?.why === 'seat';
  const busy = claims.busy !== null;
  const button = (
    label: string,
    work: () => Promise<void>,
    kind: 'primary' | 'plain' | 'quiet',
  ) => (
    <Button kind={kind} aria-disabled={busy} onClick={() => !busy && void work()}>
      {label}
      <VisuallyHidden> {title}</VisuallyHidden>
    </Button>
  );
  const take = (label: string) =>
    button(label, () => claims.take(sessionId, title, insteadOf?.sessionId ?? null), 'primary');
  const leave = (label: string) => button(label, () => claims.leave(sessionId, title), 'quiet');
  return (
    <div className={style.actions}>
      {mine && button(t.back, () => claims.giveBack(sessionId, title), 'quiet')}
      {!mine && offeredUntil !== null && (
        <>
          {take(t.accept)}
          {leave(t.decline)}
        </>
      )}
      {!mine && offeredUntil === null && place !== null && leave(t.leave)}
      {!mine && place === null && !blocked && state !== 'full' && session.waiting === 0
        ? take(insteadOf ? t.swap : t.take)
        : !mine &&
          place === null &&
          !blocked &&
          sameSeminar === undefined &&
          button(t.join, () => claims.join(sessionId, title), 'plain')}
    </div>
  );
}
