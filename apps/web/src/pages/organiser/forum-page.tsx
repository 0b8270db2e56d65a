import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Forumet', en: 'The forum' } });

export default function ForumPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
