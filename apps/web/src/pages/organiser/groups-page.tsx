import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Grupper', en: 'Groups' } });

export default function GroupsPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
