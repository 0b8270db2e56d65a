import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useParams } from 'react-router';
import { dialogueMessages } from '../../features/dialogues/dialogue-messages.ts';
import { dialogue } from '../../features/dialogues/dialogue-queries.ts';
import style from '../../features/dialogues/dialogues.module.css';
import { inLocale } from '../../features/dialogues/step-words.ts';
import { TimeLeft } from '../../features/dialogues/time-left.tsx';
import { useLive } from '../../lib/live.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { announce } from '../../ui/toast-store.ts';

/** What hangs behind the process leader: the step, large, and the time. */
export default function DialogueScreenPage() {
  const t = useMessages(dialogueMessages);
  const locale = useLocale();
  const { eventId = '', workshopId = '', roundId = '' } = useParams();
  const { data, error, refetch, dataUpdatedAt } = useQuery(
    dialogue({ eventId, workshopId, roundId }),
  );
  useLive(eventId);
  const screen = useRef<HTMLDivElement>(null);
  const fill = () =>
    screen.current?.requestFullscreen().catch(() => {
      announce(t.cannotFill);
    });
  if (!data) return error ? <ProblemNotice error={error} onRetry={refetch} /> : <Skeleton />;
  const { clock, steps } = data;
  const step = clock.step === null ? undefined : steps[clock.step];
  const words = step && inLocale(step, locale);
  return (
    <div className="stack">
      <PageHeader
        title={data.workshopName}
        eyebrow={clock.step === null ? undefined : t.step(clock.step + 1, steps.length)}
        actions={document.fullscreenEnabled && <Button onClick={fill}>{t.fillScreen}</Button>}
      />
      <div ref={screen} className={style.screen}>
        <p className={style.stepText}>{words?.text ?? t[clock.status]}</p>
        {words?.question && <p className={style.stepText}>{words.question}</p>}
        <TimeLeft clock={clock} receivedAt={dataUpdatedAt} />
      </div>
    </div>
  );
}
