import { useMessages } from '../../lib/messages.ts';
import { comparisonMessages } from './comparison-messages.ts';

/** Says which groups stand together: "Miljöförvaltningen, Storåkra Vatten AB". */
export function useGroupNames(): (groups: readonly string[]) => string {
  const t = useMessages(comparisonMessages);
  return (groups) => groups.map((name) => name || t.unknownUnit).join(', ');
}
