import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'grouping', include: ['src/**/*.test.ts'] } });
