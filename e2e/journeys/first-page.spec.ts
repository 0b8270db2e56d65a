import { expect } from '@playwright/test';
import { test } from '../stage/journey.ts';

test('the first page of the demo opens in Swedish and offers three roles', async ({
  demo,
  open,
}) => {
  const page = await open(demo);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dagen när alla chefer möts');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  for (const role of ['arrangör', 'deltagare', 'ledning']) {
    await expect(page.getByRole('button', { name: `Bli ${role}` })).toBeVisible();
  }
});

test('the server says that it is alive and ready', async ({ demo, request }) => {
  for (const part of ['health', 'ready']) {
    const answer = await request.get(`${demo.address}/api/v1/${part}`);
    expect(answer.status()).toBe(200);
  }
});
