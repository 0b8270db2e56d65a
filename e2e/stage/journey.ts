import { test as base } from '@playwright/test';
import { type Product, startProduct } from './product.ts';

type Stage = {
  /** An instance with the demo municipality, shared by the journeys of one worker. */
  demo: Product;
};

/**
 * Playwright's `test` on a running product. A journey also fails when any answer was a 5xx or the page
 * reported an error, whatever it looked at.
 */
export const test = base.extend<{ nothingBroke: undefined }, Stage>({
  demo: [
    async ({ browserName: _ }, use) => {
      const product = await startProduct({ DEMO: '1' });
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ demo }, use) => use(demo.address),
  nothingBroke: [
    async ({ context }, use) => {
      const broken: string[] = [];
      context.on('response', (response) => {
        if (response.status() >= 500) broken.push(`${response.status()} ${response.url()}`);
      });
      context.on('weberror', (error) => broken.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error') broken.push(message.text());
      });
      await use(undefined);
      if (broken.length > 0) throw new Error(`Something broke on the way:\n${broken.join('\n')}`);
    },
    { auto: true },
  ],
});
