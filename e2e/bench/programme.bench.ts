import { randomUUID } from 'node:crypto';
import { type Browser, chromium, type Page } from '@playwright/test';
import { seeded } from '../../packages/domain/src/testing/random-programme.ts';
import type { Benchmark } from '../../scripts/bench/benchmark.ts';
import { findBrowser, launchOptions } from '../../scripts/test/browser.ts';
import { apiOf, become } from '../stage/api.ts';
import { startProduct } from '../stage/product.ts';
import setUp from '../stage/set-up.ts';
import { makeFullDay } from './full-day.ts';
import { longestTask, type TraceEvent } from './main-thread.ts';

const placed = 200;
const drags = 6;
const interleaved = 1000;

/**
 * The programme editor with 200 placed items, in a real browser on the real product. Dragging: the longest task of the page's main thread in a
 * recorded trace, which no frame can be shorter than. Placing and moving: the longest from a key or a drop to the next frame, as the browser
 * itself measures interactions (Event Timing, of which INP is made). Two editors: edits of two organisers at once against the API.
 */
export const benchmark: Benchmark = {
  name: 'programme',
  targets: {
    dragLongestTaskMs: 50,
    interactionMs: 100,
    interactionsWithoutEdit: 0,
    editsLost: 0,
    editorsApart: 0,
  },
  async run() {
    const stop = await setUp();
    const product = await startProduct({ DEMO: '1' });
    const found = await findBrowser(console.log);
    if (typeof found === 'string') throw new Error(found);
    const browser = await chromium.launch(launchOptions(found.path));
    try {
      const page = await browser.newPage({
        baseURL: product.address,
        viewport: { width: 1280, height: 900 },
      });
      await become(page, 'organiser');
      const eventId = await makeFullDay(page, placed);
      await page.goto(`/organise/events/${eventId}/programme`);
      await page
        .locator('[data-entry]')
        .nth(placed - 1)
        .waitFor();
      const drag = await traceDrags(browser, page);
      const interaction = await longestInteraction(page, eventId);
      const together = await editTogether(page, eventId);
      const figures = {
        dragLongestTaskMs: Math.round(drag.longest * 10) / 10,
        interactionMs: interaction.longest,
        interactionsWithoutEdit: interaction.idle,
        editsLost: together.lost,
        editorsApart: together.apart,
      };
      return {
        figures,
        ok:
          figures.dragLongestTaskMs <= 50 &&
          figures.interactionMs <= 100 &&
          figures.interactionsWithoutEdit === 0 &&
          figures.editsLost === 0 &&
          figures.editorsApart === 0,
        table: [
          [
            `${placed} items: longest task while dragging`,
            `${figures.dragLongestTaskMs} ms (${drag.tasks} tasks, ${drags} drags)`,
          ],
          [
            `${placed} items: longest interaction`,
            `${interaction.longest} ms of ${interaction.count} events, ${interaction.idle} turns without an edit`,
          ],
          [
            'two editors, edits interleaved',
            `${together.made} made, ${together.refused} refused, ${together.lost} lost`,
          ],
          ['two editors, rows not where acknowledged edits put them', String(together.apart)],
        ],
      };
    } finally {
      await browser.close();
      await product.stop();
      await stop();
    }
  },
};

/** Drags cards about at a pointer event every 8 ms and lets them go where they were taken. */
async function traceDrags(browser: Browser, page: Page) {
  const tasks: number[] = [];
  for (let drag = 0; drag < drags; drag++) {
    const card = page.locator('[data-entry]').nth(drag * 20 + 3);
    await card.scrollIntoViewIfNeeded();
    const box = await card.boundingBox();
    if (!box) throw new Error('no card');
    const x = box.x + 30;
    const y = box.y + 6;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 6, y + 6);
    await browser.startTracing(page, {
      categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'],
    });
    for (let step = 0; step < 60; step++) {
      await page.mouse.move(x + 6 + Math.sin(step / 6) * 220, y + 6 + step * 2);
      await page.waitForTimeout(8);
    }
    const trace = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: TraceEvent[];
    };
    tasks.push(...longestTask(trace.traceEvents));
    await page.keyboard.press('Escape');
    await page.mouse.up();
  }
  return { longest: Math.max(...tasks), tasks: tasks.length };
}

/** Moves cards by key and by drop while the browser times each interaction. */
async function longestInteraction(page: Page, eventId: string) {
  await page.evaluate(() => {
    const timed: number[] = [];
    Object.assign(window, { timed });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('interactionId' in entry && entry.interactionId) timed.push(entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const seq = async () => {
    const path = `/events/${eventId}/programme/edits?limit=1`;
    return (await apiOf(page).get<{ edits: { seq: number }[] }>(path)).edits[0]?.seq ?? 0;
  };
  const before = await seq();
  const turns = 24;
  for (let turn = 0; turn < turns; turn++) {
    const card = page.locator('[data-entry]').nth(turn * 7 + 2);
    const isSession = await card.evaluate(
      (element) => Number(element.style.getPropertyValue('--column')) > 2,
    );
    if (turn % 2 === 0) {
      await card.locator('[data-card]').focus();
      await page.keyboard.press(isSession ? 'ArrowLeft' : 'ArrowDown');
    } else {
      await card.scrollIntoViewIfNeeded();
      const box = await card.boundingBox();
      if (!box) throw new Error('no card');
      const [x, y] = [box.x + 30, box.y + 6];
      const [across, down] = isSession ? [box.x > 500 ? -175 : 175, 0] : [0, 40];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + across, y + down, { steps: 5 });
      await page.mouse.up();
    }
    await page.waitForTimeout(350);
  }
  const timed = await page.evaluate(() => (window as unknown as { timed: number[] }).timed);
  const idle = turns - ((await seq()) - before);
  return { longest: Math.max(0, ...timed), count: timed.length, idle };
}

type Times = { startsAt: string; endsAt: string };
type Acknowledged = { id: string; seq: number; itemId: string; after: Times };
type Row = { id: string; startsAt: string; endsAt: string };

/** Two organisers move the same items at the same time, each by what they last saw; nothing that was acknowledged may be missing. */
async function editTogether(page: Page, eventId: string) {
  const api = apiOf(page);
  const read = async () => (await api.get<{ items: Row[] }>(`/events/${eventId}/programme`)).items;
  const views = [await read(), await read()];
  const start = await read();
  const random = seeded(7);
  const acknowledged: Acknowledged[] = [];
  let refused = 0;
  const edit = async (editor: number, turn: number) => {
    const view = views[editor] ?? [];
    const item = view[Math.floor(random() * view.length)];
    if (!item) return;
    const by = (turn % 2 === 0 ? 5 : -5) * (1 + Math.floor(random() * 3)) * 60_000;
    const shifted = (instant: string) => new Date(Date.parse(instant) + by).toISOString();
    const after = { startsAt: shifted(item.startsAt), endsAt: shifted(item.endsAt) };
    const id = randomUUID();
    const before = { startsAt: item.startsAt, endsAt: item.endsAt };
    const answer = await page.request.post(`/api/v1/events/${eventId}/programme/edits`, {
      headers: { 'x-ledarforum': '1' },
      data: { id, action: 'move-item', changes: [{ table: 'items', id: item.id, before, after }] },
    });
    if (answer.ok()) {
      const { seq } = (await answer.json()) as { seq: number };
      acknowledged.push({ id, seq, itemId: item.id, after });
      Object.assign(item, after);
    } else if (answer.status() === 409) {
      refused++;
      views[editor] = await read();
    } else throw new Error(`${answer.status()} ${await answer.text()}`);
  };
  for (let turn = 0; turn < interleaved / 2; turn++)
    await Promise.all([edit(0, turn), edit(1, turn)]);
  const end = await read();
  const kept = new Set<string>();
  let before: number | undefined;
  for (;;) {
    const older = before === undefined ? '' : `&before=${before}`;
    const { edits, more } = await api.get<{ edits: { id: string; seq: number }[]; more: boolean }>(
      `/events/${eventId}/programme/edits?limit=200${older}`,
    );
    for (const { id } of edits) kept.add(id);
    before = edits.at(-1)?.seq;
    if (!more) break;
  }
  return {
    made: acknowledged.length,
    refused,
    lost: acknowledged.filter(({ id }) => !kept.has(id)).length,
    apart: rowsApart(start, acknowledged, end),
  };
}

/** Items that are not where the acknowledged edits, made again one after the other, put them. */
function rowsApart(start: Row[], edits: readonly Acknowledged[], end: Row[]): number {
  const times = new Map(start.map(({ id, startsAt, endsAt }) => [id, { startsAt, endsAt }]));
  for (const { itemId, after } of [...edits].sort((a, b) => a.seq - b.seq))
    times.set(itemId, after);
  return end.filter(({ id, startsAt, endsAt }) => {
    const expected = times.get(id);
    return expected?.startsAt !== startsAt || expected.endsAt !== endsAt;
  }).length;
}
