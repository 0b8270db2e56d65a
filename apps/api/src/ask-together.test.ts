import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { askTogether } from './ask-together.ts';

it('asks once for what is wanted in the same turn, each key once', async () => {
  const asked: number[][] = [];
  const double = askTogether(async (keys: readonly number[]) => {
    asked.push([...keys]);
    return new Map(keys.filter((key) => key < 10).map((key) => [key, 2 * key]));
  });
  expect(await Promise.all([double(1), double(2), double(1), double(99)])).toEqual([
    2,
    4,
    2,
    undefined,
  ]);
  expect(asked).toEqual([[1, 2, 99]]);
});

it('does not answer what is asked later with what was found before', async () => {
  let now = 'before';
  const read = askTogether(async (keys: readonly string[]) => {
    const found = now;
    await turn();
    return new Map(keys.map((key) => [key, found]));
  });
  const first = read('key');
  await turn();
  now = 'after';
  expect(await Promise.all([first, read('key')])).toEqual(['before', 'after']);
});

it('fails for everybody who asked, and for nobody after', async () => {
  let down = true;
  const read = askTogether(async (keys: readonly string[]) => {
    if (down) throw new Error('no database');
    return new Map(keys.map((key) => [key, key]));
  });
  const both = await Promise.allSettled([read('a'), read('b')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  down = false;
  expect(await read('a')).toBe('a');
});
