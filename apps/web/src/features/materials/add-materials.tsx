import { useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { deskMessages } from './desk-messages.ts';
import { LinkDialog } from './link-dialog.tsx';
import { usualPlacing } from './placing.ts';
import { PlacingFields } from './placing-fields.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './uploads.ts';

const accept =
  '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.mp3,.mp4,image/jpeg,image/png,image/webp';

/** Files by button or drop, links by dialogue, for whom and when chosen beforehand. */
export function AddMaterials({
  eventId,
  seminars,
}: {
  eventId: string;
  seminars: readonly Schema<'SeminarMark'>[];
}) {
  const t = useMessages(deskMessages);
  const [placing, setPlacing] = useState(usualPlacing);
  const [linking, setLinking] = useState(false);
  const { uploads, add, drop, retry } = useUploads(eventId);
  return (
    <section className="stack ruled">
      <h2>{t.add}</h2>
      <PlacingFields placing={placing} seminars={seminars} onChange={setPlacing} />
      <FileField
        name="files"
        label={t.files}
        hint={t.filesHint}
        accept={accept}
        file={undefined}
        onFiles={(files) => add(files, placing)}
      />
      <UploadList uploads={uploads} onDrop={drop} onRetry={retry} />
      <div>
        <Button icon="plus" onClick={() => setLinking(true)}>
          {t.addLink}
        </Button>
      </div>
      <LinkDialog
        open={linking}
        eventId={eventId}
        seminars={seminars}
        placing={placing}
        onClose={() => setLinking(false)}
      />
    </section>
  );
}
