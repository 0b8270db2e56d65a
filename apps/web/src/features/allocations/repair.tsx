import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { blockSeatsQuery } from '../choices/block-queries.ts';
import { repairMessages } from './repair-messages.ts';
import type { useRuns } from './use-runs.ts';

/** What late changes have done to what is published, and the way to mend it with the fewest moves. */
export function Repair({ blockId, runs }: { blockId: string; runs: ReturnType<typeof useRuns> }) {
  const t = useMessages(repairMessages);
  const { data } = useQuery(blockSeatsQuery(blockId));
  if (!data) return null;
  const { gone, lackingPeople, cancelled } = data.gaps;
  if (gone + lackingPeople + cancelled === 0) return <p className="soft">{t.nothing}</p>;
  return (
    <Notice
      kind="warn"
      title={t.changes(gone, lackingPeople)}
      actions={
        <Button
          kind="primary"
          busy={runs.busy}
          busyText={t.working}
          onClick={() => runs.start('repair', 'fair')}
        >
          {t.start}
        </Button>
      }
    >
      {cancelled > 0 && `${t.cancelled(cancelled)} `}
      {t.how}
    </Notice>
  );
}
