import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { CheckboxGroup } from '../../ui/choice-fields.tsx';
import { featureMessages } from './feature-messages.ts';

type Feature = Schema<'RoomFeature'>;

interface FeatureGroupProps {
  /** Several groups of a form may share a name; then each but the first has an id. */
  name: string;
  id?: string;
  label: string;
  features: readonly Feature[];
  ticked: readonly Feature[] | undefined;
}

/** Features of rooms to tick; read with `tickedOf`. */
export function FeatureGroup({ name, id, label, features, ticked }: FeatureGroupProps) {
  const t = useMessages(featureMessages);
  return (
    <CheckboxGroup
      name={name}
      id={id}
      label={label}
      choices={features.map((value) => ({ value, label: t[value] }))}
      defaultValues={ticked}
      sideBySide
    />
  );
}
