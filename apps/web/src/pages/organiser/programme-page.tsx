import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Program', en: 'Programme' } });

export default function ProgrammePage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
