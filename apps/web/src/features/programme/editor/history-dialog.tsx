import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../../lib/api-client.ts';
import { useDates } from '../../../lib/dates.ts';
import { useMessages } from '../../../lib/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProblemNotice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { editMessages, editorMessages } from './editor-messages.ts';
import style from './history.module.css';
import { historyQuery } from './use-editor.ts';

type Edit = Schema<'ProgrammeEdit'>;

interface HistoryDialogProps {
  event: Schema<'Programme'>['event'];
  open: boolean;
  onRestore: (seq: number) => void;
  onClose: () => void;
}

/** What was done to the programme, by whom and when; any point can be gone back to. */
export function HistoryDialog({ open, onClose, ...rest }: HistoryDialogProps) {
  const t = useMessages(editorMessages);
  return (
    <Dialog open={open} onClose={onClose} title={t.historyTitle} wide>
      <History {...rest} />
    </Dialog>
  );
}

const pageSize = 50;

function History({ event, onRestore }: Pick<HistoryDialogProps, 'event' | 'onRestore'>) {
  const t = useMessages(editorMessages);
  const [limit, setLimit] = useState(pageSize);
  const { data, error, refetch } = useQuery({
    ...historyQuery(event.id, limit),
    placeholderData: (before) => before,
  });
  if (error) return <ProblemNotice error={error} onRetry={refetch} />;
  if (!data) return <Skeleton lines={6} />;
  if (data.edits.length === 0) return <p>{t.historyNone}</p>;
  return (
    <div className="stack">
      <ol className={style.edits}>
        {data.edits.map((edit, index) => (
          <HistoryLine
            key={edit.id}
            edit={edit}
            timeZone={event.timeZone}
            onRestore={index === 0 ? undefined : onRestore}
          />
        ))}
        {!data.more && (
          <li className={style.edit}>
            <p className={style.what}>{t.beforeAll}</p>
            <Button kind="quiet" size="small" icon="undo" onClick={() => onRestore(0)}>
              {t.restore}
              <VisuallyHidden> {t.beforeAll}</VisuallyHidden>
            </Button>
          </li>
        )}
      </ol>
      {data.more && limit < 200 && (
        <Button onClick={() => setLimit(Math.min(200, limit + pageSize))}>{t.historyMore}</Button>
      )}
    </div>
  );
}

function HistoryLine({
  edit,
  timeZone,
  onRestore,
}: {
  edit: Edit;
  timeZone: string;
  onRestore: ((seq: number) => void) | undefined;
}) {
  const t = useMessages(editorMessages);
  const actions = useMessages(editMessages);
  const dates = useDates(timeZone);
  const say = useSay(timeZone);
  const { action, at, lines, mine, seq, size, undone, who } = edit;
  const verb = isKnown(action, actions) ? actions[action] : action;
  return (
    <li className={style.edit}>
      <div>
        <p className={style.what}>
          {verb} {lines.slice(0, 3).map(say).join(', ')}
          {size > 3 && ` ${t.andMore(size - 3)}`}
          {undone && <span className={style.undone}> {t.undoneMark}</span>}
        </p>
        <p className="soft">
          {mine ? t.you : (who ?? t.somebody)} · <time dateTime={at}>{dates.dateTime(at)}</time>
        </p>
      </div>
      {onRestore ? (
        <Button kind="quiet" size="small" icon="undo" onClick={() => onRestore(seq)}>
          {t.restore}
          <VisuallyHidden> {dates.dateTime(at)}</VisuallyHidden>
        </Button>
      ) : (
        <span className="soft">{t.now}</span>
      )}
    </li>
  );
}

function isKnown<Known extends object>(
  action: string,
  known: Known,
): action is keyof Known & string {
  return action in known;
}

/** "Lunch 12.00–13.00 → 12.30–13.30". */
function useSay(timeZone: string): (line: Edit['lines'][number]) => string {
  const dates = useDates(timeZone);
  const t = useMessages(editorMessages);
  const moment = (side: Edit['lines'][number]['after']): string => {
    if (!side) return '';
    const { startsAt, endsAt, room } = side;
    const time =
      startsAt && endsAt
        ? dates.timeRange(startsAt, endsAt)
        : startsAt
          ? dates.time(startsAt)
          : endsAt
            ? `–${dates.time(endsAt)}`
            : '';
    return [time, room].filter(Boolean).join(' ');
  };
  return ({ name, before, after }) => {
    const from = moment(before);
    const to = moment(after);
    if (before && after && from !== to) return `${name} ${from || t.noRoom} → ${to || t.noRoom}`;
    return [name, to || from].filter(Boolean).join(' ');
  };
}
