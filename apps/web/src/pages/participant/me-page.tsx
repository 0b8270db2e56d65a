import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Jag', en: 'Me' } });

export default function MePage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
