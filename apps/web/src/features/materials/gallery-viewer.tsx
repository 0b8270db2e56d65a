import { type RefObject, useEffect, useRef } from 'react';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { fileOf } from './material-queries.ts';
import { useMaterialWords } from './material-words.ts';
import style from './materials.module.css';
import { myMaterialMessages } from './my-messages.ts';

type Material = Schema<'MyMaterial'>;

/** So far, in pixels, a finger moves sideways before it means another picture. */
const swipe = 48;

/** One picture, large, with what it shows in words; the one before and after by button, arrow key or finger. */
export function GalleryViewer({
  pictures,
  shownId,
  onShow,
  onClose,
  onAsk,
}: {
  pictures: readonly Material[];
  shownId: string | undefined;
  onShow: (id: string) => void;
  onClose: () => void;
  onAsk: (picture: Material) => void;
}) {
  const t = useMessages(myMaterialMessages);
  const { titleOf } = useMaterialWords();
  const frame = useRef<HTMLDivElement>(null);
  const place = pictures.findIndex(({ id }) => id === shownId);
  const picture = pictures[place];
  const turn = (step: -1 | 1) => {
    const to = pictures[place + step];
    if (to) onShow(to.id);
  };
  useTurning(frame, shownId, turn);
  return (
    <Dialog
      open={picture !== undefined}
      onClose={onClose}
      title={picture ? titleOf(picture) : ''}
      wide
      actions={
        picture && (
          <Button kind="quiet" size="small" onClick={() => onAsk(picture)}>
            {t.ask}
          </Button>
        )
      }
    >
      {picture && (
        <div ref={frame} className={style.viewer}>
          <img
            key={picture.id}
            src={fileOf(picture.id)}
            alt={picture.altText}
            width={picture.file?.width ?? undefined}
            height={picture.file?.height ?? undefined}
          />
          <div className={style.turning}>
            <IconButton
              icon="chevron-left"
              label={t.previous}
              aria-disabled={place === 0}
              onClick={() => turn(-1)}
            />
            <span className="eyebrow" role="status">
              {t.place(place + 1, pictures.length)}
            </span>
            <IconButton
              icon="chevron-right"
              label={t.next}
              aria-disabled={place === pictures.length - 1}
              onClick={() => turn(1)}
            />
          </div>
          <p aria-hidden="true">{picture.altText}</p>
        </div>
      )}
    </Dialog>
  );
}

/** Arrow keys and a finger moved sideways, for as long as a picture is shown. */
function useTurning(
  frame: RefObject<HTMLElement | null>,
  shownId: string | undefined,
  turn: (step: -1 | 1) => void,
): void {
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  useEffect(() => {
    const element = frame.current;
    if (shownId === undefined || element === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    let from = 0;
    window.addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'ArrowLeft') latest.current(-1);
        if (key === 'ArrowRight') latest.current(1);
      },
      { signal },
    );
    element.addEventListener(
      'touchstart',
      ({ touches }) => {
        from = touches[0]?.clientX ?? 0;
      },
      { signal, passive: true },
    );
    element.addEventListener(
      'touchend',
      ({ changedTouches }) => {
        const moved = (changedTouches[0]?.clientX ?? from) - from;
        if (Math.abs(moved) > swipe) latest.current(moved > 0 ? -1 : 1);
      },
      { signal, passive: true },
    );
    return () => listening.abort();
  }, [frame, shownId]);
}
