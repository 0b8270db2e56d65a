import { useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { announce, offerUndo } from '../../ui/toast-store.ts';
import { arrivalMessages } from './arrival-messages.ts';
import { arrivals } from './arrival-queries.ts';

type Person = Schema<'DeskPerson'>;
interface Answer {
  person: Person;
  counts: Schema<'ArrivalCounts'>;
}

/** Ticks people off at the desk and takes it back. The list on screen follows at once, without asking for all of it. */
export function useDesk(eventId: string, onTicked: (person: Person) => void) {
  const t = useMessages(arrivalMessages);
  const client = useQueryClient();
  const keep = ({ person, counts }: Answer) => {
    client.setQueryData<Schema<'DeskList'>>(arrivals(eventId).queryKey, (list) => {
      if (!list) return list;
      const known = list.people.some(({ personId }) => personId === person.personId);
      const people = known
        ? list.people.map((one) => (one.personId === person.personId ? person : one))
        : [...list.people, person];
      return { ...list, counts, people };
    });
    void client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[1] === '/events/{eventId}/arrivals/uninvited',
    });
  };
  const checkIn = $api.useMutation('put', '/events/{eventId}/arrivals/{personId}');
  const undo = $api.useMutation('delete', '/events/{eventId}/arrivals/{personId}');
  const byCode = $api.useMutation('put', '/events/{eventId}/arrivals-by-code', {
    onSuccess: ({ counts }) =>
      client.setQueryData(arrivals(eventId).queryKey, (list) => list && { ...list, counts }),
  });
  const tickCode = (code: string, onDone: () => void) => {
    const params = { path: { eventId } };
    byCode.mutate(
      { params, body: { code, here: true } },
      {
        onSuccess: () => {
          onDone();
          offerUndo(t.codeTicked, () =>
            byCode.mutate(
              { params, body: { code, here: false } },
              { onSuccess: () => announce(t.codeUndone) },
            ),
          );
        },
      },
    );
  };
  const path = ({ personId }: Person) => ({ params: { path: { eventId, personId } } });
  const takeBack = (person: Person) =>
    undo.mutate(path(person), {
      onSuccess: (answer) => {
        keep(answer);
        announce(t.undone(person.name));
      },
    });
  return {
    tick: (person: Person) =>
      checkIn.mutate(path(person), {
        onSuccess: (answer) => {
          keep(answer);
          offerUndo(t.tickName(person.name), () => takeBack(person));
          onTicked(answer.person);
        },
      }),
    takeBack,
    /** Somebody who is on no list, by the code that only they know. */
    tickCode,
    busyWithCode: byCode.isPending,
    /** Whose tick is on its way. */
    busy: checkIn.isPending ? checkIn.variables.params.path.personId : undefined,
    error: checkIn.error ?? undo.error ?? byCode.error,
  };
}
