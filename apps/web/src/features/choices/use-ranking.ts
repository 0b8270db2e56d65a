import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { type MyBlock, makeSaver, myWishesQuery, savedOf } from './wish-queries.ts';

/** A person's order of a block: what is shown, how it is saved, and how to change it. */
export function useRanking(eventId: string, block: MyBlock) {
  const client = useQueryClient();
  const [saver] = useState(() => makeSaver(block));
  const state = useSyncExternalStore(saver.subscribe, saver.get);
  const { ranking, version, savedAt, status } = state;

  useEffect(() => saver.hear(savedOf(block)), [saver, block]);

  useEffect(() => {
    const flush = () => saver.flush();
    const onHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', onHidden);
      flush();
    };
  }, [saver]);

  useEffect(() => {
    const wishes = myWishesQuery(eventId);
    if (status.kind === 'refused') void client.invalidateQueries({ queryKey: wishes.queryKey });
    if (status.kind !== 'saved') return;
    client.setQueryData(wishes.queryKey, (known: Schema<'MyWishes'> | undefined) =>
      known
        ? {
            ...known,
            blocks: known.blocks.map((one) =>
              one.id === block.id ? { ...one, ranking: [...ranking], version, savedAt } : one,
            ),
          }
        : known,
    );
  }, [client, eventId, block.id, status.kind, ranking, version, savedAt]);

  const latest = async () => {
    const { blocks } = await client.fetchQuery({ ...myWishesQuery(eventId), staleTime: 0 });
    return blocks.find(({ id }) => id === block.id) ?? block;
  };
  return {
    ranking,
    savedAt,
    status,
    change: (order: readonly string[]) => saver.change(order),
    tryNow: () => saver.flush(),
    keepMine: async () => saver.keepMine(savedOf(await latest())),
    takeTheirs: async () => saver.takeTheirs(savedOf(await latest())),
  };
}
