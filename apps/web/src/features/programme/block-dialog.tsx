import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths.ts';
import { api, type Schema } from '../../lib/api-client.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow, Form, FormActions } from '../../ui/form.tsx';
import { DateField, NumberField, TextField, TimeField } from '../../ui/text-fields.tsx';
import { programmeMessages } from './programme-messages.ts';
import { dayAndTimeOf, momentOf } from './programme-times.ts';
import { useUndo } from './use-undo.ts';

type Programme = Schema<'Programme'>;
type Block = Schema<'SeminarBlock'>;
type Mode = Block['mode'];

interface BlockDialogProps {
  event: Programme['event'];
  /** Null: a new one, which is opened when it is made. */
  block: Block | null;
  open: boolean;
  onClose: () => void;
}

/** A block's name, how its places are filled and when wishes are open. */
export function BlockDialog({ event, block, open, onClose }: BlockDialogProps) {
  const t = useMessages(programmeMessages);
  return (
    <Dialog open={open} onClose={onClose} title={block ? t.edit(block.name) : t.addBlock}>
      <BlockForm event={event} block={block} onClose={onClose} />
    </Dialog>
  );
}

function BlockForm({ event, block, onClose }: Omit<BlockDialogProps, 'open'>) {
  const t = useMessages(programmeMessages);
  const navigate = useNavigate();
  const offer = useUndo(event.id);
  const [mode, setMode] = useState<Mode>(block?.mode ?? 'RANK');
  const opens = dayAndTimeOf(block?.opensAt ?? null, event.timeZone);
  const closes = dayAndTimeOf(block?.closesAt ?? null, event.timeZone);
  const create = $api.useMutation('post', '/events/{eventId}/blocks', {
    onSuccess: ({ id, name }) => {
      onClose();
      navigate(paths.organise.seminars(event.id, id));
      offer(t.added(name), async () => {
        await api.DELETE('/blocks/{blockId}', { params: { path: { blockId: id } } });
        navigate(paths.organise.programme(event.id), { replace: true });
      });
    },
  });
  const update = $api.useMutation('put', '/blocks/{blockId}', {
    onSuccess: (saved) => {
      if (block) {
        const { name, mode: before, opensAt, closesAt, offerHours } = block;
        offer(t.changed(saved.name), () =>
          api.PUT('/blocks/{blockId}', {
            params: { path: { blockId: block.id } },
            body: { name, mode: before, opensAt, closesAt, offerHours, version: saved.version },
          }),
        );
      }
      onClose();
    },
  });
  const submit = (values: FormData) => {
    const moment = (name: string) =>
      mode === 'ROTATION'
        ? null
        : momentOf(textOf(values, name), textOf(values, `${name}/time`), event.timeZone);
    const body = {
      name: textOf(values, 'name'),
      mode,
      opensAt: moment('opensAt'),
      closesAt: moment('closesAt'),
      offerHours: mode === 'CLAIM' ? Number(textOf(values, 'offerHours')) : 0,
    };
    if (block) {
      update.mutate({
        params: { path: { blockId: block.id } },
        body: { ...body, version: block.version },
      });
    } else create.mutate({ params: { path: { eventId: event.id } }, body });
  };
  return (
    <Form onSubmit={submit} error={create.error ?? update.error}>
      <TextField name="name" label={t.blockName} defaultValue={block?.name} maxLength={200} />
      <RadioGroup
        name="mode"
        label={t.mode}
        value={mode}
        onChoose={setMode}
        choices={[
          { value: 'RANK', label: t.rank, hint: t.rankHint },
          { value: 'CLAIM', label: t.claim, hint: t.claimHint },
          { value: 'ROTATION', label: t.rotation, hint: t.rotationHint },
        ]}
      />
      {mode === 'CLAIM' && (
        <NumberField
          name="offerHours"
          label={t.offerHours}
          hint={t.offerHoursHint}
          defaultValue={block?.offerHours ?? 0}
          min={0}
          max={168}
        />
      )}
      {mode !== 'ROTATION' && (
        <>
          <FieldRow>
            <DateField
              name="closesAt"
              label={t.closes}
              hint={t.closesHint}
              defaultValue={closes.day}
              optional
            />
            <TimeField name="closesAt/time" label={t.at} defaultValue={closes.time || '12:00'} />
          </FieldRow>
          <FieldRow>
            <DateField
              name="opensAt"
              label={t.opens}
              hint={t.opensHint}
              defaultValue={opens.day}
              optional
            />
            <TimeField name="opensAt/time" label={t.at} defaultValue={opens.time || '08:00'} />
          </FieldRow>
        </>
      )}
      <FormActions>
        <Button type="submit" kind="primary" busy={create.isPending || update.isPending}>
          {t.save}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
