import { nameMatches } from '@ledarforum/domain/arrivals';
import { readDeskCode } from '@ledarforum/domain/desk-code';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { arrivalMessages } from './arrival-messages.ts';
import { uninvited } from './arrival-queries.ts';
import style from './desk.module.css';
import { DeskRow } from './desk-row.tsx';
import { LateSeats } from './late-seats.tsx';
import { useDesk } from './use-desk.ts';

type Person = Schema<'DeskPerson'>;
type Shown = 'all' | 'awaited' | 'here';

const mostShown = 40;

interface DeskProps {
  eventId: string;
  timeZone: string;
  people: readonly Person[];
}

/** Name, Enter, next: the whole list is here, so that the search answers before the finger is off the key. */
export function Desk({ eventId, timeZone, people }: DeskProps) {
  const t = useMessages(arrivalMessages);
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const section = useRef<HTMLElement>(null);
  const field = () => section.current?.querySelector<HTMLInputElement>('input[type="search"]');
  const [latestId, setLatestId] = useState<string>();
  const desk = useDesk(eventId, (person) => {
    setSearch('');
    setLatestId(person.personId);
    field()?.focus();
  });
  const latest = people.find(
    ({ personId, arrivedAt }) => personId === latestId && arrivedAt !== null,
  );
  const wanted = search.trim();
  const found = people.filter(
    (person) => isShown(person, shown) && nameMatches(person.name, wanted),
  );
  const awaited = found.filter(({ arrivedAt }) => arrivedAt === null);
  const code = readDeskCode(wanted);
  const tickCode = () => {
    if (code === null) return;
    desk.tickCode(code, () => {
      setSearch('');
      setLatestId(undefined);
      field()?.focus();
    });
  };
  const [only] = awaited;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (code !== null) tickCode();
      else if (wanted !== '' && awaited.length === 1 && only) desk.tick(only);
    } else if (event.key === 'Escape') setSearch('');
  };
  const status =
    found.length === 0
      ? code !== null
        ? t.codeFound
        : wanted === ''
          ? emptyText(t, shown, people.length)
          : t.nobody
      : wanted !== '' && awaited.length > 1
        ? t.several(awaited.length)
        : '';
  return (
    <section ref={section} className="stack" aria-label={t.list}>
      <div className={style.find}>
        <TextField
          name="name"
          type="search"
          label={t.search}
          autoComplete="off"
          enterKeyHint="done"
          maxLength={100}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <RadioGroup
          name="shown"
          label={t.show}
          sideBySide
          value={shown}
          onChoose={setShown}
          choices={[
            { value: 'all', label: t.all },
            { value: 'awaited', label: t.awaited },
            { value: 'here', label: t.here },
          ]}
        />
      </div>
      {desk.error !== null && <ProblemNotice error={desk.error} />}
      {latest && (
        <LateSeats
          key={latest.personId}
          eventId={eventId}
          person={latest}
          timeZone={timeZone}
          onDone={() => setLatestId(undefined)}
        />
      )}
      <p role="status">{status}</p>
      {code !== null && (
        <div className="row">
          <Button kind="primary" icon="check" busy={desk.busyWithCode} onClick={tickCode}>
            {t.tickCode}
          </Button>
        </div>
      )}
      <ul className={style.people}>
        {found.slice(0, mostShown).map((person) => (
          <DeskRow key={person.personId} person={person} timeZone={timeZone} desk={desk} />
        ))}
      </ul>
      {found.length > mostShown && <p className="soft">{t.shown(mostShown, found.length)}</p>}
      {code === null && wanted.length > 1 && found.length < 5 && (
        <Uninvited eventId={eventId} timeZone={timeZone} search={wanted} desk={desk} />
      )}
    </section>
  );
}

/** Somebody stands at the desk who is in the register but nobody invited. */
function Uninvited({
  eventId,
  timeZone,
  search,
  desk,
}: {
  eventId: string;
  timeZone: string;
  search: string;
  desk: ReturnType<typeof useDesk>;
}) {
  const t = useMessages(arrivalMessages);
  const { data } = useQuery(uninvited(eventId, search));
  if (!data || data.people.length === 0) return null;
  return (
    <section className="stack ruled">
      <h2>{t.uninvitedTitle}</h2>
      <ul className={style.people}>
        {data.people.map((person) => (
          <DeskRow key={person.personId} person={person} timeZone={timeZone} desk={desk} />
        ))}
      </ul>
    </section>
  );
}

function isShown({ arrivedAt, attendance }: Person, shown: Shown): boolean {
  if (shown === 'here') return arrivedAt !== null;
  return shown === 'all' || (arrivedAt === null && attendance === 'COMING');
}

function emptyText(
  t: Record<'nobodyInvited' | 'nobodyAwaited' | 'nobodyHere', string>,
  shown: Shown,
  invited: number,
): string {
  if (invited === 0) return t.nobodyInvited;
  return shown === 'here' ? t.nobodyHere : t.nobodyAwaited;
}
