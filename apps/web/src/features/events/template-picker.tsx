import { eventTemplates } from '@ledarforum/domain/event-templates';
import type { EventTemplate } from '@ledarforum/domain/event-templates/template';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { DayPicture } from './day-picture.tsx';
import { newEventMessages } from './event-messages.ts';
import { OwnSource } from './own-source.tsx';
import style from './template-picker.module.css';

/** The starting templates, each with a picture of its day, what one has oneself, and an empty sheet. The field is `template`. */
export function TemplatePicker({ copyOf }: { copyOf: string | null }) {
  const t = useMessages(newEventMessages);
  const locale = useLocale();
  return (
    <div className={style.templates}>
      {eventTemplates.map((template, index) => (
        <label key={template.key} className={style.template}>
          <span className={style.head}>
            <input
              type="radio"
              name="template"
              value={template.key}
              defaultChecked={index === 0 && copyOf === null}
              aria-describedby={`template-${template.key}`}
            />
            <span className={style.name}>{template.name[locale]}</span>
          </span>
          <DayPicture template={template} />
          <span id={`template-${template.key}`} className={style.words}>
            <span>{template.description[locale]}</span>
            <Facts template={template} />
          </span>
        </label>
      ))}
      <OwnSource copyOf={copyOf} />
      <label className={style.template}>
        <span className={style.head}>
          <input type="radio" name="template" value="" aria-describedby="template-empty" />
          <span className={style.name}>{t.empty}</span>
        </span>
        <span className={style.sheet} aria-hidden="true" />
        <span id="template-empty" className={style.words}>
          {t.emptyHint}
        </span>
      </label>
    </div>
  );
}

function Facts({ template }: { template: EventTemplate }) {
  const t = useMessages(newEventMessages);
  const facts = [
    ...template.blocks.map(({ mode, seminars, slots }) =>
      mode === 'ROTATION' ? t.rotation(seminars.length) : t.ranked(seminars.length, slots.length),
    ),
    t.items(template.items.length),
    t.rooms(template.rooms.length),
  ];
  return <span className={style.facts}>{facts.join(' · ')}</span>;
}
