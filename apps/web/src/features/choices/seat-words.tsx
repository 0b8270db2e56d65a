import { useMessages } from '../../lib/messages.ts';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import type { Seminar } from './wish-queries.ts';
import style from './wishes.module.css';
import { wishesMessages } from './wishes-messages.ts';

/** What one goes to and where. */
export function SeatWords({ seminar, sessionId }: { seminar: Seminar; sessionId: string }) {
  const t = useMessages(wishesMessages);
  const session = seminar.sessions.find((one) => one.sessionId === sessionId);
  return (
    <>
      <p className={style.name}>
        <SeminarLetter letter={seminar.letter} labelled /> {seminar.title}
      </p>
      <p>{[session?.room ?? t.roomLater, session?.floor].filter(Boolean).join(', ')}</p>
    </>
  );
}
