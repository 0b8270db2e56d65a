import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { programmeMessages } from './programme-messages.ts';

/** The rooms of an event as options of a select, with how many each holds. */
export function RoomOptions({ rooms }: { rooms: readonly Schema<'Room'>[] }) {
  const t = useMessages(programmeMessages);
  const { number } = useNumbers();
  return (
    <>
      <option value="">{t.noRoom}</option>
      {rooms.map(({ id, name, capacity }) => (
        <option key={id} value={id}>
          {`${name}, ${t.places(number(capacity))}`}
        </option>
      ))}
    </>
  );
}
