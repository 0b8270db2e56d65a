import type { QueryClient } from '@tanstack/react-query';
import { type ComponentType, use } from 'react';
import { offlineProblem } from '../lib/problem-error.ts';

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

/** Code that is fetched when it is first shown, or ahead of that. */
export interface LazyPart {
  loaded: () => PageModule | undefined;
  fetchOnce: () => Promise<PageModule>;
}

/** For so long a failure stands, so that the page that shows it does not ask for the code again and again. */
const failureStandsMs = 3_000;

export function lazyPart(load: () => Promise<PageModule>): LazyPart {
  let loading: Promise<PageModule> | undefined;
  let loaded: PageModule | undefined;
  return {
    loaded: () => loaded,
    fetchOnce: () => {
      loading ??= load().then(
        (module) => {
          loaded = module;
          return module;
        },
        (error: unknown) => {
          setTimeout(() => {
            loading = undefined;
          }, failureStandsMs);
          throw navigator.onLine === false ? offlineProblem() : error;
        },
      );
      return loading;
    },
  };
}

/**
 * Shows a part. Unlike React.lazy it never suspends once the code is here, so that a page fetched on intent appears without
 * a flash of its fallback.
 */
export function Lazy({ part }: { part: LazyPart }) {
  const { default: Loaded } = part.loaded() ?? use(part.fetchOnce());
  return <Loaded />;
}

/** A page at an address, with its code and data fetched ahead when someone points at a link to it. */
export interface LazyPage extends LazyPart {
  pattern: string;
  preload: (context: PageContext) => void;
}

export function lazyPage(pattern: string, load: () => Promise<PageModule>): LazyPage {
  const part = lazyPart(load);
  return {
    ...part,
    pattern,
    preload: (context) => {
      part.fetchOnce().then(
        (page) => page.prefetch?.(context),
        // A failed guess is silent; the click itself will tell.
        () => undefined,
      );
    },
  };
}
