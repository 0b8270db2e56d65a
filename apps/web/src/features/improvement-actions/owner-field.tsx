import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { TextField } from '../../ui/text-fields.tsx';
import { actionMessages } from './action-messages.ts';
import { ownersFound } from './action-queries.ts';

export interface PickedOwner {
  /** Undefined: what is typed is nobody yet. Null: nobody is to own it. */
  readonly id: string | null | undefined;
  readonly text: string;
}

/** Whoever is to do it, by a part of the name. */
export function OwnerField({
  picked,
  onPick,
}: {
  picked: PickedOwner;
  onPick: (picked: PickedOwner) => void;
}) {
  const t = useMessages(actionMessages);
  const listId = useId();
  const [search, setSearch] = useState('');
  const { data } = useQuery({ ...ownersFound(search), enabled: search.length > 1 });
  const offered = data?.rows ?? [];
  const labelOf = ({ name, unit }: (typeof offered)[number]) => `${name}, ${unit}`;
  const choose = (text: string) => {
    const match = offered.find((person) => labelOf(person) === text);
    onPick({ text, id: text.trim() === '' ? null : match?.personId });
    setSearch(match ? '' : text.trim());
  };
  return (
    <>
      <TextField
        name="ownerId"
        label={t.owner}
        hint={t.ownerHint}
        optional
        autoComplete="off"
        list={listId}
        value={picked.text}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {offered.map((person) => (
          <option key={person.personId} value={labelOf(person)} />
        ))}
      </datalist>
    </>
  );
}
