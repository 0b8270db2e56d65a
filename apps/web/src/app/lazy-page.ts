import type { QueryClient } from '@tanstack/react-query';
import { type ComponentType, lazy } from 'react';

export interface PageContext {
  queryClient: QueryClient;
  /** The parameters of the address, by the names in the router's pattern. */
  params: Readonly<Record<string, string | undefined>>;
}

/** What a file in `src/pages/` exports: the page, and if it likes, what to fetch before it is shown. */
interface PageModule {
  default: ComponentType;
  prefetch?: (context: PageContext) => void;
}

/** A page whose code is fetched when it is first shown, or ahead of that when someone points at a link to it. */
export function lazyPage(pattern: string, load: () => Promise<PageModule>) {
  let loading: Promise<PageModule> | undefined;
  const loadOnce = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    pattern,
    Page: lazy(loadOnce),
    preload: (context: PageContext) => {
      loadOnce().then(
        (page) => page.prefetch?.(context),
        // A failed guess is silent; the click itself will tell.
        () => undefined,
      );
    },
  };
}

export type LazyPage = ReturnType<typeof lazyPage>;
