import { useQueryClient } from '@tanstack/react-query';
import { api, type Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { numberOf, textOf } from '../../lib/form-values.ts';
import { refetchAbout } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { FieldGroup, FieldRow, Form, FormActions } from '../../ui/form.tsx';
import {
  DateField,
  NumberField,
  SelectField,
  TextArea,
  TextField,
  TimeField,
} from '../../ui/text-fields.tsx';
import { dayAndTimeOf, momentOf } from '../programme/programme-times.ts';
import { useUndo } from '../programme/use-undo.ts';
import { settingsMessages } from './event-messages.ts';
import { eventsQuery } from './event-queries.ts';

type Event = Schema<'EventDetail'>;

/** What the day is. On another date all times of its programme follow, which can be undone. */
export function AboutForm({
  event,
  series,
}: {
  event: Event;
  series: readonly Schema<'EventSeries'>[];
}) {
  const t = useMessages(settingsMessages);
  const dates = useDates(event.timeZone);
  const client = useQueryClient();
  const offer = useUndo(event.id);
  const reply = dayAndTimeOf(event.replyBy, event.timeZone);
  const params = { path: { eventId: event.id } };
  const update = $api.useMutation('put', '/events/{eventId}', {
    onSuccess: (saved) => {
      void client.invalidateQueries({ queryKey: eventsQuery.queryKey });
      void refetchAbout(client, event.id);
      const text = saved.date === event.date ? t.saved : t.moved(dates.date(saved.date));
      offer(text, () =>
        api.PUT('/events/{eventId}', {
          params,
          body: { ...bodyOf(event), version: saved.version },
        }),
      );
    },
  });
  const submit = (values: FormData) =>
    update.mutate({
      params,
      body: {
        version: event.version,
        name: textOf(values, 'name'),
        date: textOf(values, 'date'),
        days: numberOf(values, 'days') ?? 1,
        place: textOf(values, 'place'),
        theme: textOf(values, 'theme'),
        valueWords: textOf(values, 'valueWords')
          .split(',')
          .map((word) => word.trim())
          .filter(Boolean),
        description: textOf(values, 'description'),
        seriesId: textOf(values, 'seriesId'),
        replyBy: momentOf(
          textOf(values, 'replyBy'),
          textOf(values, 'replyBy/time'),
          event.timeZone,
        ),
      },
    });
  return (
    <Form key={event.version} onSubmit={submit} error={update.error}>
      <FieldGroup title={t.about}>
        <TextField name="name" label={t.name} defaultValue={event.name} maxLength={200} />
        <FieldRow>
          <DateField name="date" label={t.date} hint={t.dateHint} defaultValue={event.date} />
          <NumberField name="days" label={t.days} defaultValue={event.days} min={1} max={7} />
          <TextField
            name="place"
            label={t.place}
            defaultValue={event.place}
            maxLength={200}
            optional
          />
        </FieldRow>
        <SelectField name="seriesId" label={t.series} defaultValue={event.series.id}>
          {series.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          name="theme"
          label={t.theme}
          defaultValue={event.theme}
          maxLength={200}
          optional
        />
        <TextField
          name="valueWords"
          label={t.valueWords}
          hint={t.valueWordsHint}
          defaultValue={event.valueWords.join(', ')}
          optional
        />
        <TextArea
          name="description"
          label={t.description}
          hint={t.descriptionHint}
          defaultValue={event.description}
          rows={6}
          maxLength={5000}
          optional
        />
        <FieldRow>
          <DateField name="replyBy" label={t.replyDay} defaultValue={reply.day} optional />
          <TimeField name="replyBy/time" label={t.replyTime} defaultValue={reply.time || '12:00'} />
        </FieldRow>
      </FieldGroup>
      <FormActions>
        <Button type="submit" kind="primary" busy={update.isPending}>
          {t.save}
        </Button>
      </FormActions>
    </Form>
  );
}

function bodyOf(event: Event) {
  const { name, date, days, place, theme, valueWords, description, replyBy } = event;
  return {
    name,
    date,
    days,
    place,
    theme,
    valueWords,
    description,
    replyBy,
    seriesId: event.series.id,
  };
}
