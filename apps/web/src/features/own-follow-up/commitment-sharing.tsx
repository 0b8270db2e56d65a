import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { commitmentMessages } from './after-messages.ts';
import { shareColleagues, useRefetchAfter } from './after-queries.ts';
import style from './own.module.css';

/** With whom a commitment is shared, and how to share it or stop. */
export function CommitmentSharing({
  commitment,
  tablemates,
}: {
  commitment: Schema<'Commitment'>;
  tablemates: number;
}) {
  const t = useMessages(commitmentMessages);
  const { eventId = '' } = useParams();
  const refetch = useRefetchAfter(eventId);
  const path = { eventId, commitmentId: commitment.id };
  const share = $api.useMutation('post', '/my/events/{eventId}/commitments/{commitmentId}/shares', {
    onSuccess: () => {
      announce(t.nowShared);
      return refetch();
    },
  });
  const end = $api.useMutation(
    'delete',
    '/my/events/{eventId}/commitments/{commitmentId}/shares/{way}',
    {
      onSuccess: () => {
        announce(t.ended);
        return refetch();
      },
    },
  );
  const { sharedWith } = commitment;
  const ways = new Set(sharedWith.map(({ way }) => way));
  const endIn = (way: 'COLLEAGUE' | 'TABLE') => end.mutate({ params: { path: { ...path, way } } });
  return (
    <details className={style.more}>
      <summary>{t.share}</summary>
      <div className="stack">
        <p className="soft">{t.shareLead}</p>
        {(share.error ?? end.error) && <ProblemNotice error={share.error ?? end.error} />}
        {ways.size > 0 && (
          <div className="row">
            {ways.has('COLLEAGUE') && (
              <Button onClick={() => endIn('COLLEAGUE')}>{t.endColleague}</Button>
            )}
            {ways.has('TABLE') && <Button onClick={() => endIn('TABLE')}>{t.endTable}</Button>}
          </div>
        )}
        {tablemates > 0 && !ways.has('TABLE') && (
          <div>
            <Button onClick={() => share.mutate({ params: { path }, body: { way: 'TABLE' } })}>
              {t.shareTable(tablemates)}
            </Button>
          </div>
        )}
        <FindColleague
          eventId={eventId}
          onChoose={(personId) =>
            share.mutate({ params: { path }, body: { way: 'COLLEAGUE', personId } })
          }
        />
      </div>
    </details>
  );
}

function FindColleague({
  eventId,
  onChoose,
}: {
  eventId: string;
  onChoose: (personId: string) => void;
}) {
  const t = useMessages(commitmentMessages);
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const enough = wanted.length > 1;
  const { data, error } = useQuery({ ...shareColleagues(eventId, wanted), enabled: enough });
  const rows = enough ? (data?.rows ?? []) : [];
  return (
    <>
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
      <ul className={style.people}>
        {rows.map(({ personId, name, unit }) => (
          <li key={personId}>
            <span>
              {name} <small className="soft">{unit}</small>
            </span>
            <Button
              onClick={() => {
                onChoose(personId);
                setSearch('');
              }}
            >
              {t.shareWith}
              <VisuallyHidden> {name}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
