import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Utskick', en: 'Mailings' } });

export default function OutboxPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
