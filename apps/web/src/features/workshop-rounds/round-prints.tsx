import type { Schema } from '../../lib/api-client.ts';
import { compareSv } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { roundMessages } from './round-messages.ts';
import style from './rounds.module.css';

export type PrintKind = 'signs' | 'list';

/** What is printed of a round, and is not on the screen: a sign for each table, or who sits where by name. */
export function RoundPrint({ shown, kind }: { shown: Schema<'Round'>; kind: PrintKind }) {
  return kind === 'signs' ? <TableSigns shown={shown} /> : <PlacementList shown={shown} />;
}

function TableSigns({ shown }: { shown: Schema<'Round'> }) {
  const t = useMessages(roundMessages);
  return (
    <div className={style.printOnly}>
      {shown.tables.map(({ id, number, room }) => (
        <section key={id} className={style.sign}>
          <p>{shown.name}</p>
          <p className={style.signNumber}>{t.table(number)}</p>
          <p>{[room?.name, room?.floor].filter(Boolean).join(', ')}</p>
        </section>
      ))}
    </div>
  );
}

function PlacementList({ shown }: { shown: Schema<'Round'> }) {
  const t = useMessages(roundMessages);
  const places = shown.tables
    .flatMap(({ number, room, members }) =>
      members.map((member) => ({ ...member, number, room: room?.name ?? '' })),
    )
    .toSorted((a, b) =>
      a.name === null || b.name === null
        ? Number(a.name === null) - Number(b.name === null)
        : compareSv(a.name, b.name),
    );
  return (
    <div className={style.printOnly}>
      <h2>
        {shown.eventName}: {shown.name}
      </h2>
      <table className={style.placement}>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.organisation}</th>
            <th scope="col">{t.tables}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ participationId, name, organisation, number, room }) => (
            <tr key={participationId}>
              <th scope="row">{name ?? t.hidden}</th>
              <td>{organisation}</td>
              <td>{[String(number), room].filter(Boolean).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
