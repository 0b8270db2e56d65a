import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Önskemål', en: 'Wishes' } });

export default function BlocksPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
