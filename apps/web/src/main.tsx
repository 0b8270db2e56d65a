import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preloadPage } from './app/pages.ts';
import { Providers } from './app/providers.tsx';
import { Router } from './app/router.tsx';
import { openWithoutNetwork } from './lib/offline.ts';
import { makeQueryClient, whoAmIQuery } from './lib/query.ts';
import './ui/global.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id "root".');

const queryClient = makeQueryClient();
// Who is signed in, the page's code and its data are asked for side by side, before anything is drawn.
void queryClient.prefetchQuery(whoAmIQuery);
preloadPage(queryClient, window.location.pathname);
openWithoutNetwork();

createRoot(root).render(
  <StrictMode>
    <Providers queryClient={queryClient}>
      <Router />
    </Providers>
  </StrictMode>,
);
