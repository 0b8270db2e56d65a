import { useMessages } from '../../lib/messages.ts';
import { accessibilityText } from './accessibility-text.ts';
import { proseMessages } from './prose-messages.ts';
import { ProsePage } from './prose-page.tsx';

export default function AccessibilityPage() {
  const t = useMessages(proseMessages);
  return <ProsePage title={t.accessibilityTitle} prose={accessibilityText} />;
}
