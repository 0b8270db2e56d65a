import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { SelectField, TextField } from '../../ui/text-fields.tsx';
import { type PeopleView, viewFromAddress } from './people-view.ts';
import style from './register.module.css';
import { registerMessages } from './register-messages.ts';
import { leadershipGroups, units } from './register-queries.ts';
import { UnitOptions } from './unit-options.tsx';

interface PeopleFiltersProps {
  view: PeopleView;
  onChange: (change: Partial<PeopleView>) => void;
}

/** Search and filters over the list. A search waits until one has stopped typing. */
export function PeopleFilters({ view, onChange }: PeopleFiltersProps) {
  const t = useMessages(registerMessages);
  const groups = useQuery(leadershipGroups()).data?.groups ?? [];
  const tree = useQuery(units()).data?.units ?? [];
  const narrow = (change: Partial<PeopleView>) => onChange({ ...change, page: 1 });
  const chosen = (name: string, value: string) =>
    viewFromAddress(`?${new URLSearchParams({ [name]: value })}`);
  return (
    <div className={`${style.filters} no-print`}>
      <SearchField view={view} onChange={onChange} />
      <SelectField
        name="unitId"
        label={t.unit}
        value={view.unitId}
        onChange={(event) => narrow({ unitId: event.currentTarget.value })}
      >
        <option value="">{t.allUnits}</option>
        <UnitOptions units={tree} />
      </SelectField>
      <SelectField
        name="groupId"
        label={t.group}
        value={view.groupId}
        onChange={(event) => narrow({ groupId: event.currentTarget.value })}
      >
        <option value="">{t.allGroups}</option>
        {groups.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="role"
        label={t.role}
        value={view.role}
        onChange={(event) => narrow({ role: chosen('role', event.currentTarget.value).role })}
      >
        <option value="">{t.allRoles}</option>
        <option value="organiser">{t.organiser}</option>
        <option value="leadership">{t.leadership}</option>
      </SelectField>
      <SelectField
        name="state"
        label={t.state}
        value={view.state}
        onChange={(event) => narrow({ state: chosen('state', event.currentTarget.value).state })}
      >
        <option value="present">{t.present}</option>
        <option value="left">{t.left}</option>
        <option value="all">{t.all}</option>
      </SelectField>
      <SelectField
        name="sort"
        label={t.sort}
        value={view.falling ? 'nameFalling' : view.sort}
        onChange={({ currentTarget: { value } }) =>
          value === 'nameFalling'
            ? narrow({ sort: 'name', falling: true })
            : narrow({ sort: chosen('sort', value).sort, falling: false })
        }
      >
        <option value="name">{t.byName}</option>
        <option value="nameFalling">{t.byNameFalling}</option>
        <option value="unit">{t.byUnit}</option>
        <option value="title">{t.byTitle}</option>
        <option value="email">{t.byEmail}</option>
      </SelectField>
    </div>
  );
}

const typingPauseMs = 250;

function SearchField({ view, onChange }: PeopleFiltersProps) {
  const t = useMessages(registerMessages);
  const [text, setText] = useState(view.search);
  const [asked, setAsked] = useState(view.search);
  const [shown, setShown] = useState(view.search);
  // The address changed without us: somebody cleared the filters or went back.
  if (view.search !== shown) {
    setShown(view.search);
    if (view.search !== asked) {
      setAsked(view.search);
      setText(view.search);
    }
  }
  useEffect(() => {
    if (text === asked) return;
    const timer = setTimeout(() => {
      setAsked(text);
      onChange({ search: text, page: 1 });
    }, typingPauseMs);
    return () => clearTimeout(timer);
  }, [text, asked, onChange]);
  return (
    <TextField
      name="search"
      type="search"
      label={t.search}
      placeholder={t.searchHint}
      maxLength={100}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
