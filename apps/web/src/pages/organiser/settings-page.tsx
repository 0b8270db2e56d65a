import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Inställningar', en: 'Settings' } });

export default function SettingsPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
