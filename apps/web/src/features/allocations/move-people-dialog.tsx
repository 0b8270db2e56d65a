import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { asProblem, type ProblemError } from '../../lib/problem-error.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { announce, offerUndo } from '../../ui/toast-store.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { refetchBlock } from '../choices/block-queries.ts';
import { refetchSeats, sessionPeopleQuery } from '../claims/claim-queries.ts';
import { FindPerson } from '../claims/find-person.tsx';
import style from './move-people.module.css';
import type { SeatedSession } from './seats-now.tsx';
import { seatsNowMessages } from './seats-now-messages.ts';

type Holder = Schema<'SessionPeople'>['seated'][number];

interface MovePeopleDialogProps {
  eventId: string;
  blockId: string;
  title: string;
  /** Null: closed. */
  session: SeatedSession | null;
  /** The other sessions of the slot. */
  others: readonly SeatedSession[];
  onClose: () => void;
}

/** Who sits in a session; each can be moved to another of the slot, and others brought here. */
export function MovePeopleDialog({ session, title, onClose, ...rest }: MovePeopleDialogProps) {
  return (
    <Dialog open={session !== null} onClose={onClose} title={title} wide>
      {session && <MovePeople session={session} {...rest} />}
    </Dialog>
  );
}

function MovePeople({
  eventId,
  blockId,
  session,
  others,
}: Omit<MovePeopleDialogProps, 'session' | 'title' | 'onClose'> & { session: SeatedSession }) {
  const t = useMessages(seatsNowMessages);
  const { problem, move, keep } = useMoves(blockId, session);
  const { data } = useQuery(sessionPeopleQuery(session.sessionId));
  return (
    <div className="stack">
      {problem && <ProblemNotice error={problem} />}
      {!session.dropped && (
        <FindPerson
          eventId={eventId}
          label={t.bring}
          hint={t.bringHint}
          actionFor={t.bringName}
          onChoose={(participationId, name) => void move(participationId, name, session)}
        />
      )}
      <h3>{t.seated(data?.seated.length ?? 0)}</h3>
      {!data && <Skeleton />}
      {data?.seated.length === 0 && <p className="soft">{t.nobody}</p>}
      <ul className={style.people}>
        {data?.seated.map((holder) => (
          <PersonRow
            key={holder.participationId}
            holder={holder}
            others={others}
            onMove={(to, name) => void move(holder.participationId, name, to)}
            onKeep={(byHand, name) => void keep(holder.participationId, name, byHand)}
          />
        ))}
      </ul>
    </div>
  );
}

function PersonRow({
  holder,
  others,
  onMove,
  onKeep,
}: {
  holder: Holder;
  others: readonly SeatedSession[];
  onMove: (to: SeatedSession, name: string) => void;
  onKeep: (byHand: boolean, name: string) => void;
}) {
  const t = useMessages(seatsNowMessages);
  const name = holder.name ?? t.protectedPerson;
  const [chosen, setChosen] = useState('');
  const to = others.find(({ sessionId }) => sessionId === chosen);
  return (
    <li className={style.person}>
      <span>
        {name}{' '}
        <small className="soft">
          {[holder.unit, holder.byHand && t.handNote].filter(Boolean).join(' · ')}
        </small>
      </span>
      <span className={style.acts}>
        <Button size="small" kind="quiet" onClick={() => onKeep(!holder.byHand, name)}>
          {holder.byHand ? t.letGo : t.keep}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
        {others.length > 0 && (
          <SelectField
            name={`move-${holder.participationId}`}
            label={t.moveTo(name)}
            labelHidden
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <option value="">{t.stay}</option>
            {others.map(({ sessionId, letter, title, free }) => (
              <option key={sessionId} value={sessionId} disabled={free === 0}>
                {t.choice(letter, title, free)}
              </option>
            ))}
          </SelectField>
        )}
        {to && (
          <Button size="small" onClick={() => onMove(to, name)}>
            {t.move}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        )}
      </span>
    </li>
  );
}

/** What can be done about one session's people. Each move offers to be undone. */
function useMoves(blockId: string, { sessionId: here, slotId }: SeatedSession) {
  const t = useMessages(seatsNowMessages);
  const client = useQueryClient();
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const fresh = () => Promise.all([refetchBlock(client, blockId), refetchSeats(client)]);
  async function act(work: () => Promise<void>): Promise<void> {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      await fresh();
    }
  }
  const place = (participationId: string, sessionId: string | null, byHand: boolean) =>
    api.PUT('/slots/{slotId}/seats/{participationId}', {
      params: { path: { slotId, participationId } },
      body: { sessionId, byHand },
    });
  return {
    problem,
    move: (participationId: string, name: string, to: SeatedSession) =>
      act(async () => {
        const { data } = await place(participationId, to.sessionId, true);
        const before = data?.before;
        offerUndo(t.moved(name, to.title), () =>
          act(async () => {
            await place(participationId, before?.sessionId ?? null, before?.byHand ?? false);
          }),
        );
      }),
    keep: (participationId: string, name: string, byHand: boolean) =>
      act(async () => {
        await place(participationId, here, byHand);
        announce(byHand ? t.kept(name) : t.released(name));
      }),
  };
}
