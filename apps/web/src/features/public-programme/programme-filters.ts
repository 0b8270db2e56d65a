import { compareSv } from '../../lib/dates.ts';

/** One thing in the programme as participants see it. */
export interface ProgrammeRow {
  readonly id: string;
  readonly kind: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly title: string;
  readonly description: string;
  readonly who: string;
  readonly letter: string | null;
  readonly block: string | null;
  readonly place: { readonly roomId: string; readonly room: string; readonly floor: string } | null;
  readonly mine: boolean;
  /** Which of one's wishes it is, 1 being the first; null: none, or it no longer matters. */
  readonly wish: number | null;
}

/** What is looked for; an empty text means everything. */
export interface ProgrammeFilter {
  readonly whose: 'all' | 'mine';
  readonly roomId: string;
  readonly block: string;
  readonly words: string;
}

export const noFilter: ProgrammeFilter = { whose: 'all', roomId: '', block: '', words: '' };

/** Whether anything but whose it is has been asked for. */
export function isNarrowed({ roomId, block, words }: ProgrammeFilter): boolean {
  return roomId !== '' || block !== '' || words.trim() !== '';
}

/** The rows that match, in the order given. Words match without regard to case, in any order, also within words. */
export function filterProgramme<Row extends ProgrammeRow>(
  rows: readonly Row[],
  { whose, roomId, block, words }: ProgrammeFilter,
): Row[] {
  const wanted = words.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = [row.letter, row.title, row.description, row.who, row.block]
      .join(' ')
      .toLocaleLowerCase('sv');
    return (
      (whose === 'all' || row.mine) &&
      (roomId === '' || row.place?.roomId === roomId) &&
      (block === '' || row.block === block) &&
      wanted.every((word) => text.includes(word))
    );
  });
}

/** Rooms where something happens, by name, and the blocks, in the order they begin. */
export function choicesIn(rows: readonly ProgrammeRow[]): {
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
  readonly blocks: readonly string[];
} {
  const rooms = new Map(rows.flatMap(({ place }) => (place ? [[place.roomId, place.room]] : [])));
  return {
    rooms: [...rooms].map(([id, name]) => ({ id, name })).sort((a, b) => compareSv(a.name, b.name)),
    blocks: [...new Set(rows.flatMap(({ block }) => block ?? []))],
  };
}
