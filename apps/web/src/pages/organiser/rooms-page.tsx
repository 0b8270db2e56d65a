import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Lokaler', en: 'Rooms' } });

export default function RoomsPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
