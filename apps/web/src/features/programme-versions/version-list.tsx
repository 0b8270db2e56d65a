import { paths } from '../../app/paths.ts';
import { api, type Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { $api } from '../../lib/query.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useUndo } from '../programme/use-undo.ts';
import { versionMessages } from './version-messages.ts';
import style from './versions.module.css';

interface VersionListProps {
  event: { readonly id: string; readonly timeZone: string };
  versions: readonly Schema<'ProgrammeVersion'>[];
  /** The draft differs from the latest, so that there is something to go back from. */
  unpublished: boolean;
}

/** What has been published, latest first; the draft can become any of it again. */
export function VersionList({ event, versions, unpublished }: VersionListProps) {
  const t = useMessages(versionMessages);
  const dates = useDates(event.timeZone);
  const undo = useUndo(event.id);
  const path = { eventId: event.id };
  const restore = $api.useMutation(
    'post',
    '/events/{eventId}/programme/versions/{versionId}/restore',
    {
      onSuccess: ({ id }, { params }) => {
        const name = versions.find((version) => version.id === params.path.versionId)?.name ?? '';
        undo(t.wentBack(name), () =>
          api.POST('/events/{eventId}/programme/edits/{editId}/undo', {
            params: { path: { ...path, editId: id } },
            body: { id: crypto.randomUUID() },
          }),
        );
      },
    },
  );
  if (versions.length === 0) return <p>{t.noVersions}</p>;
  return (
    <div className="stack">
      {restore.error && <ProblemNotice error={restore.error} />}
      <ol className={style.versions}>
        {versions.map(({ id, number, name, comment, publishedAt, who, letters }, index) => (
          <li key={id} className={style.version}>
            <div className="stack">
              <div>
                <strong>{name}</strong>
                <p className="soft">
                  {number} · {who ?? t.somebody} ·{' '}
                  <time dateTime={publishedAt}>{dates.dateTime(publishedAt)}</time>
                </p>
                {index === 0 && <p className="soft">{t.seenNow}</p>}
              </div>
              {comment !== '' && <p className={style.comment}>{comment}</p>}
              <Letters letters={letters} />
            </div>
            {(index > 0 || unpublished) && (
              <Button
                kind="quiet"
                size="small"
                icon="undo"
                busy={restore.isPending}
                onClick={() =>
                  restore.mutate({
                    params: { path: { ...path, versionId: id } },
                    body: { id: crypto.randomUUID() },
                  })
                }
              >
                {t.goBack}
                <VisuallyHidden> {name}</VisuallyHidden>
              </Button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Letters({ letters }: { letters: Schema<'ProgrammeVersion'>['letters'] }) {
  const t = useMessages(versionMessages);
  const { held, waiting, sent, failed } = letters;
  const said = [
    sent > 0 ? t.sent(sent) : '',
    waiting > 0 ? t.waiting(waiting) : '',
    failed > 0 ? t.failed(failed) : '',
  ].filter(Boolean);
  return (
    <>
      {said.length > 0 && <p className="soft">{said.join(', ')}</p>}
      {held > 0 && (
        <p className="row">
          {t.held(held)} <Link to={paths.organise.outbox()}>{t.toOutbox}</Link>
        </p>
      )}
    </>
  );
}
