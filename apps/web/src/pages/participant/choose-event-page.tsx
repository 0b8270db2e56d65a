import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Mina dagar', en: 'My days' } });

export default function ChooseEventPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
