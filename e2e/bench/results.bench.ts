import { type Browser, chromium } from '@playwright/test';
import type { Benchmark } from '../../scripts/bench/benchmark.ts';
import { findBrowser, launchOptions } from '../../scripts/test/browser.ts';
import { become } from '../stage/api.ts';
import { startProduct } from '../stage/product.ts';
import setUp from '../stage/set-up.ts';
import { makeManyResults } from './many-results.ts';

const loads = 5;
const viewport = { width: 820, height: 1180 };

/**
 * `--answers N --questions N --days N`: leadership opens the results of the latest of several days in a real browser on the real product, each
 * time with an empty cache. From the start of the navigation until the first picture has been painted, by the page's own clock.
 */
export const benchmark: Benchmark = {
  name: 'results',
  targets: { firstPictureMs: 1500 },
  async run(args) {
    const size = {
      answers: Number(args.answers ?? 2000),
      questions: Number(args.questions ?? 30),
      days: Number(args.days ?? 10),
    };
    const stop = await setUp();
    const product = await startProduct({ DEMO: '1' });
    const found = await findBrowser(console.log);
    if (typeof found === 'string') throw new Error(found);
    const browser = await chromium.launch(launchOptions(found.path));
    try {
      const eventId = await makeManyResults(product, size);
      const page = await browser.newPage({ baseURL: product.address, viewport });
      await become(page, 'leadership');
      const signedIn = await page.context().storageState();
      const times: number[] = [];
      for (let load = 0; load < loads; load += 1) {
        times.push(await firstPicture(browser, `${product.address}/results/${eventId}`, signedIn));
      }
      times.sort((a, b) => a - b);
      const figures = {
        firstPictureMs: Math.round(times[Math.floor(loads / 2)] ?? 0),
        slowestFirstPictureMs: Math.round(times.at(-1) ?? 0),
      };
      return {
        figures,
        ok: figures.firstPictureMs <= 1500,
        table: [
          [
            'conditions in the browser',
            `Chromium ${browser.version()}, ${viewport.width} × ${viewport.height}, empty cache, loopback, not throttled`,
          ],
          [
            `first picture, median and slowest of ${loads}`,
            `${figures.firstPictureMs} and ${figures.slowestFirstPictureMs} ms`,
          ],
        ],
      };
    } finally {
      await browser.close();
      await product.stop();
      await stop();
    }
  },
};

type SignedIn = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>;

async function firstPicture(browser: Browser, address: string, storageState: SignedIn) {
  const context = await browser.newContext({ storageState, viewport });
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('main [role="img"]') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark('first-picture')));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  const marked = await page.waitForFunction(
    () => performance.getEntriesByName('first-picture')[0]?.startTime,
  );
  const time = await marked.jsonValue();
  await context.close();
  return time ?? Number.POSITIVE_INFINITY;
}
