import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { people } from '../invitations/invitation-queries.ts';
import { seatsMessages } from './seats-messages.ts';
import style from './session-seats.module.css';

const shownMatches = 6;

/** A search among those invited, with one thing to do about each who is found. */
export function FindPerson({
  eventId,
  label,
  hint,
  actionFor,
  onChoose,
}: {
  eventId: string;
  label: string;
  hint: string;
  actionFor: (name: string) => string;
  onChoose: (participationId: string, name: string) => void;
}) {
  const t = useMessages(seatsMessages);
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const { data } = useQuery({
    ...people(eventId, { search: wanted, attendance: undefined, sort: 'name', page: 1 }),
    enabled: wanted.length > 1,
  });
  const rows = wanted.length > 1 ? (data?.rows ?? []).slice(0, shownMatches) : [];
  return (
    <section className="stack">
      <TextField
        name="person"
        type="search"
        label={label}
        hint={hint}
        autoComplete="off"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {wanted.length > 1 && data && rows.length === 0 && <p className="soft">{t.noMatch}</p>}
      <ul className={style.people}>
        {rows.map((person) => {
          const name = `${person.givenName} ${person.familyName}`.trim() || t.protectedPerson;
          return (
            <li key={person.participationId} className={style.person}>
              <span>
                {name} <small className="soft">{person.unit}</small>
              </span>
              <Button
                size="small"
                onClick={() => {
                  onChoose(person.participationId, name);
                  setSearch('');
                }}
              >
                {actionFor(name)}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
