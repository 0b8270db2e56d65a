import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Min dag', en: 'My day' } });

export default function MyDayPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
