import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { importMessages, importRunMessages } from '../../features/register/import-messages.ts';
import { ImportRun } from '../../features/register/import-run.tsx';
import { ImportSource } from '../../features/register/import-source.tsx';
import { PastImports } from '../../features/register/past-imports.tsx';
import { registerMessages } from '../../features/register/register-messages.ts';
import { registerImport, registerImports } from '../../features/register/register-queries.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient }: PageContext) {
  void queryClient.prefetchQuery(registerImports());
}

export default function RegisterImportPage() {
  const run = new URLSearchParams(useLocation().search).get('run');
  return run === null ? <Choose /> : <Look runId={run} />;
}

function Back() {
  const t = useMessages(registerMessages);
  return <Link to={paths.organise.register()}>{t.title}</Link>;
}

function Choose() {
  const t = useMessages(importMessages);
  return (
    <div className="stack-wide">
      <PageHeader title={t.title} eyebrow={<Back />} lead={t.lead} />
      <ImportSource />
      <PastImports />
    </div>
  );
}

function Look({ runId }: { runId: string }) {
  const t = useMessages(importMessages);
  const r = useMessages(importRunMessages);
  const dates = useDates();
  const { data, error, refetch } = useQuery(registerImport(runId));
  return (
    <div className="stack-wide">
      <PageHeader
        title={data?.fileName ?? t.title}
        eyebrow={<Back />}
        {...(data && { lead: r.readOn(dates.dateTime(data.createdAt)) })}
        actions={
          data?.state === 'DRY_RUN' && (
            <ButtonLink to={paths.organise.registerImport()}>{t.another}</ButtonLink>
          )
        }
      />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && <ImportRun key={data.state} run={data} />}
    </div>
  );
}
