import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'scheduling',
    // Node runs the tests as it runs the product.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    include: ['src/**/*.test.ts'],
  },
});
