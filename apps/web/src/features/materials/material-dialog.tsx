import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fileBody, type Schema } from '../../lib/api-client.ts';
import { textOf } from '../../lib/form-values.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Form, FormActions } from '../../ui/form.tsx';
import type { FieldIssue } from '../../ui/form-context.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { TextArea, TextField } from '../../ui/text-fields.tsx';
import { announce } from '../../ui/toast-store.ts';
import { deskMessages } from './desk-messages.ts';
import { eventMaterials, thumbnailOf } from './material-queries.ts';
import style from './materials.module.css';
import type { Placing } from './placing.ts';
import { PlacingFields } from './placing-fields.tsx';

type Material = Schema<'Material'>;

interface MaterialDialogProps {
  eventId: string;
  material: Material;
  seminars: readonly Schema<'SeminarMark'>[];
  onClose: () => void;
}

/** What a material is called, what its picture shows, who sees it and when, and another file in its place. */
export function MaterialDialog(props: MaterialDialogProps) {
  const t = useMessages(deskMessages);
  const { material, onClose } = props;
  return (
    <Dialog open onClose={onClose} title={t.changeOf(material.title)}>
      <div className="stack-wide">
        <MaterialForm {...props} />
        {material.kind !== 'LINK' && <Replacing {...props} />}
      </div>
    </Dialog>
  );
}

function MaterialForm({ eventId, material, seminars, onClose }: MaterialDialogProps) {
  const t = useMessages(deskMessages);
  const client = useQueryClient();
  const [placing, setPlacing] = useState<Placing>({
    seminarId: material.seminar?.id ?? null,
    audience: material.audience,
    publish: material.publish,
  });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const change = $api.useMutation('patch', '/events/{eventId}/materials/{materialId}', {
    onSuccess: () => {
      announce(t.saved);
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: eventMaterials(eventId).queryKey }),
  });
  const isPicture = material.kind === 'PICTURE';
  const save = (values: FormData) => {
    const title = textOf(values, 'title');
    setIssues(title === '' ? [{ field: 'title', message: t.nameMissing }] : []);
    if (title === '') return;
    change.mutate({
      params: { path: { eventId, materialId: material.id } },
      body: {
        version: material.version,
        title,
        titleEn: textOf(values, 'titleEn'),
        description: textOf(values, 'description'),
        ...(isPicture && { altText: textOf(values, 'altText') }),
        ...placing,
      },
    });
  };
  return (
    <Form onSubmit={save} error={change.error} issues={issues}>
      {isPicture && (
        <>
          <img className={style.preview} src={thumbnailOf(material.id)} alt={material.altText} />
          <TextArea
            name="altText"
            label={t.altText}
            hint={t.altTextHint}
            rows={2}
            maxLength={500}
            defaultValue={material.altText}
          />
        </>
      )}
      <TextField name="title" label={t.name} maxLength={200} defaultValue={material.title} />
      <TextField
        name="titleEn"
        label={t.nameEn}
        optional
        maxLength={200}
        defaultValue={material.titleEn}
      />
      <TextArea
        name="description"
        label={t.description}
        optional
        rows={2}
        maxLength={1000}
        defaultValue={material.description}
      />
      <PlacingFields placing={placing} seminars={seminars} onChange={setPlacing} />
      <FormActions>
        <Button kind="primary" type="submit" busy={change.isPending} busyText={t.saving}>
          {t.save}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t.close}
        </Button>
      </FormActions>
    </Form>
  );
}

function Replacing({ eventId, material, onClose }: MaterialDialogProps) {
  const t = useMessages(deskMessages);
  const client = useQueryClient();
  const replace = $api.useMutation('put', '/events/{eventId}/materials/{materialId}/file', {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: eventMaterials(eventId).queryKey });
      announce(t.replaced);
      onClose();
    },
  });
  return (
    <div className="stack">
      {replace.error && <ProblemNotice error={replace.error} />}
      {replace.isPending && <p role="status">{t.receiving}</p>}
      <FileField
        name="replacement"
        label={t.replace}
        hint={t.replaceHint}
        file={undefined}
        onFiles={([file]) => {
          if (file === undefined) return;
          replace.mutate({
            params: {
              path: { eventId, materialId: material.id },
              query: { name: file.name },
            },
            ...fileBody(file),
          });
        }}
      />
    </div>
  );
}
