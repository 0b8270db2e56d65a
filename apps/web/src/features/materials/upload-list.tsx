import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { deskMessages } from './desk-messages.ts';
import { useMaterialWords } from './material-words.ts';
import style from './materials.module.css';
import type { Placing } from './placing.ts';
import type { Upload } from './upload-queue.ts';

/** What is on its way, how far, and what was refused and why. */
export function UploadList({
  uploads,
  onDrop,
  onRetry,
}: {
  uploads: readonly Upload<Placing>[];
  onDrop: (id: number) => void;
  onRetry: (id: number) => void;
}) {
  const t = useMessages(deskMessages);
  if (uploads.length === 0) return null;
  return (
    <ul className={style.uploads} aria-label={t.uploads}>
      {uploads.map((upload) => (
        <li key={upload.id}>
          {upload.state === 'REFUSED' ? (
            <Refused
              upload={upload}
              onDrop={() => onDrop(upload.id)}
              onRetry={() => onRetry(upload.id)}
            />
          ) : (
            <OnItsWay upload={upload} onDrop={() => onDrop(upload.id)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function OnItsWay({
  upload: { file, state, sent },
  onDrop,
}: {
  upload: Upload<Placing>;
  onDrop: () => void;
}) {
  const t = useMessages(deskMessages);
  const { sizeOf } = useMaterialWords();
  const isThere = sent >= file.size;
  const said =
    state === 'WAITING'
      ? t.waiting
      : isThere
        ? t.receiving
        : t.sent(sizeOf(sent), sizeOf(file.size));
  return (
    <div className={style.onItsWay}>
      <ProgressBar
        label={file.name}
        text={said}
        max={Math.max(1, file.size)}
        {...(state === 'SENDING' && isThere ? {} : { value: sent })}
      />
      <Button size="small" kind="quiet" aria-label={t.cancelOf(file.name)} onClick={onDrop}>
        {t.cancel}
      </Button>
    </div>
  );
}

function Refused({
  upload: { file, problem },
  onDrop,
  onRetry,
}: {
  upload: Upload<Placing>;
  onDrop: () => void;
  onRetry: () => void;
}) {
  const t = useMessages(deskMessages);
  const mayPass = problem !== undefined && (problem.status === 0 || problem.status >= 500);
  return (
    <Notice
      kind="problem"
      live
      title={`${file.name}: ${problem?.title ?? ''}`}
      actions={
        <>
          {mayPass && (
            <Button size="small" onClick={onRetry}>
              {t.again}
            </Button>
          )}
          <Button size="small" kind="quiet" onClick={onDrop}>
            {t.dismiss}
          </Button>
        </>
      }
    >
      {problem?.remedy}
    </Notice>
  );
}
