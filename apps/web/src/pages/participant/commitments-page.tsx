import { useState } from 'react';
import type { PageContext } from '../../app/lazy-page.tsx';
import { AfterFrame } from '../../features/own-follow-up/after-frame.tsx';
import { afterMessages, commitmentMessages } from '../../features/own-follow-up/after-messages.ts';
import { myAfter } from '../../features/own-follow-up/after-queries.ts';
import { CommitmentForm } from '../../features/own-follow-up/commitment-form.tsx';
import { CommitmentItem } from '../../features/own-follow-up/commitment-item.tsx';
import style from '../../features/own-follow-up/own.module.css';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';

export function prefetch({ queryClient, params }: PageContext) {
  if (params.eventId) void queryClient.prefetchQuery(myAfter(params.eventId));
}

export default function CommitmentsPage() {
  const a = useMessages(afterMessages);
  return (
    <AfterFrame title={a.commitments} lead={a.onlyMine}>
      {(after) => <Commitments after={after} />}
    </AfterFrame>
  );
}

function Commitments({ after }: { after: Schema<'MyAfter'> }) {
  const t = useMessages(commitmentMessages);
  const [written, setWritten] = useState(0);
  const { commitments, shared, tablemates } = after;
  return (
    <>
      {commitments.length > 0 && (
        <section className="stack">
          <h2>{t.mine}</h2>
          <ul className={style.items}>
            {commitments.map((commitment) => (
              <CommitmentItem key={commitment.id} commitment={commitment} tablemates={tablemates} />
            ))}
          </ul>
        </section>
      )}
      <section className="stack ruled">
        <CommitmentForm key={written} onSaved={() => setWritten(written + 1)} />
        <p className="soft">{t.reminder}</p>
      </section>
      {shared.length > 0 && <Shared shared={shared} />}
    </>
  );
}

function Shared({ shared }: { shared: readonly Schema<'SharedCommitment'>[] }) {
  const t = useMessages(commitmentMessages);
  const dates = useDates();
  return (
    <section className="stack ruled">
      <h2>{t.others}</h2>
      <ul className={style.items}>
        {shared.map(({ id, by, text, until, outcome }) => (
          <li key={id}>
            <p className="eyebrow">{t.sharesWithYou(by)}</p>
            <p className={style.text}>{text}</p>
            <p className="eyebrow">
              {[t.by(dates.date(until)), outcome && t[outcome]].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
