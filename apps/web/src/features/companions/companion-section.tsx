import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api-client.ts';
import { refetchAbout } from '../../lib/live.ts';
import { useMessages } from '../../lib/messages.ts';
import { asProblem, type ProblemError } from '../../lib/problem-error.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { announce } from '../../ui/toast-store.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { companionMessages } from './companion-messages.ts';
import { type Companion, myCompanionsQuery } from './companion-queries.ts';
import style from './companions.module.css';
import { FindColleague } from './find-colleague.tsx';

/** Those who wait to hear whether a participant chooses with them; first on the page, since somebody waits. */
export function CompanionRequests({ eventId, blockId }: { eventId: string; blockId: string }) {
  const { data } = useQuery(myCompanionsQuery(eventId));
  const { act, problem } = useAct(eventId);
  const mine = data?.blocks.find((block) => block.blockId === blockId);
  if (!mine || mine.refusal !== null) return null;
  return (
    <>
      {problem && <ProblemNotice error={problem} />}
      <Requests mine={mine} act={act} />
    </>
  );
}

interface CompanionSectionProps {
  eventId: string;
  blockId: string;
  heading: 'h2' | 'h3';
}

/** With whom a participant chooses in a block: ask, answer, end; read only once choosing is closed. */
export function CompanionSection({ eventId, blockId, heading }: CompanionSectionProps) {
  const { data } = useQuery(myCompanionsQuery(eventId));
  const mine = data?.blocks.find((block) => block.blockId === blockId);
  if (!mine) return null;
  const open = mine.refusal === null;
  if (!open && mine.companion === null) return null;
  return <Section eventId={eventId} mine={mine} open={open} heading={heading} />;
}

interface SectionProps {
  eventId: string;
  mine: Companion;
  open: boolean;
  heading: 'h2' | 'h3';
}

function Section({ eventId, mine, open, heading: Heading }: SectionProps) {
  const t = useMessages(companionMessages);
  const { act, problem } = useAct(eventId);
  const nameOf = (one: { name: string | null }) => one.name ?? t.someone;
  const block = { blockId: mine.blockId };
  const { companion, asked } = mine;
  const end = (said: string) =>
    act(said, () => api.DELETE('/my/blocks/{blockId}/companion', { params: { path: block } }));
  return (
    <section className="stack">
      <Heading className={style.title}>{t.title}</Heading>
      {companion === null && <p className="soft">{t.meaning}</p>}
      {problem && <ProblemNotice error={problem} />}
      {companion !== null && (
        <Notice
          kind={companion.onSite ? 'success' : 'warn'}
          title={t.together(nameOf(companion))}
          actions={open && <Button onClick={() => void end(t.ended)}>{t.end}</Button>}
        >
          {companion.onSite ? t.meaning : t.away}
        </Notice>
      )}
      {companion === null && asked !== null && !asked.declined && (
        <Notice actions={<Button onClick={() => void end(t.takenBack)}>{t.takeBack}</Button>}>
          {t.asked(nameOf(asked))}
        </Notice>
      )}
      {companion === null && asked?.declined && <p>{t.saidNo(nameOf(asked))}</p>}
      {companion === null && (asked === null || asked.declined) && (
        <FindColleague
          blockId={mine.blockId}
          onAsk={(participationId, name) =>
            void act(t.askedToast(name), () =>
              api.PUT('/my/blocks/{blockId}/companion', {
                params: { path: block },
                body: { participationId },
              }),
            )
          }
        />
      )}
    </section>
  );
}

function Requests({
  mine,
  act,
}: {
  mine: Companion;
  act: (said: string, work: () => Promise<unknown>) => Promise<void>;
}) {
  const t = useMessages(companionMessages);
  return mine.askedBy.map(({ participationId, name, unit }) => {
    const who = name ?? t.someone;
    const request = { params: { path: { blockId: mine.blockId, participationId } } };
    const path = '/my/blocks/{blockId}/companion-requests/{participationId}';
    return (
      <Notice
        key={participationId}
        kind="warn"
        title={t.wants(who)}
        actions={
          <>
            <Button
              kind="primary"
              onClick={() => void act(t.accepted(who), () => api.PUT(path, request))}
            >
              {t.accept}
              <VisuallyHidden> {who}</VisuallyHidden>
            </Button>
            <Button onClick={() => void act(t.declined, () => api.DELETE(path, request))}>
              {t.decline}
              <VisuallyHidden> {who}</VisuallyHidden>
            </Button>
          </>
        }
      >
        {unit}
      </Notice>
    );
  });
}

/** Does one thing, says that it is done or why not, and reads again what counts. */
function useAct(eventId: string) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<ProblemError | null>(null);
  async function act(said: string, work: () => Promise<unknown>): Promise<void> {
    setProblem(null);
    try {
      await work();
      announce(said);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      await refetchAbout(client, eventId);
    }
  }
  return { act, problem };
}
