import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useMessages } from '../lib/messages.ts';
import { ProblemError } from '../lib/problem-error.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ProblemNotice } from '../ui/notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { appMessages } from './app-messages.ts';
import { paths } from './paths.ts';

export function NotFoundPage() {
  const t = useMessages(appMessages);
  return (
    <div className="stack">
      <PageHeader title={t.notFoundTitle} lead={t.notFoundLead} />
      <div className="row">
        <ButtonLink kind="primary" to={paths.front()}>
          {t.toFront}
        </ButtonLink>
      </div>
    </div>
  );
}

interface BoundaryProps {
  children: ReactNode;
  /** A new value gives the page another chance: the address. */
  resetKey: string;
}

class Boundary extends Component<BoundaryProps, { error: unknown; failed: boolean }> {
  override state: { error: unknown; failed: boolean } = { error: undefined, failed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.failed && before.resetKey !== this.props.resetKey) {
      this.setState({ error: undefined, failed: false });
    }
  }

  override render() {
    return this.state.failed ? <CrashPage error={this.state.error} /> : this.props.children;
  }
}

/** Catches what a page throws and says what to do. Moving to another page starts afresh. */
export function CrashBoundary({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return <Boundary resetKey={pathname}>{children}</Boundary>;
}

/** A file of an older version is gone after an update; reloading fetches the new one. */
export function isMissingFile(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /dynamically imported module|module script failed|error loading dynamically/i.test(
      error.message,
    )
  );
}

function CrashPage({ error }: { error: unknown }) {
  const t = useMessages(appMessages);
  const updated = isMissingFile(error);
  return (
    <div className="stack">
      <PageHeader
        title={updated ? t.newVersionTitle : t.crashTitle}
        lead={updated ? t.newVersionLead : t.crashLead}
      />
      {error instanceof ProblemError && <ProblemNotice error={error} />}
      <div className="row">
        <Button kind="primary" onClick={() => window.location.reload()}>
          {t.reload}
        </Button>
        <a href={paths.front()}>{t.toFront}</a>
      </div>
    </div>
  );
}
