import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PageContext } from '../../app/lazy-page.tsx';
import { paths } from '../../app/paths.ts';
import { unitMessages } from '../../features/register/organisation-messages.ts';
import { RegisterFrame } from '../../features/register/register-frame.tsx';
import { units } from '../../features/register/register-queries.ts';
import type { UnitDraft } from '../../features/register/unit-dialog.tsx';
import { UnitTree } from '../../features/register/unit-tree.tsx';
import { useMessages } from '../../lib/messages.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function prefetch({ queryClient }: PageContext) {
  void queryClient.prefetchQuery(units());
}

const topUnit: UnitDraft = { id: undefined, name: '', kind: 'FORVALTNING', parentId: null };

export default function RegisterUnitsPage() {
  const t = useMessages(unitMessages);
  const [editing, setEditing] = useState<UnitDraft>();
  const { data, error, refetch } = useQuery(units());
  return (
    <RegisterFrame
      part={t.title}
      lead={t.lead}
      actions={
        <Button icon="plus" onClick={() => setEditing(topUnit)}>
          {t.add}
        </Button>
      }
    >
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data?.units.length === 0 && (
        <EmptyState
          action={
            <ButtonLink kind="primary" to={paths.organise.registerImport()}>
              {t.import}
            </ButtonLink>
          }
        >
          {t.empty}
        </EmptyState>
      )}
      {data && <UnitTree units={data.units} editing={editing} onEdit={setEditing} />}
    </RegisterFrame>
  );
}
