import { useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { useGroupNames } from './mingle-names.ts';
import { usePeople } from './people-field.tsx';
import {
  byWorth,
  type Moving,
  type Target,
  useEffectWords,
  usePossibleSeats,
  useSeat,
} from './seat-effects.ts';
import { workshopMessages } from './workshop-messages.ts';
import type { Workshop } from './workshop-queries.ts';

/** Where a person could sit instead, or whom they could change places with, the best first, and what each choice does. */
export function SeatDialog({
  eventId,
  shown,
  moving,
  onClose,
}: {
  eventId: string;
  shown: Workshop;
  moving: Moving;
  onClose: () => void;
}) {
  const t = useMessages(workshopMessages);
  const { nameOf } = usePeople(shown.people);
  const groupName = useGroupNames(shown);
  const effectOf = useEffectWords();
  const possible = usePossibleSeats(eventId, shown.id, moving);
  const { seat, busy, error } = useSeat(eventId, shown);
  const [table, setTable] = useState<string>();
  const [swapWith, setSwapWith] = useState('');
  const tables = possible.data?.tables.toSorted(
    (a, b) => byWorth(a, b) || a.size - b.size || a.number - b.number,
  );
  const swaps = possible.data?.swaps.toSorted(byWorth) ?? [];
  const round = shown.rounds.find(({ id }) => id === moving.roundId);
  const tableOf = (id: string) =>
    round?.tables.find(({ members }) => members.some((m) => m.participationId === id));
  const chosen = tables?.find(({ groupId }) => groupId === table) ?? tables?.[0];
  const other = swapWith === '' ? undefined : tableOf(swapWith);
  const target: Target | undefined =
    other !== undefined
      ? {
          groupId: other.id,
          number: other.number,
          swapWith: { participationId: swapWith, name: nameOf(swapWith) },
        }
      : chosen && { groupId: chosen.groupId, number: chosen.number, swapWith: null };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.moveWhom(moving.name)}
      actions={
        <Button kind="primary" busy={busy} onClick={() => target && seat(moving, target, onClose)}>
          {target ? `${t.move}: ${groupName(target.number)}` : t.move}
        </Button>
      }
    >
      <div className="stack">
        {(error ?? possible.error) && <ProblemNotice error={error ?? possible.error} />}
        {tables === undefined && !possible.error && <Skeleton />}
        {swaps.length > 0 && (
          <SelectField
            name="swap"
            label={t.swapTo}
            value={swapWith}
            onChange={(event) => setSwapWith(event.currentTarget.value)}
          >
            <option value="">–</option>
            {swaps.map((swap) => (
              <option key={swap.participationId} value={swap.participationId}>
                {`${nameOf(swap.participationId)}, ${groupName(tableOf(swap.participationId)?.number ?? 0)}: ${effectOf(swap)}`}
              </option>
            ))}
          </SelectField>
        )}
        {tables !== undefined && swapWith === '' && (
          <RadioGroup
            name="table"
            label={t[`moveTo_${shown.kind}`]}
            hint={t.bestFirst}
            choices={tables.map((candidate) => ({
              value: candidate.groupId,
              label: groupName(candidate.number),
              hint: [effectOf(candidate), t.atTable(candidate.size)].join(' · '),
            }))}
            value={chosen?.groupId}
            onChoose={setTable}
          />
        )}
      </div>
    </Dialog>
  );
}
