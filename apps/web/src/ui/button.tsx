import type { ButtonHTMLAttributes, ReactNode } from 'react';

import style from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { Link, type LinkProps } from './link.tsx';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface Look {
  /** primary: the one thing to do here · plain: the rest · quiet: minor, in rows · danger: cannot be undone. */
  kind?: ButtonKind;
  size?: 'full' | 'normal' | 'small';
  icon?: IconName;
  children: ReactNode;
}

function looks({ kind = 'plain', size = 'normal' }: Look, className: string | undefined): string {
  return classNames(style.button, style[kind], style[size], className);
}

export type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** Work is under way: the button keeps its place and focus, says so, and does not act again. */
    busy?: boolean;
    /** What the button says while busy; its usual text otherwise. */
    busyText?: string;
  };

export function Button({
  kind,
  size,
  icon,
  busy = false,
  busyText,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const look = { children, ...(kind && { kind }), ...(size && { size }) };
  return (
    <button
      type="button"
      {...rest}
      className={looks(look, className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && <Icon name={icon} />}
      <span>{busy && busyText !== undefined ? busyText : children}</span>
    </button>
  );
}

/** A link that looks like a button: it leads somewhere. */
export function ButtonLink({
  kind,
  size,
  icon,
  className,
  children,
  ...rest
}: Look & Omit<LinkProps, 'children'>) {
  const look = { children, ...(kind && { kind }), ...(size && { size }) };
  return (
    <Link {...rest} className={looks(look, className)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  );
}

/** A link to a file or another site that looks like a button. */
export function ButtonAnchor({
  kind,
  size,
  icon,
  children,
  href,
  download,
}: Look & { href: string; download?: string | boolean }) {
  const look = { children, ...(kind && { kind }), ...(size && { size }) };
  return (
    <a className={looks(look, undefined)} href={href} download={download}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** A button with a sign only; `label` is its name. */
export function IconButton({
  icon,
  label,
  ...rest
}: { icon: IconName; label: string } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'>) {
  return (
    <button type="button" title={label} {...rest} className={style.iconOnly} aria-label={label}>
      <Icon name={icon} />
    </button>
  );
}
