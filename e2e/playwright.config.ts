import { defineConfig, devices } from '@playwright/test';

const browser = process.env.CHROMIUM_PATH;
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: './journeys',
  outputDir: './test-results',
  globalSetup: '../prisma/src/testing-server.ts',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
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
