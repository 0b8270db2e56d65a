import { mingleSign } from '@ledarforum/domain/mingle-sign';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { myDayMessages } from './my-day-messages.ts';

type Entry = Pick<Schema<'DayEntry'>, 'kind' | 'place' | 'tables'>;
type Place = Pick<Schema<'DayPlace'>, 'room' | 'floor'>;

/** "Sal Helge, plan 2": empty when nothing is known. */
export function placeText(place: Place | null): string {
  return [place?.room, place?.floor].filter(Boolean).join(', ');
}

/** Where an entry is, in one line: "Sal Helge, plan 2 · bord 12"; undefined when nothing is known. */
export function usePlaceWords(): (entry: Entry) => string | undefined {
  const t = useMessages(myDayMessages);
  const nameOf = (table: Schema<'DayTable'>) =>
    table.kind === 'MINGLE' ? t.mingleGroup(mingleSign(table.number)) : t.table(table.number);
  return ({ kind, place, tables }) => {
    if (kind === 'SLOT_UNDECIDED') return t.undecided;
    if (kind === 'SLOT_WITHOUT_SEAT') return t.withoutSeat;
    const only = tables.length === 1 ? tables[0] : undefined;
    const parts = [
      placeText(place),
      only ? nameOf(only) : '',
      ...(only ? [] : tables.map((table) => `${table.round}: ${nameOf(table)}`)),
    ];
    return parts.filter((part) => part !== '').join(' · ') || undefined;
  };
}
