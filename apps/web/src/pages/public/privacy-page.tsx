import { useMessages } from '../../lib/messages.ts';
import { privacyText } from './privacy-text.ts';
import { proseMessages } from './prose-messages.ts';
import { ProsePage } from './prose-page.tsx';

export default function PrivacyPage() {
  const t = useMessages(proseMessages);
  return <ProsePage title={t.privacyTitle} prose={privacyText} />;
}
