import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'database',
    include: ['src/**/*.test.ts', 'demo/**/*.test.ts'],
    globalSetup: ['./src/testing-server.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
