import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/toast-store.ts';
import { GalleryViewer } from './gallery-viewer.tsx';
import { thumbnailOf } from './material-queries.ts';
import { useMaterialWords } from './material-words.ts';
import style from './materials.module.css';
import { myMaterialMessages } from './my-messages.ts';
import { myMaterials } from './my-queries.ts';

type Material = Schema<'MyMaterial'>;

/** The day's pictures: small ones to look over, each to enlarge, and to ask not to be in. */
export function Gallery({ eventId, pictures }: { eventId: string; pictures: readonly Material[] }) {
  const t = useMessages(myMaterialMessages);
  const { titleOf } = useMaterialWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [shownId, setShownId] = useState<string>();
  const [asking, setAsking] = useState<Material>();
  const [gone, setGone] = useState(0);
  // A picture that is gone takes with it what focus would go back to when the dialogues have closed.
  useEffect(() => {
    if (gone > 0) heading.current?.focus();
  }, [gone]);
  const client = useQueryClient();
  const ask = $api.useMutation('post', '/me/events/{eventId}/materials/{materialId}/request', {
    onSuccess: (data) => {
      client.setQueryData(myMaterials(eventId).queryKey, { data, keptFrom: null });
      setAsking(undefined);
      setShownId(undefined);
      announce(t.hidden);
      setGone((before) => before + 1);
    },
  });
  return (
    <section className="stack ruled">
      <h2 ref={heading} tabIndex={-1}>
        {t.pictures}
      </h2>
      <ul className={style.gallery}>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <button
              type="button"
              aria-label={t.enlarge(titleOf(picture))}
              onClick={() => setShownId(picture.id)}
            >
              <img src={thumbnailOf(picture.id)} alt={picture.altText} loading="lazy" />
            </button>
            <span>{titleOf(picture)}</span>
          </li>
        ))}
      </ul>
      <GalleryViewer
        pictures={pictures}
        shownId={shownId}
        onShow={setShownId}
        onClose={() => setShownId(undefined)}
        onAsk={setAsking}
      />
      <ConfirmDialog
        open={asking !== undefined}
        title={t.askTitle}
        confirmLabel={t.hide}
        busy={ask.isPending}
        error={ask.error}
        onClose={() => setAsking(undefined)}
        onConfirm={() =>
          asking && ask.mutate({ params: { path: { eventId, materialId: asking.id } } })
        }
      >
        {t.askLead}
      </ConfirmDialog>
    </section>
  );
}
