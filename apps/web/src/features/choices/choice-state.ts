import { canRank } from '@ledarforum/domain/choices';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { blockMessages } from './block-messages.ts';

type ChoiceMoments = Pick<
  Schema<'BlockWishes'>,
  'phase' | 'mode' | 'opensAt' | 'closesAt' | 'timeZone' | 'publishedRunId'
>;

/** A sentence on whether people can rank: "Valet är öppet till och med 4 maj kl. 12.00." */
export function useChoiceState(block: ChoiceMoments): string {
  const t = useMessages(blockMessages);
  const dates = useDates(block.timeZone);
  const opensAt = block.opensAt === null ? null : new Date(block.opensAt);
  const closesAt = block.closesAt === null ? null : new Date(block.closesAt);
  const { phase, mode } = block;
  const allocated = block.publishedRunId !== null;
  const may = canRank(
    { phase, mode, opensAt, closesAt, allocated, attendance: 'COMING' },
    new Date(),
  );
  if (may.ok) return closesAt ? t.openUntil(dates.deadline(closesAt)) : t.open;
  if (may.code === 'choice-already-allocated') return t.published;
  if (may.code !== 'choice-not-open') return t.closed;
  return phase === 'CHOOSING' && opensAt ? t.opens(dates.deadline(opensAt)) : t.notOpen;
}
