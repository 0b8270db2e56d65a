import { describe, expect, it } from 'vitest';
import { tableToTalkAt } from './own-table.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 4, 11, hour));
const entry = (hour: number, ...tables: { id: string; hasDialogue: boolean }[]) => ({
  startsAt: at(hour).toISOString(),
  endsAt: at(hour + 1).toISOString(),
  tables,
});
const talk = (id: string) => ({ id, hasDialogue: true });
const quiet = (id: string) => ({ id, hasDialogue: false });

describe('the table to talk at', () => {
  const day = [entry(9, talk('a')), entry(10, quiet('b')), entry(11, talk('c'))];

  it('is of what goes on, then of what comes next, then of what was last', () => {
    const chosen = (hour: number) => tableToTalkAt(day, [talk('z')], at(hour))?.id;
    expect([8, 9, 10, 11, 15].map(chosen)).toEqual(['a', 'a', 'c', 'c', 'c']);
  });

  it('is one without a time only when no other has a dialogue, and none when none has', () => {
    expect(tableToTalkAt([entry(9, quiet('b'))], [quiet('y'), talk('z')], at(9))?.id).toBe('z');
    expect(tableToTalkAt([entry(9, quiet('b'))], [], at(9))).toBeNull();
  });
});
