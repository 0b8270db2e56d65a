import { useMemo } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { blockMessages } from './block-messages.ts';
import { programmeMessages } from './programme-messages.ts';
import style from './session-fields.module.css';
import { SessionFields } from './session-fields.tsx';
import { readSession, timetableIssues } from './slot-dialog.tsx';
import { type DraftSession, likelySession } from './timetable-draft.ts';

interface RunAllDialogProps {
  programme: Schema<'Programme'>;
  block: Schema<'SeminarBlock'>;
  open: boolean;
  busy: boolean;
  error: unknown;
  onSave: (rooms: ReadonlyMap<string, DraftSession>) => void;
  onClose: () => void;
}

/** One room for each seminar, which then runs in every slot. */
export function RunAllDialog({ open, onClose, ...rest }: RunAllDialogProps) {
  const t = useMessages(blockMessages);
  const common = useMessages(programmeMessages);
  const { programme, block, busy, error, onSave } = rest;
  const issues = useMemo(
    () =>
      timetableIssues(
        error,
        block.seminars.map(({ letter }) => letter),
      ),
    [error, block.seminars],
  );
  return (
    <Dialog open={open} onClose={onClose} title={t.runAll} wide>
      <p>{t.runAllLead}</p>
      <Form
        error={error}
        issues={issues}
        onSubmit={(values) =>
          onSave(new Map(block.seminars.map(({ id, letter }) => [id, readSession(values, letter)])))
        }
      >
        {block.seminars.map(({ id, letter, title }) => (
          <fieldset key={id} className={style.seminar}>
            <legend>
              <SeminarLetter letter={letter} labelled /> <strong>{title}</strong>
            </legend>
            <SessionFields
              prefix={letter}
              rooms={programme.rooms}
              start={likelySession(block, id, programme.rooms)}
            />
          </fieldset>
        ))}
        <FormActions>
          <Button type="submit" kind="primary" busy={busy}>
            {t.runAllDo}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
