import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow } from '../../ui/form.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { NumberField, SelectField } from '../../ui/text-fields.tsx';
import { offerUndo } from '../../ui/toast-store.ts';
import { evenOutMessages } from './even-out-messages.ts';
import { EvenOutPlan } from './even-out-plan.tsx';
import { useKeep, type Workshop, workshop } from './workshop-queries.ts';

type Plan = Schema<'EvenOutPlan'>;
type Choice = Partial<Pick<Plan, 'basis' | 'fromRound' | 'least'>>;

/** "Jämna ut": the plan first, then the moves, then the way back. */
export function EvenOutButton({ eventId, shown }: { eventId: string; shown: Workshop }) {
  const t = useMessages(evenOutMessages);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.evenOut}</Button>
      {open && <EvenOutDialog eventId={eventId} shown={shown} onClose={close} />}
    </>
  );
}

interface DialogProps {
  eventId: string;
  shown: Workshop;
  onClose: () => void;
}

function EvenOutDialog({ eventId, shown, onClose }: DialogProps) {
  const t = useMessages(evenOutMessages);
  const [choice, setChoice] = useState<Choice>({});
  const plan = useQuery({
    ...$api.queryOptions('get', '/events/{eventId}/workshops/{workshopId}/even-out', {
      params: { path: { eventId, workshopId: shown.id }, query: choice },
    }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });
  useLive(eventId, (topic) => {
    if (topic !== 'editors' && topic !== 'seats') void plan.refetch();
  });
  const apply = useEvenOut(eventId, shown, onClose);
  const { data } = plan;
  const isCurrent = data !== undefined && !plan.isPlaceholderData && !plan.error;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t.title}
      actions={
        <>
          <Button
            kind="primary"
            busy={apply.busy || !isCurrent}
            onClick={() => data && apply.accept(data, plan.refetch)}
          >
            {t.accept(data?.told ?? 0)}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </>
      }
    >
      <div className="stack">
        <p>{t.lead}</p>
        {data && <Choices plan={data} shown={shown} choice={choice} onChoose={setChoice} />}
        {apply.error && <ProblemNotice error={apply.error} />}
        {plan.error ? (
          <ProblemNotice error={plan.error} onRetry={plan.refetch} />
        ) : (
          <div className="stack" aria-live="polite" aria-busy={plan.isFetching}>
            {data ? <EvenOutPlan plan={data} timeZone={shown.timeZone} /> : <p>{t.planning}</p>}
          </div>
        )}
      </div>
    </Dialog>
  );
}

function Choices({
  plan,
  shown,
  choice,
  onChoose,
}: {
  plan: Plan;
  shown: Workshop;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}) {
  const t = useMessages(evenOutMessages);
  return (
    <>
      <RadioGroup
        name="basis"
        label={t.basis}
        sideBySide
        value={choice.basis ?? plan.basis}
        onChoose={(basis) => onChoose({ ...choice, basis })}
        choices={[
          { value: 'here', label: t.here(plan.here) },
          { value: 'coming', label: t.coming(plan.coming) },
        ]}
      />
      <FieldRow>
        {shown.roundCount > 1 && (
          <SelectField
            name="fromRound"
            label={t.fromRound}
            value={plan.fromRound}
            onChange={(event) =>
              onChoose({ ...choice, fromRound: Number(event.currentTarget.value) })
            }
          >
            {shown.rounds.map(({ id }, index) => (
              <option key={id} value={index}>
                {t.round(index + 1)}
              </option>
            ))}
          </SelectField>
        )}
        <NumberField
          name="least"
          label={t.least}
          min={1}
          max={100}
          defaultValue={plan.least}
          onChange={(event) => {
            const least = event.currentTarget.valueAsNumber;
            if (Number.isInteger(least) && least >= 1 && least <= 100)
              onChoose({ ...choice, least });
          }}
        />
      </FieldRow>
    </>
  );
}

function useEvenOut(eventId: string, shown: Workshop, onDone: () => void) {
  const t = useMessages(evenOutMessages);
  const client = useQueryClient();
  const params = { path: { eventId, workshopId: shown.id } };
  const keep = useKeep(eventId, shown.id);
  const undo = $api.useMutation('post', '/events/{eventId}/workshops/{workshopId}/undo', {
    onSuccess: keep,
  });
  const apply = $api.useMutation('post', '/events/{eventId}/workshops/{workshopId}/even-out');
  return {
    busy: apply.isPending,
    error: apply.error,
    accept: ({ basis, fromRound, least, fingerprint }: Plan, lookAgain: () => void) =>
      apply.mutate(
        { params, body: { basis, fromRound, least, fingerprint } },
        {
          onSuccess: ({ moved }) => {
            void client.invalidateQueries({ queryKey: workshop(eventId, shown.id).queryKey });
            offerUndo(t.done(moved), () => undo.mutate({ params }));
            onDone();
          },
          onError: lookAgain,
        },
      ),
  };
}
