import { useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { offerUndo } from '../../ui/toast-store.ts';
import { encounterMessages } from './encounter-messages.ts';
import { myEncounters } from './encounter-queries.ts';

type Person = Schema<'Encounter'>;

/** Changes one's own list: shown at once, since it is nobody else's; the server's answer follows. */
export function useEncounters(eventId: string) {
  const t = useMessages(encounterMessages);
  const client = useQueryClient();
  const { queryKey } = myEncounters(eventId);
  const path = '/my/events/{eventId}/encounters/{participationId}';
  const readAgain = () => client.invalidateQueries({ queryKey });
  const put = $api.useMutation('put', path, { onSettled: readAgain });
  const remove = $api.useMutation('delete', path, { onSettled: readAgain });
  const show = (change: (people: Person[]) => Person[]) =>
    client.setQueryData(
      queryKey,
      (list) => list && { ...list, data: { ...list.data, people: change(list.data.people) } },
    );
  const paramsOf = ({ participationId }: Person) => ({
    params: { path: { eventId, participationId } },
  });
  const keep = (
    person: Person,
    kept: Partial<Pick<Person, 'keepInTouch' | 'note'>>,
    onKept?: () => void,
  ) => {
    const { keepInTouch, note } = { ...person, ...kept };
    show((people) =>
      people.map((one) =>
        one.participationId === person.participationId ? { ...one, keepInTouch, note } : one,
      ),
    );
    put.mutate(
      { ...paramsOf(person), body: { keepInTouch, note } },
      { onSuccess: () => onKept?.() },
    );
  };
  return {
    error: put.error ?? remove.error,
    keep,
    remove: (person: Person) => {
      show((people) =>
        people.filter(({ participationId }) => participationId !== person.participationId),
      );
      remove.mutate(paramsOf(person), {
        onSuccess: () => offerUndo(t.removed(person.name), () => keep(person, {})),
      });
    },
  };
}
