import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Önska seminarier', en: 'Wish for seminars' } });

export default function WishesPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
