import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { newEventMessages } from './event-messages.ts';
import { eventsQuery, templatesQuery } from './event-queries.ts';
import style from './template-picker.module.css';

/** The value of the field `template` that stands for what the field `copyOf` says. */
export const ownSource = 'own';

export type CopySource = { kind: 'event' | 'saved-template'; id: string };

/** `event:0198…` as the field `copyOf` has it. */
export function readCopySource(value: string | null): CopySource | undefined {
  const [kind, id] = (value ?? '').split(':');
  if ((kind !== 'event' && kind !== 'saved-template') || !id) return undefined;
  return { kind, id };
}

/** A day that has been, or a template that was kept; nothing while there is neither. */
export function OwnSource({ copyOf }: { copyOf: string | null }) {
  const t = useMessages(newEventMessages);
  const dates = useDates();
  const client = useQueryClient();
  const radio = useRef<HTMLInputElement>(null);
  const events = useQuery(eventsQuery).data?.rows ?? [];
  const templates = useQuery(templatesQuery).data?.rows ?? [];
  const [chosen, setChosen] = useState(copyOf ?? '');
  const remove = $api.useMutation('delete', '/event-templates/{templateId}', {
    onSuccess: () => {
      setChosen('');
      announce(t.templateRemoved);
      void client.invalidateQueries({ queryKey: templatesQuery.queryKey });
    },
  });
  if (events.length + templates.length === 0) return null;
  const source = readCopySource(chosen);
  const choose = (value: string) => {
    setChosen(value);
    if (radio.current) radio.current.checked = true;
  };
  return (
    <div className={style.template}>
      <label className={style.head}>
        <input
          ref={radio}
          type="radio"
          name="template"
          value={ownSource}
          defaultChecked={copyOf !== null}
          aria-describedby="template-own"
        />
        <span className={style.name}>{t.own}</span>
      </label>
      <span className={style.words} id="template-own">
        {t.ownHint}
      </span>
      <SelectField
        name="copyOf"
        label={t.ownSource}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t.ownChoose}</option>
        {templates.length > 0 && (
          <optgroup label={t.savedTemplates}>
            {templates.map(({ id, name }) => (
              <option key={id} value={`saved-template:${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={t.earlierDays}>
          {events.map(({ id, name, date }) => (
            <option key={id} value={`event:${id}`}>
              {name}, {dates.date(date)}
            </option>
          ))}
        </optgroup>
      </SelectField>
      {source?.kind === 'saved-template' && (
        <Button
          kind="quiet"
          size="small"
          icon="trash"
          busy={remove.isPending}
          onClick={() => remove.mutate({ params: { path: { templateId: source.id } } })}
        >
          {t.removeTemplate}
        </Button>
      )}
    </div>
  );
}
