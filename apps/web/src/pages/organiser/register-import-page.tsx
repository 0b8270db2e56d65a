import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Läs in registret', en: 'Import the register' } });

export default function RegisterImportPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
