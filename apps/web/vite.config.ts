import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Pages whose parts are fetched side by side rather than one after the other. */
const openedOnPhones =
  /\/(front|sign-in|invitation|choose-event|my-day|kit|wishes|programme|reply|evaluation|me|met|after|table)-page-/;

/** What Min dag stands on, however many other pages do too. */
const everyDay =
  /src\/(lib\/(?!form-values|numbers|printing)|app\/(app-messages|paths)|ui\/(button|class-names|empty-state|icon|link|notice|page-header|seminar-letter|skeleton|ui-messages|visually-hidden)\.)/;

const everyPage =
  /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|openapi-fetch|openapi-react-query)\//;

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
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page stands on compresses best in one piece.
          groups: [
            { name: 'libraries', test: everyPage },
            { name: 'start', test: everyDay },
          ],
        },
      },
    },
    modulePreload: {
      polyfill: false,
      // What other pages need is not listed in what every participant loads first.
      resolveDependencies: (file, parts) => (openedOnPhones.test(file) ? parts : []),
    },
  },
});
