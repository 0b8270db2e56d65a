import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Resultat', en: 'Results' } });

export default function ResultsPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
