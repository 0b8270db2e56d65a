import { useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { type Basis, OptionsFields } from './options-fields.tsx';
import { workshopMessages } from './workshop-messages.ts';
import { useKeep, type Workshop } from './workshop-queries.ts';

/** Searches anew, with what was wanted before or something else. */
export function FormAgainDialog({
  eventId,
  shown,
  basis,
  onClose,
}: {
  eventId: string;
  shown: Workshop;
  basis: Basis;
  onClose: () => void;
}) {
  const t = useMessages(workshopMessages);
  const [options, setOptions] = useState(shown.options);
  const keep = useKeep(eventId, shown.id);
  const form = $api.useMutation('post', '/events/{eventId}/workshops/{workshopId}/forming', {
    onSuccess: (changed) => {
      keep(changed);
      onClose();
    },
  });
  const params = { path: { eventId, workshopId: shown.id } };
  const earlier = basis.earlier.filter(({ id }) => id !== shown.id);
  return (
    <Dialog open wide onClose={onClose} title={`${t.formAgain}: ${shown.name}`}>
      <Form error={form.error} onSubmit={() => form.mutate({ params, body: { options } })}>
        <p className="soft">{t.formAgainLead}</p>
        <OptionsFields
          basis={{ ...basis, earlier }}
          kind={shown.kind}
          roundCount={shown.roundCount}
          options={options}
          onChange={setOptions}
        />
        <FormActions>
          <Button kind="primary" type="submit" busy={form.isPending} busyText={t.making}>
            {t.search}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
