import type { ReactNode } from 'react';
import { usePageHeading } from '../lib/page-heading.ts';
import { classNames } from './class-names.ts';
import style from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** The document's title when it should say more than the heading: "Program – Ledarforum våren". */
  documentTitle?: string;
  /** A line of context above the heading. */
  eyebrow?: ReactNode;
  /** One or two sentences below it. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** The large heading of a front page. */
  display?: boolean;
}

/** The top of every page: its one h1. Takes focus after a move within the app and sets the document's title. */
export function PageHeader({
  title,
  documentTitle,
  eyebrow,
  lead,
  actions,
  display = false,
}: PageHeaderProps) {
  const heading = usePageHeading(documentTitle ?? title);
  return (
    <header className={style.header}>
      <div className={style.words}>
        {eyebrow !== undefined && <p className="eyebrow">{eyebrow}</p>}
        <h1 ref={heading} tabIndex={-1} className={classNames(display && style.display)}>
          {title}
        </h1>
        {lead !== undefined && <p className={style.lead}>{lead}</p>}
      </div>
      {actions !== undefined && <div className={style.actions}>{actions}</div>}
    </header>
  );
}
