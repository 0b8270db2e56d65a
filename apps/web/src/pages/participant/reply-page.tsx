import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Svara på inbjudan', en: 'Reply to the invitation' } });

export default function ReplyPage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
