import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { offerUndo } from '../../ui/toast-store.ts';
import { roundMessages } from './round-messages.ts';
import { round, rounds } from './round-queries.ts';

type Move = Schema<'PossibleMove'>;

export interface Moving {
  participationId: string;
  name: string;
  /** The table the person sits at; null for somebody without one. */
  from: { id: string; number: number } | null;
}

/** Where a person could sit instead, the best tables first, and what each choice does to the mix. */
export function MoveDialog({
  eventId,
  roundId,
  moving,
  onClose,
}: {
  eventId: string;
  roundId: string;
  moving: Moving;
  onClose: () => void;
}) {
  const t = useMessages(roundMessages);
  const path = { eventId, roundId, participationId: moving.participationId };
  const [chosen, setChosen] = useState<string>();
  const possible = useQuery({
    ...$api.queryOptions(
      'get',
      '/events/{eventId}/workshop-rounds/{roundId}/members/{participationId}/moves',
      { params: { path } },
    ),
    staleTime: 0,
  });
  const effectOf = useEffectWords();
  const { move, busy, error } = useMove(eventId, roundId);
  const moves = possible.data?.moves.toSorted(byWorth) ?? [];
  const target = moves.find(({ groupId }) => groupId === chosen) ?? moves[0];
  const send = () => {
    if (target) move(moving, { id: target.groupId, number: target.number }, onClose);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.moveWhom(moving.name)}
      actions={
        <Button kind="primary" busy={busy} onClick={send}>
          {target ? `${t.move}: ${t.table(target.number)}` : t.move}
        </Button>
      }
    >
      <div className="stack">
        {(error ?? possible.error) && <ProblemNotice error={error ?? possible.error} />}
        {possible.data ? (
          <RadioGroup
            name="table"
            label={t.moveTo}
            hint={t.bestFirst}
            choices={moves.map((candidate) => ({
              value: candidate.groupId,
              label: t.table(candidate.number),
              hint: effectOf(candidate),
            }))}
            value={target?.groupId}
            onChoose={setChosen}
          />
        ) : (
          !possible.error && <Skeleton />
        )}
      </div>
    </Dialog>
  );
}

/** "2 färre lika par · 8 personer". */
function useEffectWords(): (move: Move) => string {
  const t = useMessages(roundMessages);
  return ({ samePairsChange: change, size, meetsManager }) => {
    const effect = change === 0 ? t.same : change < 0 ? t.better(-change) : t.worse(change);
    return [effect, t.atTable(size), ...(meetsManager ? [t.meetsManager] : [])].join(' · ');
  };
}

/** Moves a person and offers to move them back. */
function useMove(eventId: string, roundId: string) {
  const t = useMessages(roundMessages);
  const client = useQueryClient();
  const put = $api.useMutation(
    'put',
    '/events/{eventId}/workshop-rounds/{roundId}/members/{participationId}',
    {
      onSuccess: (changed) => {
        client.setQueryData(round(eventId, roundId).queryKey, changed);
        void client.invalidateQueries({ queryKey: rounds(eventId).queryKey });
      },
      onError: () => client.invalidateQueries({ queryKey: round(eventId, roundId).queryKey }),
    },
  );
  const move = (
    { participationId, name, from }: Moving,
    to: { id: string; number: number },
    onDone?: () => void,
  ) =>
    put.mutate(
      {
        params: { path: { eventId, roundId, participationId } },
        body: { fromGroupId: from?.id ?? null, toGroupId: to.id },
      },
      {
        onSuccess: () => {
          onDone?.();
          if (from)
            offerUndo(t.moved(name, to.number), () =>
              move({ participationId, name, from: to }, from),
            );
        },
      },
    );
  return { move, busy: put.isPending, error: put.error };
}

function byWorth(a: Move, b: Move): number {
  return (
    Number(a.meetsManager) - Number(b.meetsManager) ||
    a.samePairsChange - b.samePairsChange ||
    a.size - b.size ||
    a.number - b.number
  );
}
