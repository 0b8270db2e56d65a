import { decideKitMeeting } from '@ledarforum/domain/kit';
import { instantAt } from '@ledarforum/domain/zoned-time';
import { useState } from 'react';
import { apiRoot } from '../../lib/api-client.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { FieldRow, Form } from '../../ui/form.tsx';
import type { FieldIssue } from '../../ui/form-context.ts';
import { DateField, TimeField } from '../../ui/text-fields.tsx';
import { myKitMessages } from './my-kit-messages.ts';

/** The conversation as a file for one's own calendar, at a time of one's own. */
export function KitMeeting({ eventId, timeZone }: { eventId: string; timeZone: string }) {
  const t = useMessages(myKitMessages);
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const fetchFile = (values: FormData) => {
    const [day, time] = [textOf(values, 'day'), textOf(values, 'time')];
    if (day === '' || time === '') {
      return setIssues([{ field: day === '' ? 'day' : 'time', message: t.whenMissing }]);
    }
    const startsAt = instantAt(day, time, timeZone);
    const decision = decideKitMeeting(startsAt, new Date());
    if (!decision.ok) return setIssues([{ field: 'day', message: t[decision.code] }]);
    setIssues([]);
    const query = new URLSearchParams({ startsAt: startsAt.toISOString() });
    window.location.assign(`${apiRoot}/my/events/${eventId}/kit/agenda.ics?${query}`);
  };
  return (
    <section className="stack no-print">
      <h3>{t.when}</h3>
      <p className="soft">{t.whenHint}</p>
      <Form issues={issues} onSubmit={fetchFile}>
        <FieldRow>
          <DateField name="day" label={t.day} />
          <TimeField name="time" label={t.time} defaultValue="09:00" />
        </FieldRow>
        <div>
          <Button type="submit" icon="calendar">
            {t.toCalendar}
          </Button>
        </div>
      </Form>
    </section>
  );
}
