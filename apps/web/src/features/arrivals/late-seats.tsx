import { mingleSign } from '@ledarforum/domain/mingle-sign';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { offerUndo } from '../../ui/toast-store.ts';
import { lateSeats } from './arrival-queries.ts';
import { lateSeatMessages } from './late-seat-messages.ts';

type WorkshopSeats = Schema<'LateSeats'>['workshops'][number];
type Round = WorkshopSeats['rounds'][number];
type Choice = Round['choices'][number];

interface LateSeatsProps {
  eventId: string;
  person: Schema<'DeskPerson'>;
  timeZone: string;
  onDone: () => void;
}

/** Somebody has come who has no seat in rounds ahead: the best free tables, with why, and one press. */
export function LateSeats(props: LateSeatsProps) {
  const { data, error, refetch } = useQuery(lateSeats(props.eventId, props.person.personId));
  if (error) return <ProblemNotice error={error} onRetry={refetch} />;
  return (data?.workshops ?? []).map((workshop) => (
    <SeatsToGive key={workshop.workshopId} {...props} workshop={workshop} />
  ));
}

function SeatsToGive({
  eventId,
  person,
  timeZone,
  onDone,
  workshop,
}: LateSeatsProps & { workshop: WorkshopSeats }) {
  const t = useMessages(lateSeatMessages);
  const give = useGive({ eventId, person, workshopId: workshop.workshopId });
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const choiceIn = ({ roundId, choices }: Round) =>
    choices.find(({ groupId }) => groupId === chosen[roundId]) ?? choices[0];
  const seats = workshop.rounds.flatMap((round) => {
    const choice = choiceIn(round);
    return choice ? [{ roundId: round.roundId, groupId: choice.groupId }] : [];
  });
  return (
    <Notice
      kind="warn"
      live
      title={t.title(person.name, workshop.name)}
      actions={
        <>
          <Button
            kind="primary"
            aria-label={t.seatName(person.name)}
            busy={give.busy}
            onClick={() => give.give(seats, onDone)}
          >
            {t.seat}
          </Button>
          <Button kind="quiet" onClick={onDone}>
            {t.notNow}
          </Button>
        </>
      }
    >
      <div className="stack">
        {give.error && <ProblemNotice error={give.error} />}
        {workshop.rounds.map((round) => (
          <RoundSeat
            key={round.roundId}
            kind={workshop.kind}
            round={round}
            timeZone={timeZone}
            chosen={choiceIn(round)}
            onChoose={(groupId) => setChosen({ ...chosen, [round.roundId]: groupId })}
          />
        ))}
      </div>
    </Notice>
  );
}

function RoundSeat({
  kind,
  round,
  timeZone,
  chosen,
  onChoose,
}: {
  kind: WorkshopSeats['kind'];
  round: Round;
  timeZone: string;
  chosen: Choice | undefined;
  onChoose: (groupId: string) => void;
}) {
  const t = useMessages(lateSeatMessages);
  const dates = useDates(timeZone);
  const time = round.startsAt === null ? '' : dates.time(round.startsAt);
  const nameOf = ({ number }: Choice) =>
    kind === 'MINGLE' ? t.group(mingleSign(number)) : t.table(String(number));
  if (!chosen) return null;
  const reason = [
    chosen.room,
    t.free(chosen.freeChairs),
    t.again(chosen.metAgain),
    t.same(chosen.sameOrganisation),
    ...chosen.breaks.map((broken) => t[broken]),
  ];
  return (
    <SelectField
      name={`seat-${round.roundId}`}
      label={round.roundNumber === null ? t.only(time) : t.round(round.roundNumber, time)}
      hint={`${nameOf(chosen)}: ${reason.filter(Boolean).join(', ')}.`}
      value={chosen.groupId}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {round.choices.map((choice) => (
        <option key={choice.groupId} value={choice.groupId}>
          {`${nameOf(choice)} · ${t.free(choice.freeChairs)}`}
        </option>
      ))}
    </SelectField>
  );
}

function useGive({
  eventId,
  person,
  workshopId,
}: Pick<LateSeatsProps, 'eventId' | 'person'> & { workshopId: string }) {
  const t = useMessages(lateSeatMessages);
  const client = useQueryClient();
  const { queryKey } = lateSeats(eventId, person.personId);
  const undo = $api.useMutation('post', '/events/{eventId}/workshops/{workshopId}/undo', {
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  const give = $api.useMutation('put', '/events/{eventId}/arrivals/{personId}/seats');
  return {
    busy: give.isPending,
    error: give.error,
    give: (seats: { roundId: string; groupId: string }[], onDone: () => void) =>
      give.mutate(
        {
          params: { path: { eventId, personId: person.personId } },
          body: { workshopId, seats },
        },
        {
          onSuccess: (left) => {
            client.setQueryData<Schema<'LateSeats'>>(queryKey, left);
            offerUndo(t.seated(person.name), () =>
              undo.mutate({ params: { path: { eventId, workshopId } } }),
            );
            if (left.workshops.length === 0) onDone();
          },
        },
      ),
  };
}
