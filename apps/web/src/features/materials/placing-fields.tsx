import { materialAudiences, materialTimes } from '@ledarforum/domain/materials';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { FieldRow } from '../../ui/form.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { deskMessages } from './desk-messages.ts';
import { type Placing, placedAt } from './placing.ts';

/** Where it belongs, who sees it and when. */
export function PlacingFields({
  placing,
  seminars,
  onChange,
}: {
  placing: Placing;
  seminars: readonly Schema<'SeminarMark'>[];
  onChange: (placing: Placing) => void;
}) {
  const t = useMessages(deskMessages);
  const { seminarId, audience, publish } = placing;
  return (
    <FieldRow>
      <SelectField
        name="seminarId"
        label={t.belongs}
        value={seminarId ?? ''}
        onChange={({ currentTarget: { value } }) => onChange(placedAt(placing, value || null))}
      >
        <option value="">{t.wholeDay}</option>
        {seminars.map(({ id, letter, title }) => (
          <option key={id} value={id}>{`${letter}. ${title}`}</option>
        ))}
      </SelectField>
      <SelectField
        name="audience"
        label={t.audience}
        value={audience}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...placing, audience: value as Placing['audience'] })
        }
      >
        {materialAudiences
          .filter((one) => one !== 'SEMINAR' || seminarId !== null)
          .map((one) => (
            <option key={one} value={one}>
              {t[one]}
            </option>
          ))}
      </SelectField>
      <SelectField
        name="publish"
        label={t.publish}
        value={publish}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...placing, publish: value as Placing['publish'] })
        }
      >
        {materialTimes.map((one) => (
          <option key={one} value={one}>
            {t[one]}
          </option>
        ))}
      </SelectField>
    </FieldRow>
  );
}
