import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Ny dag', en: 'New day' } });

export default function NewEventPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
