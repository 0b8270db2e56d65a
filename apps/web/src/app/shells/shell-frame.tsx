import { type ReactNode, Suspense } from 'react';
import { Outlet } from 'react-router';
import { useMessages } from '../../lib/messages.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { appMessages } from '../app-messages.ts';
import { CrashBoundary } from '../error-page.tsx';
import { Footer } from './footer.tsx';
import style from './shell-frame.module.css';

interface ShellFrameProps {
  /** The bar at the top. */
  header?: ReactNode;
  /** Stands above the page within the same column: the parts of an event. */
  above?: ReactNode;
  narrow?: boolean;
  children?: ReactNode;
}

/** What every shell has: skip link, header, main, footer. */
export function ShellFrame({ header, above, narrow = false, children }: ShellFrameProps) {
  const t = useMessages(appMessages);
  return (
    <div className={style.frame}>
      <a className={style.skip} href="#main">
        {t.skip}
      </a>
      {header}
      {above}
      <main
        id="main"
        tabIndex={-1}
        className={narrow ? `${style.main} ${style.narrow}` : style.main}
      >
        {children ?? <PageOutlet />}
      </main>
      <Footer />
    </div>
  );
}

/** The page of the address, with its own safety net, so that the shell stays when the page breaks. */
export function PageOutlet() {
  return (
    <CrashBoundary>
      <Suspense fallback={<Skeleton lines={6} />}>
        <Outlet />
      </Suspense>
    </CrashBoundary>
  );
}
