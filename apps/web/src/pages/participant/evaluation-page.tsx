import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Utvärdera dagen', en: 'Evaluate the day' } });

export default function EvaluationPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
