import { describe, expect, it } from 'vitest';
import { choicesIn, filterProgramme, noFilter, type ProgrammeRow } from './programme-filters.ts';
import { layOutByRoom } from './room-layout.ts';

const row = (
  title: string,
  from: string,
  to: string,
  more: Partial<ProgrammeRow> & { room?: string } = {},
): ProgrammeRow => {
  const { room, ...rest } = more;
  return {
    id: `${title} ${from}`,
    kind: 'PLENARY',
    startsAt: `2026-05-11T${from}:00Z`,
    endsAt: `2026-05-11T${to}:00Z`,
    title,
    description: '',
    who: '',
    letter: null,
    block: null,
    place: room === undefined ? null : { roomId: room, room, floor: '' },
    mine: false,
    wish: null,
    ...rest,
  };
};

const day = [
  row('Välkommen', '07:00', '08:00', { room: 'Stora salen', mine: true }),
  row('Svåra samtal', '08:00', '09:00', { room: 'Åsnen', block: 'Förmiddag', who: 'HR' }),
  row('Ekonomi', '08:00', '09:00', { room: 'Helge', block: 'Förmiddag', mine: true }),
  row('Svåra samtal', '10:00', '11:00', { room: 'Åsnen', block: 'Eftermiddag', who: 'HR' }),
];
const titles = (rows: readonly ProgrammeRow[]) => rows.map(({ title }) => title);

describe('filtering the programme', () => {
  it('shows everything to begin with', () => {
    expect(filterProgramme(day, noFilter)).toEqual(day);
  });

  it('goes by room, block, what is mine, and words in any order', () => {
    expect(titles(filterProgramme(day, { ...noFilter, roomId: 'Helge' }))).toEqual(['Ekonomi']);
    expect(filterProgramme(day, { ...noFilter, block: 'Förmiddag' })).toHaveLength(2);
    expect(titles(filterProgramme(day, { ...noFilter, whose: 'mine' }))).toEqual([
      'Välkommen',
      'Ekonomi',
    ]);
    expect(filterProgramme(day, { ...noFilter, words: ' hr SVÅRA ' })).toHaveLength(2);
    expect(filterProgramme(day, { ...noFilter, words: 'hr ekonomi' })).toEqual([]);
  });

  it('offers rooms in Swedish order and blocks as they begin', () => {
    const { rooms, blocks } = choicesIn(day);
    expect(rooms.map(({ name }) => name)).toEqual(['Helge', 'Stora salen', 'Åsnen']);
    expect(blocks).toEqual(['Förmiddag', 'Eftermiddag']);
  });
});

describe('the programme by room', () => {
  it('gives rooms columns and lets what is alone span them', () => {
    const { moments, common, columns } = layOutByRoom(day);
    expect(moments).toHaveLength(5);
    expect(common.map(({ row: { title }, from, to }) => [title, from, to])).toEqual([
      ['Välkommen', 0, 1],
      ['Svåra samtal', 3, 4],
    ]);
    expect(columns.map(({ place }) => place?.room)).toEqual(['Helge', 'Åsnen']);
    expect(columns[1]?.rows.map(({ from, to }) => [from, to])).toEqual([[1, 2]]);
  });

  it('gives a room that is used twice at once two columns, and what has no room the last', () => {
    const { columns } = layOutByRoom([
      row('a', '07:00', '09:00', { room: 'Helge' }),
      row('b', '08:00', '10:00', { room: 'Helge' }),
      row('c', '09:00', '10:00', { room: 'Helge' }),
      row('d', '07:00', '10:00'),
    ]);
    expect(
      columns.map(({ place, rows }) => [place?.room, rows.map(({ row: r }) => r.title)]),
    ).toEqual([
      ['Helge', ['a', 'c']],
      ['Helge', ['b']],
      [undefined, ['d']],
    ]);
  });

  it('has nothing for nothing', () => {
    expect(layOutByRoom([])).toEqual({ moments: [], common: [], columns: [] });
  });
});
