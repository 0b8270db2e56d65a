import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { arrivalMessages } from './arrival-messages.ts';
import style from './desk.module.css';
import type { useDesk } from './use-desk.ts';

type Person = Schema<'DeskPerson'>;

/** Somebody at the desk, with the one thing to do. */
export function DeskRow({
  person,
  timeZone,
  desk,
}: {
  person: Person;
  timeZone: string;
  desk: ReturnType<typeof useDesk>;
}) {
  const t = useMessages(arrivalMessages);
  const dates = useDates(timeZone);
  const { name, title, unit, arrivedAt, attendance } = person;
  const state =
    arrivedAt === null
      ? attendance === null
        ? t.uninvited
        : t[attendance]
      : t.since(dates.time(arrivedAt));
  return (
    <li className={style.person}>
      <span className={style.who}>
        <strong>{name}</strong>
        <span className="soft">{[title, unit, state].filter(Boolean).join(' · ')}</span>
      </span>
      {arrivedAt === null ? (
        <Button
          icon="check"
          aria-label={t.tickName(name)}
          busy={desk.busy === person.personId}
          onClick={() => desk.tick(person)}
        >
          {t.tick}
        </Button>
      ) : (
        <Button kind="quiet" aria-label={t.undoName(name)} onClick={() => desk.takeBack(person)}>
          {t.undo}
        </Button>
      )}
    </li>
  );
}
