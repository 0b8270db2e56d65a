import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Utvärdering', en: 'Evaluation' } });

export default function EvaluationPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
