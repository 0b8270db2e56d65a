import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { chosenOf, textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { FieldGroup, FieldRow, Form, FormActions } from '../../ui/form.tsx';
import type { FieldIssue } from '../../ui/form-context.ts';
import { DateField, SelectField, TextField } from '../../ui/text-fields.tsx';
import { newEventMessages } from './event-messages.ts';
import style from './new-event-form.module.css';
import { ownSource, readCopySource } from './own-source.tsx';
import { TemplatePicker } from './template-picker.tsx';

const newSeries = 'new';
const templates = ['rotation-day', 'values-day', 'dialogue-day'] as const;

/** Name, day, series and what to begin from; leads to the new event's page. */
export function NewEventForm({ series }: { series: readonly Schema<'EventSeries'>[] }) {
  const t = useMessages(newEventMessages);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [search] = useSearchParams();
  const copyOf = search.get('copy');
  const [seriesId, setSeriesId] = useState(series[0]?.id ?? newSeries);
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const create = $api.useMutation('post', '/events', {
    onSuccess: (event) => {
      void client.invalidateQueries();
      navigate(paths.organise.event(event.id));
    },
  });
  const submit = (values: FormData) => {
    const template = chosenOf(values, 'template');
    const source = template === ownSource ? readCopySource(textOf(values, 'copyOf')) : undefined;
    if (template === ownSource && source === undefined) {
      setIssues([{ field: 'copyOf', message: t.ownMissing }]);
      return;
    }
    setIssues([]);
    create.mutate({
      body: {
        name: textOf(values, 'name'),
        date: textOf(values, 'date'),
        place: textOf(values, 'place'),
        series:
          seriesId === newSeries
            ? { kind: 'new', name: textOf(values, 'series/name') }
            : { kind: 'existing', id: seriesId },
        template: templates.find((known) => known === template) ?? null,
        ...(source && { copyOf: source }),
      },
    });
  };
  return (
    <div className={style.whole}>
      <Form onSubmit={submit} error={create.error} issues={issues}>
        <FieldGroup title={t.what}>
          <TextField name="name" label={t.name} hint={t.nameHint} maxLength={200} />
          <FieldRow>
            <DateField name="date" label={t.date} />
            <TextField name="place" label={t.place} maxLength={200} optional />
          </FieldRow>
          <FieldRow>
            <SelectField
              name="series/id"
              label={t.series}
              value={seriesId}
              onChange={(event) => setSeriesId(event.currentTarget.value)}
            >
              {series.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              <option value={newSeries}>{t.newSeries}</option>
            </SelectField>
            {seriesId === newSeries && (
              <TextField
                name="series/name"
                label={t.newSeriesName}
                hint={t.newSeriesHint}
                maxLength={200}
              />
            )}
          </FieldRow>
        </FieldGroup>
        <FieldGroup title={t.template}>
          <TemplatePicker copyOf={copyOf} />
        </FieldGroup>
        <FormActions>
          <Button type="submit" kind="primary" busy={create.isPending} busyText={t.creating}>
            {t.create}
          </Button>
          <p className="soft">{t.draftNote}</p>
        </FormActions>
      </Form>
    </div>
  );
}
