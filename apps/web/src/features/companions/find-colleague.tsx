import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { companionMessages } from './companion-messages.ts';
import { colleaguesQuery } from './companion-queries.ts';
import style from './companions.module.css';

/** A search among those invited, to ask one of them. */
export function FindColleague({
  blockId,
  onAsk,
}: {
  blockId: string;
  onAsk: (participationId: string, name: string) => void;
}) {
  const t = useMessages(companionMessages);
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const enough = wanted.length > 1;
  const { data, error } = useQuery({ ...colleaguesQuery(blockId, wanted), enabled: enough });
  const rows = enough ? (data?.rows ?? []) : [];
  return (
    <div className="stack">
      <TextField
        name="colleague"
        type="search"
        label={t.search}
        hint={t.searchHint}
        autoComplete="off"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {error && <ProblemNotice error={error} />}
      {enough && data && rows.length === 0 && <p className="soft">{t.noMatch}</p>}
      {rows.length > 0 && (
        <ul className={style.people}>
          {rows.map(({ participationId, name, unit }) => (
            <li key={participationId} className={style.person}>
              <span>
                {name} <small className="soft">{unit}</small>
              </span>
              <Button
                onClick={() => {
                  onAsk(participationId, name ?? t.someone);
                  setSearch('');
                }}
              >
                {t.ask}
                <VisuallyHidden> {name}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
