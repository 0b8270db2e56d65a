import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { TextField } from '../../ui/text-fields.tsx';
import { peopleFound } from './register-queries.ts';

export interface Picked {
  /** Undefined: what is typed is nobody yet. Null: nobody is meant. */
  readonly id: string | null | undefined;
  readonly text: string;
}

interface PersonPickerProps {
  name: string;
  label: string;
  hint: string;
  picked: Picked;
  onPick: (picked: Picked) => void;
  /** Nobody is their own manager. */
  exceptId: string | undefined;
}

/** A person by typing a part of their name: the browser's own list of suggestions, so that keys and speech work as usual. */
export function PersonPicker({ name, label, hint, picked, onPick, exceptId }: PersonPickerProps) {
  const listId = useId();
  const [search, setSearch] = useState('');
  const { data } = useQuery({ ...peopleFound(search), enabled: search.length > 1 });
  const offered = (data?.rows ?? []).filter(({ id }) => id !== exceptId);
  const choose = (text: string) => {
    const match = offered.find((person) => labelOf(person) === text);
    onPick({ text, id: text.trim() === '' ? null : match?.id });
    setSearch(match ? '' : text.trim());
  };
  return (
    <>
      <TextField
        name={name}
        label={label}
        hint={hint}
        optional
        autoComplete="off"
        list={listId}
        value={picked.text}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {offered.map((person) => (
          <option key={person.id} value={labelOf(person)} />
        ))}
      </datalist>
    </>
  );
}

function labelOf({ givenName, familyName, unitPath }: Schema<'RegisterPerson'>): string {
  return `${givenName} ${familyName}, ${unitPath.at(-1) ?? ''}`;
}
