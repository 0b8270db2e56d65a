import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'api',
    // Node runs the tests as it runs the product.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    include: ['src/**/*.test.ts'],
    globalSetup: ['../../prisma/src/testing-server.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
