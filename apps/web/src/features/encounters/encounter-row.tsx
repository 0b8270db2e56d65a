import { mingleSign } from '@ledarforum/domain/mingle-sign';
import { useState } from 'react';
import { apiRoot, type Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { Face } from '../introductions/face.tsx';
import { faceOf } from '../introductions/introduction-queries.ts';
import { encounterMessages } from './encounter-messages.ts';
import style from './encounters.module.css';
import type { useEncounters } from './use-encounters.ts';

type Person = Schema<'Encounter'>;

interface RowProps {
  eventId: string;
  person: Person;
  list: ReturnType<typeof useEncounters>;
}

/** Somebody one has sat with: where, and what one wants to do about it. */
export function EncounterRow({ eventId, person, list }: RowProps) {
  const t = useMessages(encounterMessages);
  const { name, title, unit, portraitId, keepInTouch } = person;
  const about = [title, unit].filter(Boolean).join(' · ');
  return (
    <li className={style.person}>
      <div className={style.who}>
        <Face name={name} src={faceOf(eventId, portraitId)} />
        <div>
          <h2>{name}</h2>
          {about !== '' && <span>{about}</span>}
          {person.tables.map(({ round, number, kind }) => (
            <span key={`${round} ${number}`} className="soft">
              {kind === 'MINGLE' ? t.group(round, mingleSign(number)) : t.table(round, number)}
            </span>
          ))}
        </div>
      </div>
      <div className="row">
        <Button
          aria-pressed={keepInTouch}
          aria-label={t.keepName(name)}
          icon={keepInTouch ? 'check' : 'plus'}
          onClick={() => list.keep(person, { keepInTouch: !keepInTouch })}
        >
          {t.keep}
        </Button>
        <Contact eventId={eventId} person={person} />
        <Button
          kind="quiet"
          icon="trash"
          aria-label={t.removeName(name)}
          onClick={() => list.remove(person)}
        >
          {t.remove}
        </Button>
      </div>
      <Note person={person} list={list} />
    </li>
  );
}

function Contact({ eventId, person }: Pick<RowProps, 'eventId' | 'person'>) {
  const t = useMessages(encounterMessages);
  const { name, email, participationId } = person;
  if (email === null) return null;
  return (
    <>
      <ButtonAnchor href={`mailto:${email}`}>
        {t.mail}
        <VisuallyHidden> {t.mailTo(name)}</VisuallyHidden>
      </ButtonAnchor>
      <ButtonAnchor
        icon="download"
        href={`${apiRoot}/my/events/${eventId}/encounters/${participationId}/contact.vcf`}
        download
      >
        {t.card}
        <VisuallyHidden> {t.cardOf(name)}</VisuallyHidden>
      </ButtonAnchor>
    </>
  );
}

function Note({ person, list }: Pick<RowProps, 'person' | 'list'>) {
  const t = useMessages(encounterMessages);
  const [written, setWritten] = useState<string>();
  const text = written ?? person.note;
  const save = () => {
    if (text.trim() === person.note) return;
    // What is written stands until it is kept.
    list.keep(person, { note: text.trim() }, () => {
      setWritten(undefined);
      announce(t.saved);
    });
  };
  return (
    <details className={style.note} open={person.note !== ''}>
      <summary>{t.note}</summary>
      <div className="stack">
        <TextArea
          name={`note-${person.participationId}`}
          label={t.noteOf(person.name)}
          labelHidden
          rows={3}
          maxLength={1000}
          value={text}
          onChange={(event) => setWritten(event.currentTarget.value)}
          onBlur={save}
        />
        <div className="row">
          <Button onClick={save}>{t.save}</Button>
        </div>
      </div>
    </details>
  );
}
