import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Programgränssnitt', en: 'API' } });

export default function ApiDocsPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
