import { type DragEvent, useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { classNames } from '../../ui/class-names.ts';
import fieldStyle from '../../ui/field.module.css';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { alikeMessages } from './alike-messages.ts';
import { useAttributeNames } from './attribute-names.ts';
import { MemberRow } from './member-row.tsx';
import { useGroupNames } from './mingle-names.ts';
import { usePeople } from './people-field.tsx';
import { SeatDialog } from './seat-dialog.tsx';
import {
  type Moving,
  type Target,
  useEffectWords,
  usePossibleSeats,
  useSeat,
} from './seat-effects.ts';
import { workshopMessages } from './workshop-messages.ts';
import { useKeep, type Workshop } from './workshop-queries.ts';
import style from './workshops.module.css';

type Round = Workshop['rounds'][number];
type Table = Round['tables'][number];

/** Every table of a round and who sits there; a person is moved by dragging them or by choosing them. */
export function RoundTables({
  eventId,
  shown,
  round,
}: {
  eventId: string;
  shown: Workshop;
  round: Round;
}) {
  const t = useMessages(workshopMessages);
  const { nameOf } = usePeople(shown.people);
  const groupName = useGroupNames(shown);
  const [chosen, setChosen] = useState<Moving>();
  const [wanted, setWanted] = useState('');
  const drag = useDrag(eventId, shown);
  const { lock, error } = useLock(eventId, shown.id, round.id);
  const isWanted = (id: string) =>
    wanted.trim() !== '' &&
    nameOf(id).toLocaleLowerCase('sv').includes(wanted.trim().toLocaleLowerCase('sv'));
  const found = round.tables
    .flatMap(({ members }) => members)
    .filter(({ participationId }) => isWanted(participationId)).length;
  const tables =
    found > 0
      ? round.tables.filter(({ members }) => members.some((m) => isWanted(m.participationId)))
      : round.tables;
  const movingOf = (participationId: string, from: Table | null): Moving => ({
    roundId: round.id,
    participationId,
    name: nameOf(participationId),
    from: from && { id: from.id, number: from.number },
  });
  const row = (participationId: string, table: Table | null) => {
    const seat = table?.members.find((member) => member.participationId === participationId);
    return (
      <MemberRow
        key={participationId}
        person={shown.people.find((person) => person.participationId === participationId)}
        seat={seat}
        marked={isWanted(participationId)}
        over={drag.isOver(participationId)}
        onMove={() => setChosen(movingOf(participationId, table))}
        onLock={(locked) => lock(participationId, locked)}
        {...drag.handlersOf(movingOf(participationId, table), table)}
      />
    );
  };
  return (
    <div className="stack">
      {(drag.error ?? error) && <ProblemNotice error={drag.error ?? error} />}
      <p className={classNames('soft', style.dragHelp)}>{t.dragHelp}</p>
      <div className={style.find}>
        <label className="eyebrow" htmlFor={`find-${round.id}`}>
          {t.find}
        </label>
        <input
          id={`find-${round.id}`}
          type="search"
          className={fieldStyle.control}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <p className="eyebrow" role="status">
          {wanted.trim() === '' ? '' : t.found(found)}
        </p>
      </div>
      {round.unplaced.length > 0 && (
        <Notice kind="warn" title={t.unplacedLead(round.unplaced.length)}>
          <ul className={style.members}>{round.unplaced.map((id) => row(id, null))}</ul>
        </Notice>
      )}
      <ol className={style.tables}>
        {tables.map((table) => (
          <li
            key={table.id}
            className={classNames(style.table, drag.isOver(table.id) && style.over)}
            {...drag.zoneOf(table)}
          >
            <h3>{groupName(table.number)}</h3>
            <TableLine table={table} />
            <ul className={style.members}>
              {table.members.map(({ participationId }) => row(participationId, table))}
            </ul>
          </li>
        ))}
      </ol>
      {drag.effect !== undefined && (
        <p className={style.effect} aria-hidden="true">
          {drag.effect}
        </p>
      )}
      {chosen && (
        <SeatDialog
          eventId={eventId}
          shown={shown}
          moving={chosen}
          onClose={() => setChosen(undefined)}
        />
      )}
    </div>
  );
}

/** Where the table is and what makes it mixed. */
function TableLine({ table }: { table: Table }) {
  const t = useMessages(workshopMessages);
  const words = useMessages(alikeMessages);
  const names = useAttributeNames();
  const like = table.samePairs.filter(({ pairs }) => pairs > 0);
  return (
    <p className="eyebrow">
      {[
        table.room?.name,
        table.room?.floor,
        table.repeats > 0 && t.repeatsHere(table.repeats),
        like.length === 0
          ? t.wellMixed
          : like
              .map(({ attribute, pairs }) => `${names[attribute]}: ${t.samePairsHere(pairs)}`)
              .join(' · '),
        table.alikePairs > 0 && words.alikeHere(table.alikePairs),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

/** Dragging with a mouse. What each spot would do is fetched as soon as somebody is taken hold of, and shown before they are let go. Nothing moves under the pointer. */
function useDrag(eventId: string, shown: Workshop) {
  const { nameOf } = usePeople(shown.people);
  const groupName = useGroupNames(shown);
  const effectWords = useEffectWords();
  const [moving, setMoving] = useState<Moving>();
  const [over, setOver] = useState<string>();
  const possible = usePossibleSeats(eventId, shown.id, moving);
  const { seat, error } = useSeat(eventId, shown);
  const isTarget = (table: Table | null): table is Table =>
    moving !== undefined && table !== null && table.id !== moving.from?.id;
  const end = () => {
    setMoving(undefined);
    setOver(undefined);
  };
  const drop = (event: DragEvent, table: Table, swapWith: Target['swapWith']) => {
    event.preventDefault();
    event.stopPropagation();
    if (moving !== undefined) {
      seat(moving, { groupId: table.id, number: table.number, swapWith });
    }
    end();
  };
  const effectAt = (): string | undefined => {
    if (moving === undefined || over === undefined || possible.data === undefined) return undefined;
    const { tables, swaps } = possible.data;
    const table = tables.find(({ groupId }) => groupId === over);
    if (table) return `${moving.name} → ${groupName(table.number)}: ${effectWords(table)}`;
    const swap = swaps.find(({ participationId }) => participationId === over);
    return swap && `${moving.name} ⇄ ${nameOf(over)}: ${effectWords(swap)}`;
  };
  const allow = (event: DragEvent, spot: string) => {
    event.preventDefault();
    event.stopPropagation();
    if (over !== spot) setOver(spot);
  };
  return {
    error,
    isOver: (spot: string) => moving !== undefined && over === spot,
    zoneOf: (table: Table) =>
      isTarget(table)
        ? {
            onDragOver: (event: DragEvent) => allow(event, table.id),
            onDrop: (event: DragEvent) => drop(event, table, null),
          }
        : {},
    handlersOf: (own: Moving, table: Table | null) => ({
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', own.name);
        setMoving(own);
      },
      onDragEnd: end,
      ...(isTarget(table) &&
        moving?.from && {
          onDragOver: (event: DragEvent) => allow(event, own.participationId),
          onDrop: (event: DragEvent) =>
            drop(event, table, { participationId: own.participationId, name: own.name }),
        }),
    }),
    /** In words, for the spot under the pointer. */
    effect: effectAt(),
  };
}

function useLock(eventId: string, workshopId: string, roundId: string) {
  const keep = useKeep(eventId, workshopId);
  const put = $api.useMutation(
    'put',
    '/events/{eventId}/workshops/{workshopId}/rounds/{roundId}/members/{participationId}/lock',
    { onSuccess: keep },
  );
  return {
    error: put.error,
    lock: (participationId: string, locked: boolean) =>
      put.mutate({
        params: { path: { eventId, workshopId, roundId, participationId } },
        body: { locked },
      }),
  };
}
