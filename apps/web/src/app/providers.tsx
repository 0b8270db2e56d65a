import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useCallback } from 'react';
import { useAccent } from '../lib/accent.ts';
import { PreloadContext } from '../lib/preload.ts';
import { ToastRegion } from '../ui/toasts.tsx';
import { BrowserRouter } from './browser-router.tsx';
import { CrashBoundary } from './error-page.tsx';
import { preloadPage } from './pages.ts';

/** Everything a page stands on: cached queries, addresses, preloading, the one live region. */
export function Providers({
  queryClient,
  children,
}: {
  queryClient: QueryClient;
  children: ReactNode;
}) {
  const preload = useCallback(
    (pathname: string) => preloadPage(queryClient, pathname),
    [queryClient],
  );
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <PreloadContext value={preload}>
          <CrashBoundary>{children}</CrashBoundary>
          <ToastRegion />
          <Accent />
        </PreloadContext>
      </BrowserRouter>
    </QueryClientProvider>
  );
}

function Accent() {
  useAccent();
  return null;
}
