import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiRoot, fileBody, type Schema } from '../../lib/api-client.ts';
import { refetchAbout } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice-fields.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { StatLine } from '../../ui/stat-line.tsx';
import { offerUndo } from '../../ui/toast-store.ts';
import { wishImportMessages } from './wish-import-messages.ts';

type WishImport = Schema<'WishImport'>;
type Fault = Schema<'WishFault'> & { row: number; who: string };

/** From a form's export to wishes: choose a file, see what would happen, confirm, regret. */
export function ImportWishes({ blockId }: { blockId: string }) {
  const t = useMessages(wishImportMessages);
  const [file, setFile] = useState<File>();
  const [inviteMissing, setInviteMissing] = useState(false);
  const plan = useMutation({
    mutationFn: async (given: { file: File; invite: boolean }) => {
      const { data } = await api.POST('/blocks/{blockId}/wish-imports', {
        params: {
          path: { blockId },
          query: { fileName: given.file.name, inviteMissing: given.invite ? 'yes' : 'no' },
        },
        ...fileBody(given.file),
      });
      if (data === undefined) throw new Error('no answer');
      return data;
    },
  });
  const read = (chosen: File, invite: boolean) => {
    setFile(chosen);
    plan.mutate({ file: chosen, invite });
  };
  return (
    <div className="stack">
      <p>{t.lead}</p>
      <FileField
        name="file"
        label={t.file}
        hint={t.fileHint}
        accept=".xlsx,.csv"
        file={file}
        onFile={(chosen) => read(chosen, inviteMissing)}
      />
      <Checkbox
        name="inviteMissing"
        label={t.inviteMissing}
        checked={inviteMissing}
        onChange={({ currentTarget: { checked } }) => {
          setInviteMissing(checked);
          if (file) read(file, checked);
        }}
      />
      {plan.isPending && <p role="status">{t.reading}</p>}
      {plan.error && <ProblemNotice error={plan.error} />}
      {plan.data && !plan.isPending && <DryRun key={plan.data.id} plan={plan.data} />}
    </div>
  );
}

function DryRun({ plan }: { plan: WishImport }) {
  const t = useMessages(wishImportMessages);
  const client = useQueryClient();
  const params = { params: { path: { importId: plan.id } } };
  const fresh = () =>
    Promise.all([plan.blockId, plan.eventId].map((id) => refetchAbout(client, id)));
  const undo = $api.useMutation('post', '/wish-imports/{importId}/undo', { onSuccess: fresh });
  const confirm = $api.useMutation('post', '/wish-imports/{importId}/confirmation', {
    onSuccess: async () => {
      offerUndo(t.done(plan.new + plan.changed), () => undo.mutate(params));
      await fresh();
    },
  });
  const writes = plan.new + plan.changed;
  if (undo.data) return <Notice live>{t.undone(undo.data.kept)}</Notice>;
  if (confirm.data) {
    return (
      <Notice
        kind="success"
        title={t.done(writes)}
        actions={
          <Button
            size="small"
            icon="undo"
            busy={undo.isPending}
            onClick={() => undo.mutate(params)}
          >
            {t.undo}
          </Button>
        }
      >
        {undo.error && <ProblemNotice error={undo.error} />}
      </Notice>
    );
  }
  return (
    <section className="stack ruled" aria-live="polite">
      <h3>{t.dryRun(plan.fileName, plan.rows)}</h3>
      <StatLine
        stats={[
          { label: t.news, value: plan.new },
          { label: t.changed, value: plan.changed },
          { label: t.unchanged, value: plan.unchanged },
          { label: t.faulty, value: plan.faulty },
        ]}
      />
      {plan.invites > 0 && <p>{t.invites(plan.invites)}</p>}
      {plan.missing > 0 && <p>{t.missing(plan.missing)}</p>}
      {plan.faulty > 0 && <Faults plan={plan} />}
      {confirm.error && <ProblemNotice error={confirm.error} />}
      {writes === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <div className="row">
          <Button
            kind="primary"
            busy={confirm.isPending}
            busyText={t.confirming}
            onClick={() => confirm.mutate(params)}
          >
            {t.confirm(writes)}
          </Button>
        </div>
      )}
    </section>
  );
}

function Faults({ plan }: { plan: WishImport }) {
  const t = useMessages(wishImportMessages);
  const { data } = useQuery(
    $api.queryOptions('get', '/wish-imports/{importId}/rows', {
      params: { path: { importId: plan.id }, query: { verdict: 'faulty', limit: 500 } },
    }),
  );
  const faults: Fault[] = (data?.rows ?? []).flatMap(({ row, who, faults: all }) =>
    all.map((fault) => ({ ...fault, row, who })),
  );
  const columns: Column<Fault>[] = [
    { key: 'row', head: t.row, cell: ({ row }) => row, sortBy: ({ row }) => row },
    { key: 'who', head: t.who, cell: ({ who }) => who || '–' },
    { key: 'column', head: t.column, cell: ({ column }) => column || '–' },
    { key: 'value', head: t.value, cell: ({ value }) => value || '–' },
    { key: 'remedy', head: t.remedy, cell: ({ message }) => message },
  ];
  if (faults.length === 0) return null;
  return (
    <DataTable
      caption={t.faultsTitle}
      columns={columns}
      rows={faults}
      rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
      empty={{ text: '' }}
      pageSize={25}
      actions={
        <ButtonAnchor
          size="small"
          icon="download"
          href={`${apiRoot}/wish-imports/${plan.id}/faults.xlsx`}
          download
        >
          {t.download}
        </ButtonAnchor>
      }
    />
  );
}
