import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Register', en: 'Register' } });

export default function RegisterPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
