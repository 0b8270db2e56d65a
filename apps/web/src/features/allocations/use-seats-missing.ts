import { useMessages } from '../../lib/messages.ts';
import { allocationMessages } from './allocation-messages.ts';
import type { Outcome } from './run-result.tsx';

/** Whether everybody has a seat, and how many seats are not given since people are busy then. */
export function useSeatsMissing({ unplaced }: Outcome): string {
  const t = useMessages(allocationMessages);
  const busy = unplaced.filter(({ reason }) => reason === 'unavailable').length;
  const missing = unplaced.length - busy;
  return [missing === 0 ? t.everyone : t.without(missing), busy > 0 ? t.busy(busy) : '']
    .filter(Boolean)
    .join(' ');
}
