import { type EventPhase, phaseReached } from '@ledarforum/domain/event-phase';
import { useQueryClient } from '@tanstack/react-query';
import { api, type Schema } from '../../lib/api-client.ts';
import { textOf } from '../../lib/form-values.ts';
import { refetchAbout } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { FieldGroup, FieldRow, Form, FormActions } from '../../ui/form.tsx';
import { DateField, TimeField } from '../../ui/text-fields.tsx';
import { dayAndTimeOf, momentOf } from '../programme/programme-times.ts';
import { useUndo } from '../programme/use-undo.ts';
import { phaseMessages, settingsMessages } from './event-messages.ts';

type Forum = Schema<'Forum'>;

/** Which phases the event moves to by itself, and when. */
export function PlanForm({ forum }: { forum: Forum }) {
  const t = useMessages(settingsMessages);
  const phases = useMessages(phaseMessages);
  const client = useQueryClient();
  const { id: eventId, timeZone, phase: current } = forum.event;
  const offer = useUndo(eventId);
  const ahead = forum.phases.filter((phase) => !phaseReached(current, phase));
  const planned = forum.plannedMoves.filter(({ doneAt }) => doneAt === null);
  const params = { path: { eventId } };
  const save = $api.useMutation('put', '/events/{eventId}/planned-moves', {
    onSuccess: () => {
      void refetchAbout(client, eventId);
      const moves = planned.map(({ to, at }) => ({ to, at }));
      offer(t.planSaved, () =>
        api.PUT('/events/{eventId}/planned-moves', { params, body: { moves } }),
      );
    },
  });
  const submit = (values: FormData) => {
    const moves = ahead.flatMap((to: EventPhase) => {
      const at = momentOf(textOf(values, `${to}/day`), textOf(values, `${to}/time`), timeZone);
      return at === null ? [] : [{ to, at }];
    });
    save.mutate({ params, body: { moves } });
  };
  if (ahead.length === 0) {
    return (
      <FieldGroup title={t.plan}>
        <p>{t.noPlan}</p>
      </FieldGroup>
    );
  }
  return (
    <Form key={planKey(forum)} onSubmit={submit} error={save.error}>
      <FieldGroup title={t.plan} hint={t.planHint}>
        {ahead.map((phase) => {
          const move = planned.find(({ to }) => to === phase);
          const start = dayAndTimeOf(move?.at ?? null, timeZone);
          return (
            <fieldset key={phase} className="stack">
              <legend>
                <strong>{phases[phase]}</strong>
              </legend>
              <FieldRow>
                <DateField
                  name={`${phase}/day`}
                  label={t.planDay}
                  defaultValue={start.day}
                  optional
                />
                <TimeField
                  name={`${phase}/time`}
                  label={t.planTime}
                  defaultValue={start.time || '08:00'}
                />
              </FieldRow>
            </fieldset>
          );
        })}
      </FieldGroup>
      <FormActions>
        <Button type="submit" kind="primary" busy={save.isPending}>
          {t.savePlan}
        </Button>
      </FormActions>
    </Form>
  );
}

/** The form begins anew when what is planned has changed. */
function planKey({ plannedMoves }: Forum): string {
  return plannedMoves.map(({ to, at }) => `${to} ${at}`).join();
}
