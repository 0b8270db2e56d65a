import { later, moveBlock, shiftAfter } from '@ledarforum/domain/programme-moves';
import { instantAt } from '@ledarforum/domain/zoned-time';
import { useState } from 'react';
import { numberOf, textOf } from '../../../lib/form-values.ts';
import { useMessages } from '../../../lib/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/choice-fields.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FieldRow, Form, FormActions } from '../../../ui/form.tsx';
import type { FieldIssue } from '../../../ui/form-context.ts';
import { NumberField, TimeField } from '../../../ui/text-fields.tsx';
import type { Command } from './editor-commands.ts';
import { editorMessages } from './editor-messages.ts';
import { documentOf, type Programme } from './shown-programme.ts';

interface ShiftDialogProps {
  programme: Programme;
  /** The day that is shown. */
  day: string;
  open: boolean;
  onShift: (command: Command, minutes: number) => void;
  onClose: () => void;
}

/** Shifts the rest of the day, or a whole block, by some minutes. */
export function ShiftDialog({ open, onClose, ...rest }: ShiftDialogProps) {
  const t = useMessages(editorMessages);
  return (
    <Dialog open={open} onClose={onClose} title={t.shiftTitle}>
      <ShiftForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function ShiftForm({ programme, day, onShift, onClose }: Omit<ShiftDialogProps, 'open'>) {
  const t = useMessages(editorMessages);
  const [what, setWhat] = useState('rest');
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const { timeZone } = programme.event;
  const submit = (values: FormData) => {
    const minutes = numberOf(values, 'by') ?? 0;
    const time = textOf(values, 'after');
    const document = documentOf(programme);
    const from =
      what === 'rest' && /^\d\d:\d\d$/.test(time)
        ? instantAt(day, time, timeZone).toISOString()
        : undefined;
    const until = later(instantAt(day, '00:00', timeZone).toISOString(), 24 * 60);
    const command: Command =
      what === 'rest'
        ? {
            action: 'shift-day',
            changes: from === undefined ? [] : shiftAfter(document, { from, until, minutes }),
          }
        : { action: 'move-block', changes: moveBlock(document, what, minutes) };
    if (command.changes.length > 0) onShift(command, minutes);
    else setIssues([{ field: 'by', message: t.shiftNothing }]);
  };
  return (
    <Form onSubmit={submit} issues={issues}>
      <RadioGroup
        name="what"
        label={t.shiftWhat}
        value={what}
        onChoose={setWhat}
        choices={[
          { value: 'rest', label: t.shiftRest, hint: t.shiftRestHint },
          ...programme.blocks.map(({ id, name }) => ({ value: id, label: t.shiftBlock(name) })),
        ]}
      />
      <FieldRow>
        {what === 'rest' && <TimeField name="after" label={t.after} defaultValue="10:15" />}
        <NumberField name="by" label={t.by} hint={t.byHint} defaultValue={10} step={5} />
      </FieldRow>
      <FormActions>
        <Button type="submit" kind="primary">
          {t.shiftNow}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
