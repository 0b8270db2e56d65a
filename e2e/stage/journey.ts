import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Page,
} from '@playwright/test';
import { type MailServer, startMailServer } from './mail-server.ts';
import { type Product, startProduct } from './product.ts';

type Journey = {
  /** Starts an installation of the journey's own; it is stopped when the journey is over. */
  start: typeof startProduct;
  /** Everybody's inbox, for an installation that sends real letters. */
  mail: MailServer;
  /** Errors that a journey seeks on purpose: a refusal, a network that is gone. Anything else fails it. */
  foreseen: RegExp[];
  /**
   * A browser of one person's own at a running product. However the journey went, it fails when any answer
   * was a 5xx or a page reported an error.
   */
  open: (product: Product, options?: BrowserContextOptions) => Promise<Page>;
};

type Stage = {
  /** An instance with the demo municipality, shared by the journeys of one worker. */
  demo: Product;
};

/** The narrowest screen that must do, held in a hand. */
export const phone = {
  viewport: { width: 320, height: 640 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
} satisfies BrowserContextOptions;

/** Playwright's `test` on running products. */
export const test = base.extend<Journey, Stage>({
  demo: [
    async ({ browserName: _ }, use) => {
      const product = await startProduct({ DEMO: '1' });
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  mail: async ({ browserName: _ }, use) => {
    const server = await startMailServer();
    await use(server);
    await server.stop();
  },
  // After `mail`, so that an installation stops sending before its mail server is gone.
  start: async ({ mail: _ }, use) => {
    const products: Product[] = [];
    await use(async (settings) => {
      const product = await startProduct(settings);
      products.push(product);
      return product;
    });
    for (const product of products) await product.stop();
  },
  foreseen: [[], { option: true }],
  // After `start`, so that browsers close before what they look at.
  open: async ({ browser, contextOptions, foreseen, start: _ }, use) => {
    const broken: string[] = [];
    const contexts: BrowserContext[] = [];
    await use(async (product, options) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: product.address,
        ...options,
      });
      contexts.push(context);
      watch(context, (fault) => broken.push(fault));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    const faults = broken.filter((fault) => !foreseen.some((pattern) => pattern.test(fault)));
    if (faults.length > 0) throw new Error(`Something broke on the way:\n${faults.join('\n')}`);
  },
});

function watch(context: BrowserContext, note: (fault: string) => void): void {
  context.on('response', (response) => {
    if (response.status() >= 500) note(`${response.status()} ${response.url()}`);
  });
  context.on('weberror', (error) => note(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
  });
}
