import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { FieldGroup, Form, FormActions } from '../../ui/form.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { TextArea, TextField } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { versionMessages } from './version-messages.ts';
import { heldLettersQuery } from './version-queries.ts';

type Held = Schema<'HeldLetters'>;

/** Letters about published programmes that an organiser reads, edits and lets go. Nothing when there are none. */
export function HeldLetters() {
  const t = useMessages(versionMessages);
  const headingId = useId();
  const { data, error } = useQuery(heldLettersQuery);
  if (error) return <ProblemNotice error={error} />;
  if (!data || data.publishings.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={headingId}>
      <h2 id={headingId} className="ruled">
        {t.heldTitle}
      </h2>
      {data.publishings.map((held) => (
        <HeldPublishing key={held.versionId} held={held} />
      ))}
    </section>
  );
}

function useLettersChanged() {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['get', '/held-letters'] });
    await client.invalidateQueries({ queryKey: ['get', '/messages'] });
    await client.invalidateQueries({ queryKey: ['get', '/messages/{messageId}'] });
    await client.invalidateQueries({ queryKey: ['get', '/events/{eventId}/programme/versions'] });
  };
}

function HeldPublishing({ held: { versionId, event, name, held, words } }: { held: Held }) {
  const t = useMessages(versionMessages);
  const [open, setOpen] = useState<'words' | 'discard'>();
  const close = () => setOpen(undefined);
  const onSettled = useLettersChanged();
  const params = { path: { versionId } };
  const release = $api.useMutation('post', '/held-letters/{versionId}/release', {
    onSuccess: ({ letters }) => announce(t.released(letters)),
    onSettled,
  });
  const discard = $api.useMutation('post', '/held-letters/{versionId}/discard', {
    onSuccess: () => {
      announce(t.discarded);
      close();
    },
    onSettled,
  });
  return (
    <>
      <Notice
        title={event.name}
        actions={
          <>
            <Button
              kind="primary"
              busy={release.isPending}
              onClick={() => release.mutate({ params })}
            >
              {t.release(held)}
            </Button>
            <Button icon="pencil" onClick={() => setOpen('words')}>
              {t.editWords}
            </Button>
            <Button kind="quiet" onClick={() => setOpen('discard')}>
              {t.discard}
            </Button>
          </>
        }
      >
        <p>{t.heldLead(held, name)}</p>
        {release.error && <ProblemNotice error={release.error} />}
      </Notice>
      <Dialog open={open === 'words'} onClose={close} title={t.wordsTitle} wide>
        <WordsForm versionId={versionId} words={words} onClose={close} />
      </Dialog>
      <ConfirmDialog
        open={open === 'discard'}
        onClose={close}
        title={t.discardTitle}
        confirmLabel={t.discardDo(held)}
        onConfirm={() => discard.mutate({ params })}
        busy={discard.isPending}
        error={discard.error}
        danger
      >
        {t.discardWhat(held)}
      </ConfirmDialog>
    </>
  );
}

const languages = [
  ['sv', 'swedish'],
  ['en', 'english'],
] as const;

interface WordsFormProps {
  versionId: string;
  words: Schema<'VersionLetterWords'>;
  onClose: () => void;
}

function WordsForm({ versionId, words, onClose }: WordsFormProps) {
  const t = useMessages(versionMessages);
  const onSettled = useLettersChanged();
  const save = $api.useMutation('put', '/held-letters/{versionId}', {
    onSuccess: () => {
      announce(t.saved);
      onClose();
    },
    onSettled,
  });
  const wordsIn = (values: FormData, language: 'sv' | 'en') => ({
    subject: textOf(values, `${language}/subject`),
    introduction: textOf(values, `${language}/introduction`),
  });
  return (
    <Form
      error={save.error}
      onSubmit={(values) =>
        save.mutate({
          params: { path: { versionId } },
          body: { sv: wordsIn(values, 'sv'), en: wordsIn(values, 'en') },
        })
      }
    >
      <p className="soft">{t.wordsHint}</p>
      {languages.map(([language, title]) => (
        <FieldGroup key={language} title={t[title]}>
          <TextField
            name={`${language}/subject`}
            label={t.subject}
            lang={language}
            defaultValue={words[language].subject}
            maxLength={200}
          />
          <TextArea
            name={`${language}/introduction`}
            label={t.introduction}
            lang={language}
            defaultValue={words[language].introduction}
            maxLength={5000}
          />
        </FieldGroup>
      ))}
      <FormActions>
        <Button type="submit" kind="primary" busy={save.isPending}>
          {t.save}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t.cancel}
        </Button>
      </FormActions>
    </Form>
  );
}
