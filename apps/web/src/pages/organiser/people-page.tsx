import { defineMessages, useMessages } from '../../lib/messages.ts';
import { PageHeader } from '../../ui/page-header.tsx';

const m = defineMessages({ title: { sv: 'Inbjudan', en: 'Invitation' } });

export default function PeoplePage() {
  const t = useMessages(m);
  return <PageHeader title={t.title} />;
}
