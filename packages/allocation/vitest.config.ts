import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'allocation', include: ['src/**/*.test.ts'] } });
