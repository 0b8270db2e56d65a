import { freeLetter } from '@ledarforum/domain/timetable';
import { api, type Schema } from '../../lib/api-client.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import { SelectField, TextArea, TextField } from '../../ui/text-fields.tsx';
import { blockMessages } from './block-messages.ts';
import { programmeMessages } from './programme-messages.ts';
import { PlanningFields, planningOf } from './seminar-planning-fields.tsx';
import { timetableOf } from './timetable-draft.ts';
import { useUndo } from './use-undo.ts';

type Block = Schema<'SeminarBlock'>;
type Seminar = Schema<'Seminar'>;

interface SeminarDialogProps {
  eventId: string;
  timeZone: string;
  block: Block;
  /** Null: a new one. */
  seminar: Seminar | null;
  open: boolean;
  onClose: () => void;
}

/** A seminar: added, changed or deleted, each with undo. */
export function SeminarDialog({ open, ...rest }: SeminarDialogProps) {
  const t = useMessages(blockMessages);
  const common = useMessages(programmeMessages);
  const { seminar, onClose } = rest;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={seminar ? common.edit(`${seminar.letter} ${seminar.title}`) : t.addSeminar}
    >
      <SeminarForm {...rest} />
    </Dialog>
  );
}

function SeminarForm({
  eventId,
  timeZone,
  block,
  seminar,
  onClose,
}: Omit<SeminarDialogProps, 'open'>) {
  const t = useMessages(blockMessages);
  const common = useMessages(programmeMessages);
  const offer = useUndo(eventId);
  const create = $api.useMutation('post', '/blocks/{blockId}/seminars', {
    onSuccess: ({ id, title }) => {
      offer(common.added(title), () =>
        api.DELETE('/seminars/{seminarId}', { params: { path: { seminarId: id } } }),
      );
      onClose();
    },
  });
  const update = $api.useMutation('put', '/seminars/{seminarId}', {
    onSuccess: (saved) => {
      if (seminar) {
        offer(common.changed(saved.title), () =>
          api.PUT('/seminars/{seminarId}', {
            params: { path: { seminarId: seminar.id } },
            body: { ...detailsOf(seminar), version: saved.version },
          }),
        );
      }
      onClose();
    },
  });
  const remove = $api.useMutation('delete', '/seminars/{seminarId}', {
    onSuccess: () => {
      if (seminar) offer(common.removed(seminar.title), () => bringBack(block, seminar));
      onClose();
    },
  });
  const own = seminar?.letter;
  const taken = block.seminars.map(({ letter }) => letter).filter((letter) => letter !== own);
  const free = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').filter((letter) => !taken.includes(letter));
  const submit = (values: FormData) => {
    const body = {
      letter: textOf(values, 'letter'),
      title: textOf(values, 'title'),
      host: textOf(values, 'host'),
      description: textOf(values, 'description'),
      technicalNeeds: textOf(values, 'technicalNeeds'),
      ...planningOf(values),
    };
    if (seminar) {
      update.mutate({
        params: { path: { seminarId: seminar.id } },
        body: { ...body, version: seminar.version },
      });
    } else create.mutate({ params: { path: { blockId: block.id } }, body });
  };
  return (
    <Form onSubmit={submit} error={create.error ?? update.error ?? remove.error}>
      <TextField
        name="title"
        label={t.seminarTitle}
        defaultValue={seminar?.title}
        maxLength={200}
      />
      <SelectField
        name="letter"
        label={t.letter}
        hint={t.letterHint}
        defaultValue={own ?? freeLetter(taken) ?? ''}
      >
        {free.map((letter) => (
          <option key={letter}>{letter}</option>
        ))}
      </SelectField>
      <TextField name="host" label={t.host} defaultValue={seminar?.host} maxLength={200} optional />
      <TextArea
        name="description"
        label={t.description}
        hint={t.descriptionHint}
        defaultValue={seminar?.description}
        maxLength={5000}
        optional
      />
      <TextField
        name="technicalNeeds"
        label={t.technicalNeeds}
        defaultValue={seminar?.technicalNeeds}
        maxLength={200}
        optional
      />
      <PlanningFields block={block} seminar={seminar} timeZone={timeZone} />
      <FormActions>
        <Button type="submit" kind="primary" busy={create.isPending || update.isPending}>
          {common.save}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {common.cancel}
        </Button>
        {seminar && (
          <Button
            kind="quiet"
            icon="trash"
            busy={remove.isPending}
            onClick={() => remove.mutate({ params: { path: { seminarId: seminar.id } } })}
          >
            {common.remove}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}

function detailsOf({ id: _id, version: _version, wished: _wished, ...details }: Seminar) {
  return details;
}

/** Makes a deleted seminar again, with the sessions it had. */
async function bringBack(before: Block, seminar: Seminar): Promise<void> {
  const params = { path: { blockId: before.id } };
  const { data: made } = await api.POST('/blocks/{blockId}/seminars', {
    params,
    body: detailsOf(seminar),
  });
  const { data: now } = await api.GET('/blocks/{blockId}', { params });
  if (!made || !now) return;
  const renamed = before.sessions.map((session) =>
    session.seminarId === seminar.id ? { ...session, seminarId: made.id } : session,
  );
  const slots = timetableOf({ ...before, sessions: renamed });
  const present = new Set(now.seminars.map(({ id }) => id));
  await api.PUT('/blocks/{blockId}/timetable', {
    params,
    body: {
      version: now.version,
      slots: slots.map((slot) => ({
        ...slot,
        sessions: slot.sessions.filter(({ seminarId }) => present.has(seminarId)),
      })),
    },
  });
}
