import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { workshopMessages } from './workshop-messages.ts';

type Attribute = Schema<'MixAttribute'>;

/** In the order they are shown. */
export const attributes: readonly Attribute[] = [
  'organisation',
  'unit',
  'leadershipGroup',
  'manager',
  'title',
];

/** What attributes are called. */
export function useAttributeNames(): Readonly<Record<Attribute, string>> {
  const t = useMessages(workshopMessages);
  const { organisation, unit, jobTitle: title, manager, leadershipGroup } = t;
  return { organisation, unit, title, manager, leadershipGroup };
}
