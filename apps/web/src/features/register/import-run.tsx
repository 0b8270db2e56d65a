import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../../app/paths.ts';
import { apiRoot, type Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button, ButtonAnchor, ButtonLink } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice-fields.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import style from './import.module.css';
import { importMessages, importRunMessages } from './import-messages.ts';
import { ImportRows, type Verdict } from './import-rows.tsx';
import { refetchRegister } from './register-queries.ts';

type Run = Schema<'RegisterImport'>;

/** A file that has been read: what it would do, and after it has been done, how to undo it. */
export function ImportRun({ run }: { run: Run }) {
  if (run.state === 'CONFIRMED') return <Confirmed run={run} />;
  if (run.state === 'UNDONE') return <Undone />;
  return <DryRun run={run} />;
}

function DryRun({ run }: { run: Run }) {
  const t = useMessages(importRunMessages);
  const { number } = useNumbers();
  const [removing, setRemoving] = useState(false);
  const { summary } = run;
  return (
    <div className="stack-wide">
      {run.stale && <Stale />}
      <Consequences run={run} />
      <Tabs
        label={t.verdicts}
        tabs={verdictsOf(summary).map((verdict) => ({
          key: verdict,
          label: `${t[verdict]} ${number(summary[verdict])}`,
          panel: (
            <div className={`stack ${style.panel}`}>
              {verdict === 'faulty' && summary.faulty > 0 && <ErrorSheet run={run} />}
              {verdict === 'missing' && summary.removable > 0 && (
                <RemoveMissing run={run} removing={removing} onRemoving={setRemoving} />
              )}
              <ImportRows runId={run.id} verdict={verdict} />
            </div>
          ),
        }))}
      />
      {!run.stale && <Confirm run={run} removing={removing} />}
    </div>
  );
}

/** Faults first when there are any: they are what needs somebody. */
function verdictsOf(summary: Run['summary']): Verdict[] {
  const order: Verdict[] = ['new', 'changed', 'unchanged', 'missing'];
  return summary.faulty > 0 ? ['faulty', ...order] : [...order, 'faulty'];
}

function Stale() {
  const t = useMessages(importRunMessages);
  const m = useMessages(importMessages);
  return (
    <Notice
      kind="warn"
      title={t.stale}
      actions={
        <ButtonLink size="small" to={paths.organise.registerImport()}>
          {m.another}
        </ButtonLink>
      }
    >
      {t.staleText}
    </Notice>
  );
}

/** New units and groups by name, so that a misspelling is seen before it becomes one. */
function Consequences({ run }: { run: Run }) {
  const t = useMessages(importRunMessages);
  const { newUnits, newGroups, ignoredColumns } = run.summary;
  const lists = [
    { title: t.newUnits(newUnits.length), names: newUnits },
    { title: t.newGroups(newGroups.length), names: newGroups },
  ].filter(({ names }) => names.length > 0);
  if (lists.length === 0 && ignoredColumns.length === 0) return null;
  return (
    <div className="stack">
      {lists.map(({ title, names }) => (
        <details key={title} className={style.help} open={names.length <= 5}>
          <summary>{title}</summary>
          <ul className={style.names}>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      ))}
      {ignoredColumns.length > 0 && <p className="soft">{t.ignored(ignoredColumns.join(', '))}</p>}
    </div>
  );
}

function ErrorSheet({ run }: { run: Run }) {
  const t = useMessages(importRunMessages);
  return (
    <div className={style.aside}>
      <p>{t.sheetHint}</p>
      <ButtonAnchor
        size="small"
        icon="download"
        href={`${apiRoot}/register-imports/${run.id}/error-sheet`}
        download
      >
        {t.sheet}
      </ButtonAnchor>
    </div>
  );
}

function RemoveMissing({
  run,
  removing,
  onRemoving,
}: {
  run: Run;
  removing: boolean;
  onRemoving: (removing: boolean) => void;
}) {
  const t = useMessages(importRunMessages);
  const { number } = useNumbers();
  const { missing, removable } = run.summary;
  return (
    <div className="stack">
      <p>
        {t.missingText} {removable < missing && t.rolesStay}
      </p>
      <Checkbox
        name="removeMissing"
        label={t.removeMissing(removable, number(removable))}
        hint={t.removeHint}
        checked={removing}
        onChange={(event) => onRemoving(event.currentTarget.checked)}
      />
    </div>
  );
}

function Confirm({ run, removing }: { run: Run; removing: boolean }) {
  const t = useMessages(importRunMessages);
  const { number } = useNumbers();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const params = { path: { runId: run.id } };
  const confirm = $api.useMutation('post', '/register-imports/{runId}/confirm', {
    onSettled: () => refetchRegister(client),
  });
  const { summary } = run;
  const removed = removing ? summary.removable : 0;
  if (summary.new + summary.changed + removed === 0) return <Notice>{t.nothingToDo}</Notice>;
  const consequences = [
    summary.new > 0 && t.willAdd(summary.new, number(summary.new)),
    summary.changed > 0 && t.willChange(summary.changed, number(summary.changed)),
    removed > 0 && t.willRemove(removed, number(removed)),
    summary.faulty > 0 && t.willSkip(summary.faulty, number(summary.faulty)),
  ].filter((text) => text !== false);
  return (
    <div className={style.confirm}>
      <p>{listed(consequences)}</p>
      <Button kind="primary" onClick={() => setAsking(true)}>
        {t.confirm}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.confirmTitle}
        confirmLabel={confirm.isPending ? t.confirming : t.confirm}
        busy={confirm.isPending}
        error={confirm.error}
        onConfirm={() => confirm.mutate({ params, body: { removeMissing: removing ? 'all' : [] } })}
      >
        <ul className={style.consequences}>
          {consequences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p>{t.nobodyMailed}</p>
      </ConfirmDialog>
    </div>
  );
}

function listed(parts: readonly string[]): string {
  const text = parts.join(' · ');
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

function Confirmed({ run }: { run: Run }) {
  const t = useMessages(importRunMessages);
  const m = useMessages(importMessages);
  const { number } = useNumbers();
  const client = useQueryClient();
  const undo = $api.useMutation('post', '/register-imports/{runId}/undo', {
    onSettled: () => refetchRegister(client),
  });
  const { new: added, changed, removed } = run.summary;
  return (
    <div className="stack">
      <Notice
        kind="success"
        live
        title={t.done}
        actions={
          <>
            <ButtonLink size="small" kind="primary" to={paths.organise.register()}>
              {t.toRegister}
            </ButtonLink>
            {run.undoable && (
              <Button
                size="small"
                icon="undo"
                busy={undo.isPending}
                busyText={t.undoing}
                onClick={() => undo.mutate({ params: { path: { runId: run.id } } })}
              >
                {t.undo}
              </Button>
            )}
            <ButtonLink size="small" kind="quiet" to={paths.organise.registerImport()}>
              {m.another}
            </ButtonLink>
          </>
        }
      >
        {t.doneText(number(added), number(changed), number(removed))}
      </Notice>
      {undo.error && <ProblemNotice error={undo.error} />}
    </div>
  );
}

function Undone() {
  const t = useMessages(importRunMessages);
  const m = useMessages(importMessages);
  return (
    <Notice
      live
      title={t.undone}
      actions={
        <>
          <ButtonLink size="small" to={paths.organise.register()}>
            {t.toRegister}
          </ButtonLink>
          <ButtonLink size="small" kind="quiet" to={paths.organise.registerImport()}>
            {m.another}
          </ButtonLink>
        </>
      }
    >
      {t.undoneText}
    </Notice>
  );
}
