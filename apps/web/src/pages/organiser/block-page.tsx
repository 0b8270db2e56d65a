import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Seminariepass', en: 'Seminar block' } });

export default function BlockPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
