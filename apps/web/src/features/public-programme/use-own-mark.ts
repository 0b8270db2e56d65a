import { useMessages } from '../../lib/messages.ts';
import type { ProgrammeRow } from './programme-filters.ts';
import { publicProgrammeMessages } from './public-programme-messages.ts';

/** What a seminar is to whoever looks: their seat, one of their wishes, or nothing. */
export function useOwnMark(): (row: ProgrammeRow) => string | undefined {
  const t = useMessages(publicProgrammeMessages);
  return ({ kind, mine, wish }) => {
    if (kind !== 'SEMINAR') return undefined;
    if (mine) return t.mineMark;
    // What the browser had kept from before may lack it.
    return wish ? t.wishMark(wish) : undefined;
  };
}
