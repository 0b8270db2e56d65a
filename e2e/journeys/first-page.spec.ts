import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from '../stage/journey.ts';

test('the first page of the demo opens in Swedish, without a fault for axe', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('the server says that it is alive and ready', async ({ request }) => {
  expect((await request.get('/api/v1/health')).status()).toBe(200);
  expect((await request.get('/api/v1/ready')).status()).toBe(200);
});
