import { useMessages } from '../../lib/messages.ts';
import { comparisonMessages } from './comparison-messages.ts';

/** Says which units stand together in a row: "Miljöförvaltningen, Storåkra Vatten AB". */
export function useUnitNames(): (units: readonly string[]) => string {
  const t = useMessages(comparisonMessages);
  return (units) => units.map((name) => name || t.unknownUnit).join(', ');
}
