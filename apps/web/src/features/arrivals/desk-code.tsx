import { spellDeskCode } from '@ledarforum/domain/desk-code';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../lib/messages.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { myDeskCode } from './arrival-queries.ts';
import style from './desk-code.module.css';
import { deskCodeMessages } from './desk-code-messages.ts';

/** For somebody with protected identity, who is on no list: the code to be ticked off by. Nothing for everybody else. */
export function DeskCode({ eventId }: { eventId: string }) {
  const t = useMessages(deskCodeMessages);
  const { data, error, refetch } = useQuery(myDeskCode(eventId));
  if (error) return <ProblemNotice error={error} onRetry={refetch} />;
  if (!data || data.code === null) return null;
  const code = spellDeskCode(data.code);
  return (
    <section className="stack ruled">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <div className={style.code}>
        <QrCode text={data.code} label={t.asPicture} />
        <strong>{code}</strong>
      </div>
    </section>
  );
}
