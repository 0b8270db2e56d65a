import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import type { FieldIssue } from '../../ui/form-context.ts';
import { TextArea } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { deskMessages } from './desk-messages.ts';
import { eventMaterials, thumbnailOf } from './material-queries.ts';
import style from './materials.module.css';

type Material = Schema<'Material'>;
type Deciding = { material: Material; decision: 'REMOVE' | 'RESTORE' };

/** Pictures that somebody has asked not to be in: hidden already, and waiting for somebody to decide. */
export function RequestQueue({
  eventId,
  materials,
}: {
  eventId: string;
  materials: readonly Material[];
}) {
  const t = useMessages(deskMessages);
  const dates = useDates();
  const [deciding, setDeciding] = useState<Deciding>();
  const waiting = materials.filter(({ hiddenSince }) => hiddenSince !== null);
  const close = () => setDeciding(undefined);
  if (waiting.length === 0 && deciding === undefined) return null;
  return (
    <section className={style.requests}>
      <h2>{t.requests(waiting.length)}</h2>
      <p>{t.requestsLead}</p>
      <ul>
        {waiting.map((material) => (
          <li key={material.id}>
            <img src={thumbnailOf(material.id)} alt={material.altText} />
            <div className="stack">
              <p>
                <strong>{material.title}</strong>
                <br />
                <span className="soft">{t.asked(dates.dateTime(material.hiddenSince ?? ''))}</span>
              </p>
              <div className="row">
                <Button icon="trash" onClick={() => setDeciding({ material, decision: 'REMOVE' })}>
                  {t.takeAway}
                </Button>
                <Button kind="quiet" onClick={() => setDeciding({ material, decision: 'RESTORE' })}>
                  {t.showAgain}
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
      {deciding?.decision === 'REMOVE' && (
        <TakingAway eventId={eventId} material={deciding.material} onClose={close} />
      )}
      {deciding?.decision === 'RESTORE' && (
        <ShowingAgain eventId={eventId} material={deciding.material} onClose={close} />
      )}
    </section>
  );
}

interface DecisionProps {
  eventId: string;
  material: Material;
  onClose: () => void;
}

function useDecide({ eventId, material, onClose }: DecisionProps, said: string) {
  const client = useQueryClient();
  const decide = $api.useMutation('post', '/events/{eventId}/materials/{materialId}/decision', {
    onSuccess: (list) => {
      client.setQueryData(eventMaterials(eventId).queryKey, list);
      announce(said);
      onClose();
    },
  });
  const params = { path: { eventId, materialId: material.id } };
  return { decide, params };
}

function TakingAway(props: DecisionProps) {
  const t = useMessages(deskMessages);
  const { decide, params } = useDecide(props, t.takenAway);
  return (
    <ConfirmDialog
      open
      danger
      title={t.takeAwayTitle}
      confirmLabel={t.takeAway}
      busy={decide.isPending}
      error={decide.error}
      onConfirm={() => decide.mutate({ params, body: { decision: 'REMOVE' } })}
      onClose={props.onClose}
    >
      {t.takeAwayLead}
    </ConfirmDialog>
  );
}

function ShowingAgain(props: DecisionProps) {
  const t = useMessages(deskMessages);
  const { decide, params } = useDecide(props, t.shownAgain);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  return (
    <Dialog open title={t.showAgainTitle} onClose={props.onClose}>
      <Form
        error={decide.error}
        issues={issues}
        onSubmit={(values) => {
          const reason = textOf(values, 'reason');
          setIssues(reason === '' ? [{ field: 'reason', message: t.reasonMissing }] : []);
          if (reason !== '') decide.mutate({ params, body: { decision: 'RESTORE', reason } });
        }}
      >
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={3} maxLength={1000} />
        <FormActions>
          <Button kind="primary" type="submit" busy={decide.isPending} busyText={t.saving}>
            {t.showAgainTitle}
          </Button>
          <Button kind="quiet" onClick={props.onClose}>
            {t.close}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
