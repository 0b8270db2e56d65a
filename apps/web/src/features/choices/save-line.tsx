import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import type { useRanking } from './use-ranking.ts';
import type { MyBlock } from './wish-queries.ts';
import style from './wishes.module.css';
import { wishesMessages } from './wishes-messages.ts';

/** How it stands with the saving: the time it was saved, or what is in the way and what to do. */
export function SaveLine({
  order,
  block,
  timeZone,
}: {
  order: ReturnType<typeof useRanking>;
  block: MyBlock;
  timeZone: string;
}) {
  const t = useMessages(wishesMessages);
  const dates = useDates(timeZone);
  const { status, savedAt } = order;
  if (status.kind === 'conflict') {
    return (
      <Notice
        kind="warn"
        live
        title={t.conflictTitle}
        actions={
          <>
            <Button onClick={() => void order.keepMine()}>{t.keepMine}</Button>
            <Button onClick={() => void order.takeTheirs()}>{t.takeTheirs}</Button>
          </>
        }
      >
        {t.conflictText}
      </Notice>
    );
  }
  if (status.kind === 'failed') {
    return (
      <Notice
        kind="warn"
        live
        title={t.failedTitle}
        actions={<Button onClick={order.tryNow}>{t.tryNow}</Button>}
      >
        {t.failedText}
      </Notice>
    );
  }
  if (status.kind === 'refused') return <ProblemNotice error={status.problem} />;
  const until = block.closesAt ? t.canChangeUntil(dates.deadline(block.closesAt)) : t.canChange;
  const saved = savedAt === null ? t.notSavedYet : t.savedAt(t.clock(dates.time(savedAt)));
  return (
    <p className={style.saved}>
      <span role="status">{status.kind === 'saving' ? t.saving : saved}</span>
      {savedAt !== null && status.kind !== 'saving' && ` ${until}`}
    </p>
  );
}
