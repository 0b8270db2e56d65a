import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { eventListMessages } from './event-messages.ts';
import { eventsQuery, seriesQuery } from './event-queries.ts';
import style from './series-list.module.css';

type Series = Schema<'EventSeries'>;

/** The series, each with how many days, to be renamed. */
export function SeriesList({ series }: { series: readonly Series[] }) {
  const t = useMessages(eventListMessages);
  const [renamed, setRenamed] = useState<Series>();
  return (
    <section className="stack">
      <div className="ruled">
        <h2>{t.series}</h2>
        <p className="soft">{t.seriesLead}</p>
      </div>
      <ul className={style.series}>
        {series.map((one) => (
          <li key={one.id} className={style.one}>
            <span>
              <strong>{one.name}</strong> <span className="soft">{t.seriesDays(one.events)}</span>
            </span>
            <Button size="small" kind="quiet" icon="pencil" onClick={() => setRenamed(one)}>
              {t.rename}
              <VisuallyHidden> {one.name}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
      <RenameDialog series={renamed} onClose={() => setRenamed(undefined)} />
    </section>
  );
}

function RenameDialog({ series, onClose }: { series: Series | undefined; onClose: () => void }) {
  const t = useMessages(eventListMessages);
  const client = useQueryClient();
  const rename = $api.useMutation('patch', '/series/{seriesId}', {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: seriesQuery.queryKey });
      await client.invalidateQueries({ queryKey: eventsQuery.queryKey });
      announce(t.renamed);
      onClose();
    },
  });
  const close = () => {
    rename.reset();
    onClose();
  };
  return (
    <Dialog open={series !== undefined} onClose={close} title={t.renameOf(series?.name ?? '')}>
      {series && (
        <Form
          error={rename.error}
          onSubmit={(values) =>
            rename.mutate({
              params: { path: { seriesId: series.id } },
              body: { name: textOf(values, 'name') },
            })
          }
        >
          <TextField name="name" label={t.seriesName} defaultValue={series.name} maxLength={200} />
          <FormActions>
            <Button type="submit" kind="primary" busy={rename.isPending}>
              {t.save}
            </Button>
            <Button kind="quiet" onClick={close}>
              {t.cancel}
            </Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  );
}
