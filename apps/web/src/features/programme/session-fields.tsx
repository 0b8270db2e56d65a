import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { NumberField, SelectField } from '../../ui/text-fields.tsx';
import { blockMessages } from './block-messages.ts';
import { RoomOptions } from './room-options.tsx';
import style from './session-fields.module.css';
import type { DraftSession } from './timetable-draft.ts';

interface SessionFieldsProps {
  /** Begins the names of the fields: `A/roomId`. */
  prefix: string;
  rooms: readonly Schema<'Room'>[];
  start: DraftSession;
}

/** Room, places and minimum of a session. Another room brings its own number of places. */
export function SessionFields({ prefix, rooms, start }: SessionFieldsProps) {
  const t = useMessages(blockMessages);
  const [capacity, setCapacity] = useState(String(start.capacity));
  return (
    <div className={style.fields}>
      <SelectField
        name={`${prefix}/roomId`}
        label={t.room}
        defaultValue={start.roomId ?? ''}
        onChange={(event) => {
          const room = rooms.find(({ id }) => id === event.currentTarget.value);
          if (room) setCapacity(String(room.capacity));
        }}
      >
        <RoomOptions rooms={rooms} />
      </SelectField>
      <NumberField
        name={`${prefix}/capacity`}
        label={t.capacity}
        value={capacity}
        min={1}
        onChange={(event) => setCapacity(event.currentTarget.value)}
      />
      <NumberField
        name={`${prefix}/minimum`}
        label={t.minimum}
        defaultValue={start.minimum}
        min={0}
      />
    </div>
  );
}
