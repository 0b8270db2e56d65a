import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths.ts';
import { api, fileBody } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import style from './import.module.css';
import { columnHelp, importMessages } from './import-messages.ts';
import { refetchRegister, registerImport } from './register-queries.ts';

/** From a file or from the clipboard to a dry run; leads to it when it has been read. */
export function ImportSource() {
  const t = useMessages(importMessages);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const read = useMutation({
    mutationFn: async (chosen: File) => {
      const { data } = await api.POST('/register-imports', {
        params: { query: { fileName: chosen.name } },
        ...fileBody(chosen),
      });
      if (data === undefined) throw new Error('no answer');
      return data;
    },
    onSuccess: async (run) => {
      client.setQueryData(registerImport(run.id).queryKey, run);
      navigate(paths.organise.registerImport(run.id));
      await refetchRegister(client);
    },
  });
  const take = (chosen: File) => {
    setFile(chosen);
    read.mutate(chosen);
  };
  return (
    <section className={`stack ${style.source}`}>
      <Tabs
        label={t.way}
        tabs={[
          {
            key: 'file',
            label: t.byFile,
            panel: (
              <FileField
                name="file"
                label={t.file}
                hint={t.fileHint}
                accept=".xlsx,.csv,.txt"
                file={file}
                onFile={take}
              />
            ),
          },
          { key: 'paste', label: t.byPaste, panel: <Paste onRead={take} busy={read.isPending} /> },
        ]}
      />
      {read.isPending && <p role="status">{t.reading}</p>}
      {read.error && <ProblemNotice error={read.error} />}
      <ColumnHelp />
    </section>
  );
}

function Paste({ onRead, busy }: { onRead: (file: File) => void; busy: boolean }) {
  const t = useMessages(importMessages);
  const [text, setText] = useState('');
  const [tooLittle, setTooLittle] = useState(false);
  const read = () => {
    const enough = text.trim().includes('\n');
    setTooLittle(!enough);
    if (enough) onRead(new File([text], `${t.pastedName}.txt`, { type: 'text/plain' }));
  };
  return (
    <div className="stack">
      <TextArea
        name="paste"
        label={t.paste}
        hint={t.pasteHint}
        rows={8}
        wrap="off"
        spellCheck={false}
        value={text}
        error={tooLittle ? t.pasteEmpty : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="row">
        <Button kind="primary" busy={busy} onClick={read}>
          {t.pasteRead}
        </Button>
      </div>
    </div>
  );
}

function ColumnHelp() {
  const t = useMessages(importMessages);
  const c = useMessages(columnHelp);
  const rows = [
    [c.email, c.emailText],
    [c.number, c.numberText],
    [c.names, c.namesText],
    [c.title, c.titleText],
    [c.division, c.divisionText],
    [c.unit, c.unitText],
    [c.manager, c.managerText],
    [c.group, c.groupText],
    [c.protected, c.protectedText],
  ] as const;
  return (
    <details className={style.help}>
      <summary>{t.columnsTitle}</summary>
      <p>{t.columnsText}</p>
      <dl className={style.columns}>
        {rows.map(([heading, meaning]) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd className="soft">{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
