import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { asProblem, type ProblemError } from '../../lib/problem-error.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { NumberField } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { refetchSeats, sessionPeopleQuery } from './claim-queries.ts';
import type { SeatRow } from './claim-seats.tsx';
import { FindPerson } from './find-person.tsx';
import { seatsMessages } from './seats-messages.ts';
import style from './session-seats.module.css';

interface SessionSeatsDialogProps {
  eventId: string;
  timeZone: string;
  /** Null: closed. */
  row: SeatRow | null;
  onClose: () => void;
}

/** Keeps seats of a session back, gives and takes seats by hand, and shows who has one and who waits. */
export function SessionSeatsDialog({ eventId, timeZone, row, onClose }: SessionSeatsDialogProps) {
  const t = useMessages(seatsMessages);
  return (
    <Dialog
      open={row !== null}
      onClose={onClose}
      title={row ? t.seatsOf(row.title, row.time) : ''}
      wide
    >
      {row && <SessionSeats eventId={eventId} timeZone={timeZone} row={row} />}
    </Dialog>
  );
}

function SessionSeats({
  eventId,
  timeZone,
  row,
}: {
  eventId: string;
  timeZone: string;
  row: SeatRow;
}) {
  const t = useMessages(seatsMessages);
  const client = useQueryClient();
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const { data } = useQuery(sessionPeopleQuery(row.sessionId));
  async function act(said: string, work: () => Promise<unknown>): Promise<void> {
    setProblem(null);
    try {
      await work();
      announce(said);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      await refetchSeats(client);
    }
  }
  const seatOf = (participationId: string) => ({
    params: { path: { sessionId: row.sessionId, participationId } },
  });
  return (
    <div className="stack">
      <Form
        error={problem}
        onSubmit={(values) =>
          void act(t.saved, () =>
            api.PUT('/sessions/{sessionId}/reserved-seats', {
              params: { path: { sessionId: row.sessionId } },
              body: { reserved: Number(textOf(values, 'reserved')) },
            }),
          )
        }
      >
        <NumberField
          key={row.reserved}
          name="reserved"
          label={t.reservedLabel}
          hint={t.reservedHint}
          defaultValue={row.reserved}
          min={0}
          max={row.capacity}
        />
        <FormActions>
          <Button type="submit">{t.save}</Button>
        </FormActions>
      </Form>
      <FindPerson
        eventId={eventId}
        label={t.give}
        hint={t.giveHint}
        actionFor={t.giveTo}
        onChoose={(participationId, name) =>
          void act(t.given(name), () =>
            api.PUT('/sessions/{sessionId}/seats/{participationId}', seatOf(participationId)),
          )
        }
      />
      {data ? (
        <People
          data={data}
          timeZone={timeZone}
          onRemove={(participationId, name) =>
            void act(t.removed(name), () =>
              api.DELETE('/sessions/{sessionId}/seats/{participationId}', seatOf(participationId)),
            )
          }
        />
      ) : (
        <Skeleton />
      )}
    </div>
  );
}

function People({
  data,
  timeZone,
  onRemove,
}: {
  data: Schema<'SessionPeople'>;
  timeZone: string;
  onRemove: (participationId: string, name: string) => void;
}) {
  const t = useMessages(seatsMessages);
  const dates = useDates(timeZone);
  return (
    <>
      <section className="stack">
        <h3>{t.seated(data.seated.length)}</h3>
        {data.seated.length === 0 && <p className="soft">{t.nobody}</p>}
        <ul className={style.people}>
          {data.seated.map(({ participationId, name, unit, byHand }) => (
            <li key={participationId} className={style.person}>
              <span>
                {name ?? t.protectedPerson}{' '}
                <small className="soft">
                  {[unit, byHand && t.byHand].filter(Boolean).join(' · ')}
                </small>
              </span>
              <Button
                size="small"
                kind="quiet"
                onClick={() => onRemove(participationId, name ?? t.protectedPerson)}
              >
                {t.remove}
                <VisuallyHidden>{t.removeFrom(name ?? t.protectedPerson)}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {data.waiting.length > 0 && (
        <section className="stack">
          <h3>{t.inQueue(data.waiting.length)}</h3>
          <ol className={style.people}>
            {data.waiting.map(({ participationId, name, unit, offeredUntil }) => (
              <li key={participationId} className={style.person}>
                <span>
                  {name ?? t.protectedPerson}{' '}
                  <small className="soft">
                    {[unit, offeredUntil && t.offered(dates.deadline(offeredUntil))]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
