import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import fieldStyle from '../../ui/field.module.css';
import { Notice } from '../../ui/notice.tsx';
import { MoveDialog, type Moving } from './move-dialog.tsx';
import { roundMessages } from './round-messages.ts';
import style from './rounds.module.css';

type Table = Schema<'Round'>['tables'][number];
type Member = Table['members'][number];

/** Every table and who sits there; a person is moved by choosing them. */
export function RoundTables({ eventId, shown }: { eventId: string; shown: Schema<'Round'> }) {
  const t = useMessages(roundMessages);
  const [moving, setMoving] = useState<Moving>();
  const [wanted, setWanted] = useState('');
  const nameOf = ({ name }: Member) => name ?? t.hidden;
  const isWanted = (member: Member) =>
    wanted.trim() !== '' &&
    nameOf(member).toLocaleLowerCase('sv').includes(wanted.trim().toLocaleLowerCase('sv'));
  const found = shown.tables.flatMap(({ members }) => members).filter(isWanted).length;
  const tables =
    found > 0 ? shown.tables.filter(({ members }) => members.some(isWanted)) : shown.tables;
  const choose = (member: Member, from: Table | null) =>
    setMoving({
      participationId: member.participationId,
      name: nameOf(member),
      from: from && { id: from.id, number: from.number },
    });
  return (
    <div className="stack">
      <div className={style.find}>
        <label className="eyebrow" htmlFor="find-person">
          {t.find}
        </label>
        <input
          id="find-person"
          type="search"
          className={fieldStyle.control}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <p className="eyebrow" role="status">
          {wanted.trim() === '' ? '' : t.found(found)}
        </p>
      </div>
      {shown.unplaced.length > 0 && (
        <Notice kind="warn" title={t.unplacedLead(shown.unplaced.length)}>
          <ul className={style.members}>
            {shown.unplaced.map((member) => (
              <MemberRow
                key={member.participationId}
                member={member}
                marked={isWanted(member)}
                onMove={() => choose(member, null)}
              />
            ))}
          </ul>
        </Notice>
      )}
      <ol className={style.tables}>
        {tables.map((table) => (
          <li key={table.id} className={style.table}>
            <h3>{t.table(table.number)}</h3>
            <p className="eyebrow">
              {[table.room?.name, table.room?.floor, t.samePairsHere(table.samePairs)]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <ul className={style.members}>
              {table.members.map((member) => (
                <MemberRow
                  key={member.participationId}
                  member={member}
                  marked={isWanted(member)}
                  onMove={() => choose(member, table)}
                />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {moving && (
        <MoveDialog
          eventId={eventId}
          roundId={shown.id}
          moving={moving}
          onClose={() => setMoving(undefined)}
        />
      )}
    </div>
  );
}

function MemberRow({
  member,
  marked,
  onMove,
}: {
  member: Member;
  marked: boolean;
  onMove: () => void;
}) {
  const t = useMessages(roundMessages);
  const name = member.name ?? t.hidden;
  return (
    <li className={marked ? style.wanted : undefined}>
      <span>
        <b>{name}</b>
        {!member.coming && <span className={style.absent}> · {t.notComing}</span>}
        <small>{[member.title, member.organisation].filter(Boolean).join(' · ')}</small>
      </span>
      <Button kind="quiet" size="small" onClick={onMove} aria-label={t.moveWhom(name)}>
        {t.move}
      </Button>
    </li>
  );
}
