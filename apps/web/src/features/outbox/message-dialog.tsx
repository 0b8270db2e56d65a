import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LetterText } from './letter-text.tsx';
import { outboxMessages } from './outbox-messages.ts';
import { message } from './outbox-queries.ts';

/** One letter, to read. */
export function MessageDialog({
  shown,
  onClose,
}: {
  shown: Schema<'Message'> | undefined;
  onClose: () => void;
}) {
  return (
    <Dialog open={shown !== undefined} onClose={onClose} title={shown?.subject ?? ''} wide>
      {shown && <Letter shown={shown} />}
    </Dialog>
  );
}

function Letter({ shown }: { shown: Schema<'Message'> }) {
  const t = useMessages(outboxMessages);
  const { data, error, refetch } = useQuery(message(shown.messageId));
  const { recipient } = shown;
  return (
    <div className="stack">
      <p className="soft">
        {recipient ? `${t.to} ${recipient.name}, ${recipient.address}` : t.protected}
      </p>
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {data ? <LetterText text={data.text} /> : !error && <Skeleton />}
    </div>
  );
}
