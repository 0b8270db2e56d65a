import type { Schema } from '../../lib/api-client.ts';
import { compareSv, useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { signOf, useGroupNames } from './mingle-names.ts';
import { usePeople } from './people-field.tsx';
import { workshopMessages } from './workshop-messages.ts';
import style from './workshops.module.css';

type Workshop = Schema<'Workshop'>;
export type PrintKind = 'signs' | 'list' | 'cards';

/** What is printed of a workshop, and is not on the screen: signs, who sits where by name, or a card for each person. */
export function WorkshopPrint({
  shown,
  kind,
  tableAddress,
}: {
  shown: Workshop;
  kind: PrintKind;
  tableAddress: string;
}) {
  if (kind === 'signs') return <TableSigns shown={shown} tableAddress={tableAddress} />;
  return kind === 'list' ? <PlacementList shown={shown} /> : <Cards shown={shown} />;
}

/** One sheet for each table: with several rounds, who leads it in each, and at tables a code that leads to the own table's page. */
function TableSigns({ shown, tableAddress }: { shown: Workshop; tableAddress: string }) {
  const t = useMessages(workshopMessages);
  const { nameOf } = usePeople(shown.people);
  const groupName = useGroupNames(shown);
  const numbers = [...new Set(shown.rounds.flatMap(({ tables }) => tables.map((x) => x.number)))];
  return (
    <div className={style.printOnly}>
      {numbers
        .toSorted((a, b) => a - b)
        .map((number) => {
          const tables = shown.rounds.map(({ tables }) => tables.find((x) => x.number === number));
          const room = tables.find((table) => table?.room)?.room;
          const leaders = tables.flatMap((table) => table?.members.filter((m) => m.leader) ?? []);
          const led = [...new Set(leaders.map((leader) => nameOf(leader.participationId)))];
          return (
            <section key={number} className={style.sign}>
              <p>{shown.name}</p>
              <p className={style.signNumber}>{groupName(number)}</p>
              <p>{[room?.name, room?.floor].filter(Boolean).join(', ')}</p>
              {led.length > 0 && <p>{t.led(led.join(', '))}</p>}
              {shown.kind === 'TABLES' && (
                <div className={style.signCode}>
                  <QrCode text={tableAddress} label={t.tableCode} />
                  <p>{t.scanTable}</p>
                </div>
              )}
            </section>
          );
        })}
    </div>
  );
}

/** Everybody with a place, in Swedish order, those without a name last, with their table in each round. */
function usePlaces({ people, rounds }: Workshop) {
  return people
    .map((person) => ({
      ...person,
      places: rounds.map(({ tables, item }) => {
        const table = tables.find(({ members }) =>
          members.some(({ participationId }) => participationId === person.participationId),
        );
        return table ? { number: table.number, room: table.room?.name ?? '', item } : null;
      }),
    }))
    .filter(({ places }) => places.some((place) => place !== null))
    .toSorted((a, b) =>
      a.name === null || b.name === null
        ? Number(a.name === null) - Number(b.name === null)
        : compareSv(a.name, b.name),
    );
}

function PlacementList({ shown }: { shown: Workshop }) {
  const t = useMessages(workshopMessages);
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
            {shown.rounds.map(({ id }, round) => (
              <th key={id} scope="col">
                {shown.roundCount === 1 ? t[`count_${shown.kind}`] : t.round(round + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {usePlaces(shown).map(({ participationId, name, organisation, places }) => (
            <tr key={participationId}>
              <th scope="row">{name ?? t.hidden}</th>
              <td>{organisation}</td>
              {places.map((place, round) => (
                <td key={shown.rounds[round]?.id}>
                  {place && [signOf(shown, place.number), place.room].filter(Boolean).join(', ')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Eight cards to a sheet, to cut apart: the name and where to sit in every round. */
function Cards({ shown }: { shown: Workshop }) {
  const t = useMessages(workshopMessages);
  const dates = useDates(shown.timeZone);
  const groupName = useGroupNames(shown);
  return (
    <div className={style.printOnly}>
      <div className={style.cards}>
        {usePlaces(shown).map(({ participationId, name, places }) => (
          <section key={participationId} className={style.card}>
            <p className={style.cardName}>{name ?? t.hidden}</p>
            <ul>
              {places.map((place, round) =>
                place === null ? null : (
                  <li key={shown.rounds[round]?.id}>
                    {[
                      shown.roundCount > 1 && t.round(round + 1),
                      place.item && dates.time(place.item.startsAt),
                    ]
                      .filter(Boolean)
                      .join(', ')}{' '}
                    <b>{groupName(place.number)}</b>
                    {place.room !== '' && `, ${place.room}`}
                  </li>
                ),
              )}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
