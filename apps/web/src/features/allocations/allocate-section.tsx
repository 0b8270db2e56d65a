import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { allocationMessages } from './allocation-messages.ts';
import { Repair } from './repair.tsx';
import { RunSection } from './run-section.tsx';
import { useRuns } from './use-runs.ts';

type Objective = Schema<'AllocationRun'>['objective'];

/** Start an allocation or mend what is published, follow it, and look at this and earlier ones. */
export function AllocateSection({ wishes }: { wishes: Schema<'BlockWishes'> }) {
  const t = useMessages(allocationMessages);
  const runs = useRuns(wishes.blockId);
  const [objective, setObjective] = useState<Objective>('total');
  const none = runs.runs.length === 0;
  return (
    <section className="stack">
      <h2 className="ruled">{t.title}</h2>
      <p>{t.lead(wishes.people.toSeat, wishes.seats)}</p>
      {wishes.publishedRunId !== null && <Repair blockId={wishes.blockId} runs={runs} />}
      <RadioGroup
        name="objective"
        label={t.objective}
        value={objective}
        onChoose={setObjective}
        choices={[
          { value: 'total', label: t.total, hint: t.totalHint },
          { value: 'fair', label: t.fair, hint: t.fairHint },
        ]}
      />
      <p className="soft">{t.ties}</p>
      {runs.startError && <ProblemNotice error={runs.startError} />}
      {runs.readError && (
        <ProblemNotice error={runs.readError} onRetry={() => void runs.readAgain()} />
      )}
      <div className="row">
        <Button
          kind={none ? 'primary' : 'plain'}
          busy={runs.busy}
          busyText={t.running}
          onClick={() => runs.start('allocate', objective)}
        >
          {none ? t.start : t.again}
        </Button>
      </div>
      <RunSection runs={runs} timeZone={wishes.timeZone} />
    </section>
  );
}
