import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { invitationMessages } from './invitation-messages.ts';
import style from './invitations.module.css';
import { needMessages, needName } from './need-messages.ts';

type Reading = Schema<'NeedsReading'>;

/** Diets for the kitchen, access needs for the rooms: read on purpose, as numbers. */
export function NeedsSection({ eventId }: { eventId: string }) {
  const t = useMessages(invitationMessages);
  const [readings, setReadings] = useState<Partial<Record<Reading['part'], Reading>>>({});
  const read = $api.useMutation('post', '/events/{eventId}/needs-readings', {
    onSuccess: (reading) => setReadings((known) => ({ ...known, [reading.part]: reading })),
  });
  const show = (part: Reading['part']) =>
    read.mutate({ params: { path: { eventId } }, body: { part } });
  const reading = read.isPending ? read.variables.body.part : undefined;
  return (
    <section className="stack ruled">
      <h2>{t.needsTitle}</h2>
      <p className="soft">{t.needsLead}</p>
      {read.error && <ProblemNotice error={read.error} />}
      <div className="row no-print">
        <Button busy={reading === 'diet'} onClick={() => show('diet')}>
          {t.showDiet}
        </Button>
        <Button busy={reading === 'access'} onClick={() => show('access')}>
          {t.showAccess}
        </Button>
      </div>
      <div className={style.readings} aria-live="polite">
        {readings.diet && <Counts reading={readings.diet} />}
        {readings.access && <Counts reading={readings.access} />}
      </div>
    </section>
  );
}

function Counts({ reading }: { reading: Reading }) {
  const t = useMessages(invitationMessages);
  const words = useMessages(needMessages);
  const { number } = useNumbers();
  const { part, people, counted, kinds, other } = reading;
  const caption =
    part === 'diet' ? t.dietCaption(people, counted) : t.accessCaption(people, counted);
  const rows = [
    ...kinds.map(({ kind, count }) => ({ name: needName(words, kind), count })),
    { name: t.otherNeed, count: other },
  ];
  return (
    <div>
      <h3>{caption}</h3>
      <dl className={style.counts}>
        {rows.map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
