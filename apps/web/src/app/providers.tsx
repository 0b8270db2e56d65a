import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { BrowserRouter, matchPath } from 'react-router';
import { PreloadContext } from '../lib/preload.ts';
import { makeQueryClient } from '../lib/query.ts';
import { ToastRegion } from '../ui/toasts.tsx';
import { CrashBoundary } from './error-page.tsx';
import { allPages } from './pages.ts';

/** Everything a page stands on: cached queries, addresses, preloading, the one live region. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const preload = useMemo(
    () => (pathname: string) => {
      for (const page of allPages) {
        const match = matchPath(page.pattern, pathname);
        if (match !== null) page.preload({ queryClient, params: match.params });
      }
    },
    [queryClient],
  );
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <PreloadContext value={preload}>
          <CrashBoundary>{children}</CrashBoundary>
          <ToastRegion />
        </PreloadContext>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
