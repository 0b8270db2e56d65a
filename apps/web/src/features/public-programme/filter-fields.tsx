import { useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { SelectField, TextField } from '../../ui/text-fields.tsx';
import {
  choicesIn,
  isNarrowed,
  type ProgrammeFilter,
  type ProgrammeRow,
} from './programme-filters.ts';
import style from './public-programme.module.css';
import { publicProgrammeMessages } from './public-programme-messages.ts';

interface FilterFieldsProps {
  rows: readonly ProgrammeRow[];
  filter: ProgrammeFilter;
  onFilter: (filter: ProgrammeFilter) => void;
  /** How many are left. */
  shown: number;
  /** Offers what is one's own. */
  personal: boolean;
}

/** What of the programme one wants to see: one's own at hand, the rest folded away. */
export function FilterFields({ rows, filter, onFilter, shown, personal }: FilterFieldsProps) {
  const t = useMessages(publicProgrammeMessages);
  const { rooms, blocks } = choicesIn(rows);
  const narrowed = isNarrowed(filter);
  const [open, setOpen] = useState(narrowed);
  return (
    <div className="stack">
      {personal && (
        <RadioGroup
          name="whose"
          label={t.whose}
          sideBySide
          choices={[
            { value: 'all', label: t.all },
            { value: 'mine', label: t.mine },
          ]}
          value={filter.whose}
          onChoose={(whose) => onFilter({ ...filter, whose })}
        />
      )}
      <div>
        <details
          className={style.filter}
          open={open}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>{t.filter}</summary>
          <div className={style.fields}>
            <TextField
              name="words"
              type="search"
              label={t.words}
              value={filter.words}
              onChange={({ currentTarget }) => onFilter({ ...filter, words: currentTarget.value })}
            />
            <SelectField
              name="room"
              label={t.room}
              value={filter.roomId}
              onChange={({ currentTarget }) => onFilter({ ...filter, roomId: currentTarget.value })}
            >
              <option value="">{t.everyRoom}</option>
              {rooms.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
            {blocks.length > 0 && (
              <SelectField
                name="block"
                label={t.block}
                value={filter.block}
                onChange={({ currentTarget }) =>
                  onFilter({ ...filter, block: currentTarget.value })
                }
              >
                <option value="">{t.everyBlock}</option>
                {blocks.map((block) => (
                  <option key={block} value={block}>
                    {block}
                  </option>
                ))}
              </SelectField>
            )}
          </div>
        </details>
        <p className="eyebrow" role="status">
          {narrowed ? t.shown(shown, rows.length) : ''}
        </p>
      </div>
    </div>
  );
}
