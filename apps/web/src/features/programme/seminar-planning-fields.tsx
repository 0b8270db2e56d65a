import { knownFeatures, roomFeatures } from '@ledarforum/domain/room-features';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { linesOf, numberOf, tickedOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { Checkbox, CheckboxGroup } from '../../ui/choice-fields.tsx';
import { FieldGroup, FieldRow } from '../../ui/form.tsx';
import { NumberField, TextArea } from '../../ui/text-fields.tsx';
import { blockMessages } from './block-messages.ts';
import { FeatureGroup } from './feature-group.tsx';
import { programmeMessages } from './programme-messages.ts';

interface PlanningFieldsProps {
  block: Schema<'SeminarBlock'>;
  /** Null: a new one. */
  seminar: Schema<'Seminar'> | null;
  timeZone: string;
}

/** What the warnings need to know of a seminar, and participants do not. */
export function PlanningFields({ block, seminar, timeZone }: PlanningFieldsProps) {
  const t = useMessages(blockMessages);
  const common = useMessages(programmeMessages);
  const dates = useDates(timeZone);
  return (
    <FieldGroup title={t.planning} hint={t.planningHint}>
      <FieldRow>
        <NumberField
          name="repeats"
          label={t.repeats}
          hint={t.repeatsHint}
          defaultValue={seminar?.repeats ?? undefined}
          min={1}
          max={50}
          optional
        />
        <NumberField
          name="expected"
          label={t.expected}
          defaultValue={seminar?.expected ?? undefined}
          min={0}
          max={100_000}
          optional
        />
      </FieldRow>
      <TextArea
        name="crew"
        label={common.crew}
        hint={common.crewHint}
        defaultValue={seminar?.crew.join('\n')}
        rows={2}
        optional
      />
      <FeatureGroup
        name="needs"
        label={common.needs}
        features={roomFeatures}
        ticked={seminar?.needs}
      />
      {block.slots.length > 0 && (
        <CheckboxGroup
          name="awaySlotIds"
          label={t.away}
          choices={block.slots.map(({ id, startsAt, endsAt }) => ({
            value: id,
            label: dates.timeRange(startsAt, endsAt),
          }))}
          defaultValues={seminar?.awaySlotIds}
          sideBySide
        />
      )}
      <Checkbox
        name="hostDeclined"
        label={t.declined}
        defaultChecked={seminar?.hostDeclined ?? false}
      />
      <Checkbox
        name="dropped"
        label={t.drop}
        hint={t.dropHint}
        defaultChecked={seminar?.dropped ?? false}
      />
    </FieldGroup>
  );
}

/** What was written in those fields. */
export function planningOf(values: FormData) {
  return {
    repeats: numberOf(values, 'repeats'),
    expected: numberOf(values, 'expected'),
    crew: linesOf(values, 'crew'),
    needs: knownFeatures(tickedOf(values, 'needs')),
    awaySlotIds: tickedOf(values, 'awaySlotIds'),
    hostDeclined: values.has('hostDeclined'),
    dropped: values.has('dropped'),
  };
}
