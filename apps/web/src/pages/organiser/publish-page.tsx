import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useParams } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { programmeQuery } from '../../features/events/event-queries.ts';
import { ChangeList } from '../../features/programme-versions/change-list.tsx';
import { PublishForm } from '../../features/programme-versions/publish-form.tsx';
import { VersionList } from '../../features/programme-versions/version-list.tsx';
import { versionMessages } from '../../features/programme-versions/version-messages.ts';
import {
  publishingQuery,
  versionsQuery,
} from '../../features/programme-versions/version-queries.ts';
import style from '../../features/programme-versions/versions.module.css';
import type { Schema } from '../../lib/api-client.ts';
import { useLive } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient, params: { eventId } }: PageContext) {
  if (!eventId) return;
  void queryClient.prefetchQuery(publishingQuery(eventId));
  void queryClient.prefetchQuery(versionsQuery(eventId));
  void queryClient.prefetchQuery(programmeQuery(eventId));
}

export default function PublishPage() {
  const t = useMessages(versionMessages);
  const { eventId = '' } = useParams();
  useLive(eventId);
  const programme = useQuery(programmeQuery(eventId));
  const preview = useQuery(publishingQuery(eventId));
  const history = useQuery(versionsQuery(eventId));
  const versionsId = useId();
  const error = programme.error ?? preview.error ?? history.error;
  const event = programme.data?.event;
  const retry = () =>
    Promise.all([programme.refetch(), preview.refetch(), history.refetch()]).then(() => undefined);
  const ready = event && preview.data && history.data;
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.title}
        {...(event && { documentTitle: `${t.title} – ${event.name}`, eyebrow: event.name })}
        actions={<ButtonLink to={paths.organise.programme(eventId)}>{t.back}</ButtonLink>}
      />
      {error && <ProblemNotice error={error} onRetry={retry} />}
      {!ready && !error && <Skeleton lines={8} />}
      {ready && (
        <>
          <Preview event={event} preview={preview.data} />
          <section className="stack" aria-labelledby={versionsId}>
            <h2 id={versionsId} className="ruled">
              {t.versions}
            </h2>
            <VersionList event={event} {...history.data} />
          </section>
        </>
      )}
    </div>
  );
}

interface PreviewProps {
  event: Schema<'Programme'>['event'];
  preview: Schema<'PublishingPreview'>;
}

function Preview({ event, preview }: PreviewProps) {
  const t = useMessages(versionMessages);
  const headingId = useId();
  const { first, changes, counts, affected, findings } = preview;
  const open = findings.error + findings.warning + findings.hint > 0;
  return (
    <>
      <p className={style.sentence}>
        {first
          ? t.first
          : changes.length === 0
            ? t.nothing
            : `${t.counts(counts)} ${t.affects(affected.people)}`}
      </p>
      {open && (
        <Notice
          kind={findings.error + findings.warning > 0 ? 'warn' : 'info'}
          actions={
            <ButtonLink size="small" to={paths.organise.programme(event.id)}>
              {t.toFindings}
            </ButtonLink>
          }
        >
          {t.findings(findings)}
        </Notice>
      )}
      {changes.length > 0 && (
        <section className="stack" aria-labelledby={headingId}>
          <h2 id={headingId} className="ruled">
            {t.changes}
          </h2>
          <ChangeList changes={changes} timeZone={event.timeZone} />
        </section>
      )}
      <PublishForm key={preview.number} eventId={event.id} preview={preview} />
    </>
  );
}
