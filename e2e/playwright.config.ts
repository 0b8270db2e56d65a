import { defineConfig, devices } from '@playwright/test';

const browser = process.env.CHROMIUM_PATH;
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: './journeys',
  // Pictures are taken only when asked for, so that a test run leaves the tree as it was.
  testIgnore: process.env.LEDARFORUM_PICTURES === '1' ? [] : ['**/pictures.spec.ts'],
  outputDir: './test-results',
  globalSetup: './stage/set-up.ts',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    ...devices['Desktop Chrome'],
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        ...(asRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
});
