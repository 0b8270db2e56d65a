import { useQuery } from '@tanstack/react-query';
import type { PageContext } from '../../app/lazy-page.tsx';
import { settingsMessages } from '../../features/register/organisation-messages.ts';
import { RegisterFrame } from '../../features/register/register-frame.tsx';
import { organisation } from '../../features/register/register-queries.ts';
import { SettingsForm } from '../../features/register/settings-form.tsx';
import { useMessages } from '../../lib/messages.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient }: PageContext) {
  void queryClient.prefetchQuery(organisation());
}

export default function RegisterSettingsPage() {
  const t = useMessages(settingsMessages);
  const { data, error, refetch } = useQuery(organisation());
  return (
    <RegisterFrame part={t.title} lead={t.lead}>
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && <SettingsForm settings={data} />}
    </RegisterFrame>
  );
}
