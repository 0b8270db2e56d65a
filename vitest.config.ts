import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*', 'prisma', 'apps/api', 'apps/web', 'scripts'],
  },
});
