import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Dagar', en: 'Days' } });

export default function EventsPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
