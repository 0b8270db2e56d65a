import { api, type Schema } from '../../lib/api-client.ts';
import { asProblem } from '../../lib/problem-error.ts';
import { $api } from '../../lib/query.ts';
import { type DraftStore, RankingSaver, type SavedRanking } from './ranking-saver.ts';

export type MyBlock = Schema<'MyChoiceBlock'>;
export type Seminar = Schema<'ChoiceSeminar'>;

export const myWishesQuery = (eventId: string) =>
  $api.queryOptions('get', '/my/events/{eventId}/wishes', { params: { path: { eventId } } });

export function savedOf({ ranking, version, savedAt }: MyBlock): SavedRanking {
  return { ranking, version, savedAt };
}

/** What saves a person's order of one block. */
export function makeSaver(block: MyBlock): RankingSaver {
  return new RankingSaver({
    saved: savedOf(block),
    asProblem,
    drafts: draftsOf(block.id),
    save: async (ranking, version) => {
      const { data } = await api.PUT('/my/blocks/{blockId}/ranking', {
        params: { path: { blockId: block.id } },
        body: { ranking: [...ranking], version },
        keepalive: true,
      });
      if (data === undefined) throw new Error('no answer');
      return data;
    },
  });
}

function draftsOf(blockId: string): DraftStore {
  const key = `ledarforum.order.${blockId}`;
  const storage = () => window.localStorage;
  return {
    read: () => attempt(() => parseDraft(storage().getItem(key))),
    write: (draft) => attempt(() => storage().setItem(key, JSON.stringify(draft))),
    drop: () => attempt(() => storage().removeItem(key)),
  };
}

/** Storage may be blocked; the draft then lives until the page is closed. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function parseDraft(text: string | null): ReturnType<DraftStore['read']> {
  const kept: unknown = JSON.parse(text ?? 'null');
  if (typeof kept !== 'object' || kept === null) return undefined;
  if (!('ranking' in kept) || !('version' in kept)) return undefined;
  const { ranking, version } = kept;
  const whole = Array.isArray(ranking) && ranking.every((id) => typeof id === 'string');
  return whole && typeof version === 'number' ? { ranking, version } : undefined;
}
