import { type FormHTMLAttributes, type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import { useMessages } from '../lib/messages.ts';
import { asProblem } from '../lib/problem-error.ts';
import style from './form.module.css';
import { type FieldIssue, FormContext, fieldId } from './form-context.ts';
import { uiMessages } from './ui-messages.ts';

const noIssues: readonly FieldIssue[] = [];

interface FormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit' | 'action'> {
  /** Called with the form's values; the page is not reloaded and nothing typed is cleared. */
  onSubmit: (values: FormData, form: HTMLFormElement) => void;
  /** What the API answered last time, if it refused: its faults are shown at their fields. */
  error?: unknown;
  /** Faults found before sending. They are shown instead of `error`. */
  issues?: readonly FieldIssue[];
  children: ReactNode;
}

/** A form with an error summary that takes focus and links to the fields. */
export function Form({ onSubmit, error, issues = noIssues, children, ...rest }: FormProps) {
  const formId = useId();
  const problem = error === undefined || error === null ? undefined : asProblem(error);
  const shown = useMemo(() => {
    if (issues.length > 0) return issues;
    return (problem?.errors ?? []).map(({ pointer, message }) => ({
      field: fieldOf(pointer),
      message,
    }));
  }, [issues, problem]);
  const context = useMemo(() => ({ formId, issues: shown }), [formId, shown]);
  return (
    <FormContext value={context}>
      <form
        noValidate
        {...rest}
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(new FormData(event.currentTarget), event.currentTarget);
        }}
      >
        <ErrorSummary
          formId={formId}
          issues={shown}
          {...(issues.length === 0 && problem ? { problem } : {})}
        />
        {children}
      </form>
    </FormContext>
  );
}

/** `/body/rooms/0/name` → `rooms/0/name`. */
export function fieldOf(pointer: string): string {
  return pointer.replace(/^\/(body|query|params)\//, '').replace(/^\//, '');
}

interface SummaryProps {
  formId: string;
  issues: readonly FieldIssue[];
  problem?: ReturnType<typeof asProblem>;
}

function ErrorSummary({ formId, issues, problem }: SummaryProps) {
  const t = useMessages(uiMessages);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (issues.length > 0 || problem !== undefined) box.current?.focus();
  }, [issues, problem]);
  if (issues.length === 0 && problem === undefined) return null;
  const titleId = `${formId}-summary`;
  return (
    <div ref={box} className={style.summary} role="alert" aria-labelledby={titleId} tabIndex={-1}>
      <h2 id={titleId}>{problem?.title ?? t.summaryTitle}</h2>
      {problem && problem.detail !== '' && <p>{problem.detail}</p>}
      {issues.length > 0 && (
        <ul>
          {issues.map((issue) => (
            <li key={`${issue.field} ${issue.message}`}>
              <a
                href={`#${fieldId(formId, issue.field)}`}
                onClick={(event) => {
                  event.preventDefault();
                  reveal(fieldId(formId, issue.field));
                }}
              >
                {issue.message}
              </a>
            </li>
          ))}
        </ul>
      )}
      {issues.length === 0 && problem?.remedy !== undefined && <p>{problem.remedy}</p>}
      {problem && problem.status >= 500 && problem.requestId !== undefined && (
        <p className="eyebrow">{t.requestNumber(problem.requestId)}</p>
      )}
    </div>
  );
}

function reveal(id: string): void {
  const control = document.getElementById(id);
  if (control === null) return;
  const closed = control.closest('details');
  if (closed !== null) closed.open = true;
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
}

/** The buttons at the end of a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={style.actions}>{children}</div>;
}

/** Fields that belong together, under a heading of their own. */
export function FieldGroup({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <fieldset className={style.group}>
      <legend>{title}</legend>
      {hint !== undefined && <p className={style.hint}>{hint}</p>}
      <div className={style.fields}>{children}</div>
    </fieldset>
  );
}

/** Short fields beside each other where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={style.fieldRow}>{children}</div>;
}
