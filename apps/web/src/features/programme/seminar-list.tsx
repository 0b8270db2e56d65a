import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { blockMessages } from './block-messages.ts';
import { SeminarDialog } from './seminar-dialog.tsx';
import style from './seminar-list.module.css';
import slotStyle from './slot-list.module.css';

type Seminar = Schema<'Seminar'>;

/** The seminars of a block, each with its letter, host and what participants read. */
export function SeminarList({
  eventId,
  timeZone,
  block,
}: {
  eventId: string;
  timeZone: string;
  block: Schema<'SeminarBlock'>;
}) {
  const t = useMessages(blockMessages);
  const [edited, setEdited] = useState<Seminar | 'new'>();
  const add = (
    <Button icon="plus" onClick={() => setEdited('new')}>
      {t.addSeminar}
    </Button>
  );
  return (
    <section className="stack">
      <div className={slotStyle.head}>
        <h2>{t.seminars}</h2>
        {block.seminars.length > 0 && add}
      </div>
      {block.seminars.length === 0 && <EmptyState action={add}>{t.noSeminars}</EmptyState>}
      <ul className={style.seminars}>
        {block.seminars.map((seminar) => (
          <li key={seminar.id} className={style.seminar}>
            <SeminarLetter letter={seminar.letter} labelled />
            <div className={style.words}>
              <h3>{seminar.title}</h3>
              {seminar.dropped && <p className="eyebrow">{t.isDropped}</p>}
              {seminar.host !== '' && <p className="soft">{seminar.host}</p>}
              {seminar.description !== '' && <p>{seminar.description}</p>}
              {seminar.technicalNeeds !== '' && (
                <p className="eyebrow">
                  {t.technicalNeeds}: {seminar.technicalNeeds}
                </p>
              )}
            </div>
            <Button size="small" kind="quiet" icon="pencil" onClick={() => setEdited(seminar)}>
              {t.changeSlot}
              <VisuallyHidden> {seminar.title}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
      <SeminarDialog
        eventId={eventId}
        timeZone={timeZone}
        block={block}
        seminar={edited === undefined || edited === 'new' ? null : edited}
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
      />
    </section>
  );
}
