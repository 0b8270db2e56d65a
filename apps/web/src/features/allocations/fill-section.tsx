import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { blockSeatsQuery } from '../choices/block-queries.ts';
import { repairMessages } from './repair-messages.ts';
import { RunSection } from './run-section.tsx';
import { useRuns } from './use-runs.ts';

/** In a block to claim: give what is left to those who have not chosen, once choosing has closed. */
export function FillSection({
  wishes,
  claiming,
}: {
  wishes: Schema<'BlockWishes'>;
  /** Participants can still take seats themselves. */
  claiming: boolean;
}) {
  const t = useMessages(repairMessages);
  const runs = useRuns(wishes.blockId);
  const { data } = useQuery(blockSeatsQuery(wishes.blockId));
  if (!data) return null;
  const { lackingPeople, lackingSeats } = data.gaps;
  return (
    <section className="stack">
      <h2 className="ruled">{t.fillTitle}</h2>
      <p>{lackingPeople === 0 ? t.fillNone : t.fillLead(lackingPeople, lackingSeats)}</p>
      {claiming && <p className="soft">{t.fillLater}</p>}
      {runs.startError && <ProblemNotice error={runs.startError} />}
      {lackingPeople > 0 && !claiming && (
        <div className="row">
          <Button
            kind={runs.runs.length === 0 ? 'primary' : 'plain'}
            busy={runs.busy}
            busyText={t.working}
            onClick={() => runs.start('fill', 'fair')}
          >
            {t.fillStart}
          </Button>
        </div>
      )}
      <RunSection runs={runs} timeZone={wishes.timeZone} />
    </section>
  );
}
