import { useId, useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import fieldStyle from '../../ui/field.module.css';
import { workshopMessages } from './workshop-messages.ts';
import type { Person } from './workshop-queries.ts';
import style from './workshops.module.css';

/** Names as they are typed: with the unit, since two may have the same name. Protected identities cannot be picked by name. */
export function usePeople(people: readonly Person[]) {
  const t = useMessages(workshopMessages);
  const labelOf = (person: Person) =>
    person.name === null ? t.hidden : [person.name, person.unit].filter(Boolean).join(', ');
  const byId = new Map(people.map((person) => [person.participationId, person]));
  const nameOf = (id: string) => byId.get(id)?.name ?? t.hidden;
  const find = (typed: string) => {
    const wanted = typed.trim().toLocaleLowerCase('sv');
    const named = people.filter(({ name }) => name !== null);
    const exact = named.find((person) => labelOf(person).toLocaleLowerCase('sv') === wanted);
    const alike = named.filter(({ name }) => name?.toLocaleLowerCase('sv') === wanted);
    return exact ?? (alike.length === 1 ? alike[0] : undefined);
  };
  return { labelOf, nameOf, find };
}

/** One line to type a name in; those who come are suggested. */
export function PersonInput({
  label,
  people,
  value,
  onChange,
}: {
  label: string;
  people: readonly Person[];
  value: string;
  onChange: (typed: string) => void;
}) {
  const { labelOf } = usePeople(people);
  const id = useId();
  return (
    <div className={style.find}>
      <label className="eyebrow" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={fieldStyle.control}
        list={`${id}-names`}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={`${id}-names`}>
        {people.map((person) =>
          person.name === null ? null : (
            <option key={person.participationId} value={labelOf(person)} />
          ),
        )}
      </datalist>
    </div>
  );
}

/** Sets of people, one set in each row: pairs, companies, or single leaders in order. */
export function PeopleSets({
  legend,
  hint,
  people,
  size,
  sets,
  onChange,
}: {
  legend: string;
  hint?: string;
  people: readonly Person[];
  /** How many are picked at a time. */
  size: 1 | 2;
  sets: readonly (readonly string[])[];
  onChange: (sets: string[][]) => void;
}) {
  const t = useMessages(workshopMessages);
  const { nameOf, find } = usePeople(people);
  const [typed, setTyped] = useState<readonly string[]>(Array(size).fill(''));
  const [failed, setFailed] = useState(false);
  const add = () => {
    const picked = typed.map((name) => find(name)?.participationId);
    const whole = picked.every((id) => id !== undefined) && new Set(picked).size === size;
    setFailed(!whole);
    if (!whole) return;
    onChange([...sets.map((set) => [...set]), picked as string[]]);
    setTyped(Array(size).fill(''));
  };
  return (
    <fieldset className={style.sets}>
      <legend>{legend}</legend>
      {hint !== undefined && <p className="soft">{hint}</p>}
      {sets.length > 0 && (
        <ol className={style.setRows}>
          {sets.map((set, index) => {
            const names = set.map(nameOf).join(` ${t.and} `);
            return (
              <li key={set.join(' ')}>
                <span>{names}</span>
                <Button
                  kind="quiet"
                  size="small"
                  icon="trash"
                  aria-label={t.remove(names)}
                  onClick={() => onChange(sets.filter((_, at) => at !== index).map((s) => [...s]))}
                >
                  {t.discard}
                </Button>
              </li>
            );
          })}
        </ol>
      )}
      <div className={style.picker}>
        {typed.map((value, index) => (
          <PersonInput
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields are known by their place
            key={index}
            label={size === 1 ? t.addPerson : t.person(index + 1)}
            people={people}
            value={value}
            onChange={(name) => setTyped(typed.map((other, at) => (at === index ? name : other)))}
          />
        ))}
        <Button size="small" icon="plus" onClick={add}>
          {t.addPair}
        </Button>
      </div>
      <p role="status" className={style.absent}>
        {failed ? t.noSuchPerson : ''}
      </p>
    </fieldset>
  );
}
