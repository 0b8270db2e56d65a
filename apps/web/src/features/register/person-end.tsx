import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { announce, offerUndo } from '../../ui/toast-store.ts';
import style from './register.module.css';
import { personMessages } from './register-messages.ts';
import { person, refetchRegister } from './register-queries.ts';

interface PersonEndProps {
  data: Schema<'PersonDetails'>;
  onClose: () => void;
  onOpen: (personId: string) => void;
}

/** What hangs on the person, and the ways out of the register. */
export function PersonEnd({ data, onClose, onOpen }: PersonEndProps) {
  const t = useMessages(personMessages);
  const client = useQueryClient();
  const [erasing, setErasing] = useState(false);
  const name = `${data.givenName} ${data.familyName}`.trim();
  const params = { path: { personId: data.id } };
  const settled = { onSettled: () => refetchRegister(client) };
  const restore = $api.useMutation('post', '/people/{personId}/restore', settled);
  const archive = $api.useMutation('post', '/people/{personId}/archive', settled);
  const remove = () =>
    archive.mutate(
      { params, body: { version: data.version } },
      {
        onSuccess: ({ version }) => {
          offerUndo(t.archived(name), () => restore.mutate({ params, body: { version } }));
          onClose();
        },
      },
    );
  const bringBack = () =>
    restore.mutate(
      { params, body: { version: data.version } },
      {
        onSuccess: ({ version }) => {
          offerUndo(t.restored(name), () => archive.mutate({ params, body: { version } }));
          onClose();
        },
      },
    );
  return (
    <section className={`stack ruled ${style.end}`}>
      <p className="soft">{t.events(data.events)}</p>
      {data.reports.length > 0 && (
        <div>
          <h3 className={style.reportsHead}>{t.reports}</h3>
          <ul className={style.reports}>
            {data.reports.map((report) => (
              <li key={report.id}>
                <button type="button" className={style.open} onClick={() => onOpen(report.id)}>
                  {report.name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {(archive.error ?? restore.error) && <ProblemNotice error={archive.error ?? restore.error} />}
      <div className="row">
        {data.leftAt === null ? (
          <Button busy={archive.isPending} onClick={remove}>
            {t.archive}
          </Button>
        ) : (
          <Button icon="undo" busy={restore.isPending} onClick={bringBack}>
            {t.restore}
          </Button>
        )}
        <Button kind="quiet" onClick={() => setErasing(true)}>
          {t.erase}
        </Button>
      </div>
      <EraseDialog data={data} open={erasing} onDone={onClose} onClose={() => setErasing(false)} />
    </section>
  );
}

function EraseDialog({
  data,
  open,
  onDone,
  onClose,
}: {
  data: Schema<'PersonDetails'>;
  open: boolean;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useMessages(personMessages);
  const client = useQueryClient();
  const [confirmation, setConfirmation] = useState('');
  const erase = $api.useMutation('post', '/people/{personId}/erase', {
    onSuccess: () => {
      announce(t.erased);
      onClose();
      onDone();
      client.removeQueries({ queryKey: person(data.id).queryKey });
      return refetchRegister(client);
    },
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.eraseTitle(`${data.givenName} ${data.familyName}`.trim())}
      confirmLabel={t.eraseDo}
      danger
      busy={erase.isPending}
      error={erase.error}
      onConfirm={() =>
        erase.mutate({ params: { path: { personId: data.id } }, body: { confirmation } })
      }
    >
      <p>{t.eraseText(data.events)}</p>
      <TextField
        name="confirmation"
        label={t.eraseConfirm}
        autoComplete="off"
        value={confirmation}
        onChange={(event) => setConfirmation(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
