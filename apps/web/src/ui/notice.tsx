import type { ReactNode } from 'react';
import { useMessages } from '../lib/messages.ts';
import { asProblem } from '../lib/problem-error.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import style from './notice.module.css';
import { uiMessages } from './ui-messages.ts';

export type NoticeKind = 'info' | 'warn' | 'problem' | 'success';

const icons: Record<NoticeKind, IconName> = {
  info: 'info',
  warn: 'warning',
  problem: 'warning',
  success: 'check',
};

interface NoticeProps {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links under the text. */
  actions?: ReactNode;
  /** Spoken when it appears. Leave out for what stands on the page from the start. */
  live?: boolean;
}

/** A remark in its place on the page. */
export function Notice({ kind = 'info', title, children, actions, live = false }: NoticeProps) {
  const role = live ? (kind === 'problem' ? 'alert' : 'status') : undefined;
  return (
    <div className={classNames(style.notice, style[kind])} role={role}>
      <Icon name={icons[kind]} />
      <div className={style.body}>
        {title !== undefined && <p className={style.title}>{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
        {actions !== undefined && <div className="row">{actions}</div>}
      </div>
    </div>
  );
}

/** What went wrong, what it means and what to do; with `onRetry`, a button that tries again. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useMessages(uiMessages);
  const problem = asProblem(error);
  const retry = onRetry && (
    <Button size="small" onClick={onRetry}>
      {t.tryAgain}
    </Button>
  );
  return (
    <Notice kind="problem" live title={problem.title} {...(retry ? { actions: retry } : {})}>
      {problem.detail !== '' && <p>{problem.detail}</p>}
      {problem.remedy !== undefined && <p>{problem.remedy}</p>}
      {problem.status >= 500 && problem.requestId !== undefined && (
        <p className="eyebrow">{t.requestNumber(problem.requestId)}</p>
      )}
    </Notice>
  );
}
