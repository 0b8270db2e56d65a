import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'web',
    environment: 'node',
    include: ['src/**/*.test.ts'],
    // A test reads the tokens as the browser does.
    css: { include: [/tokens\.css/] },
  },
});
