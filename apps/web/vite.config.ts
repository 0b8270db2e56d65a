import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  server: {
    port: 5173,
    proxy: { '/api': { target: process.env.API_ORIGIN ?? 'http://localhost:3000' } },
  },
  build: {
    manifest: true,
    // The content security policy allows files only: nothing may be inlined as a data URL or a script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
