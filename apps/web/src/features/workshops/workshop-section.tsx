import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { paths } from '../../app/paths.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatLine } from '../../ui/stat-line.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Forming } from './forming.tsx';
import { MeetingsView } from './meetings-view.tsx';
import type { Basis } from './options-fields.tsx';
import { QualityLines } from './quality-lines.tsx';
import { RoundTables } from './round-tables.tsx';
import { WorkshopActions } from './workshop-actions.tsx';
import { workshopMessages } from './workshop-messages.ts';
import { type PrintKind, WorkshopPrint } from './workshop-prints.tsx';
import { type Workshop, workshop, workshops } from './workshop-queries.ts';
import style from './workshops.module.css';

/** One workshop: how good its groups are, its tables round by round, and what can be done with it. */
export function WorkshopSection({
  eventId,
  workshopId,
  basis,
  onDiscarded,
}: {
  eventId: string;
  workshopId: string;
  basis: Basis & { readonly tableAddress: string };
  onDiscarded: () => void;
}) {
  const t = useMessages(workshopMessages);
  const client = useQueryClient();
  const {
    data: shown,
    error,
    refetch,
  } = useQuery({
    ...workshop(eventId, workshopId),
    refetchInterval: ({ state }) =>
      state.data?.forming && state.data.forming.failure === null ? 1000 : false,
  });
  const isForming = shown?.forming != null;
  useEffect(() => {
    if (!isForming) void client.invalidateQueries({ queryKey: workshops(eventId).queryKey });
  }, [isForming, client, eventId]);
  const [printing, setPrinting] = useState<PrintKind>();
  useEffect(() => {
    if (printing === undefined) return;
    const done = () => setPrinting(undefined);
    window.addEventListener('afterprint', done, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [printing]);
  if (!shown) return error ? <ProblemNotice error={error} onRetry={refetch} /> : <Skeleton />;
  return (
    <>
      <section className={printing ? `stack-wide ${style.screenOnly}` : 'stack-wide'}>
        <div className="stack ruled">
          <h2>{shown.name}</h2>
          <p className="eyebrow">
            {shown.state === 'PUBLISHED' ? t.published : t.proposed} · {t.seedLine(shown.seed)}
          </p>
          {shown.groupCount > 0 && (
            <StatLine
              stats={[
                { label: t.people, value: shown.peopleCount },
                { label: t[`count_${shown.kind}`], value: shown.groupCount },
                ...(shown.roundCount > 1 ? [{ label: t.rounds, value: shown.roundCount }] : []),
              ]}
            />
          )}
          {shown.forming && (
            <Forming eventId={eventId} shown={shown} forming={shown.forming} basis={basis} />
          )}
          {shown.quality && !shown.forming && (
            <QualityLines quality={shown.quality} rounds={shown.roundCount} basis={basis} />
          )}
          <WorkshopActions
            eventId={eventId}
            shown={shown}
            basis={basis}
            onPrint={setPrinting}
            onDiscarded={onDiscarded}
          />
        </div>
        {shown.groupCount > 0 && <Parts eventId={eventId} shown={shown} />}
      </section>
      {printing && (
        <WorkshopPrint shown={shown} kind={printing} tableAddress={basis.tableAddress} />
      )}
    </>
  );
}

/** The tables of each round, and who meets whom over all of them. */
function Parts({ eventId, shown }: { eventId: string; shown: Workshop }) {
  const t = useMessages(workshopMessages);
  const dates = useDates(shown.timeZone);
  return (
    <Tabs
      label={shown.name}
      tabs={[
        ...shown.rounds.map((round, index) => ({
          key: round.id,
          label: shown.roundCount === 1 ? t[`tab_${shown.kind}`] : t.round(index + 1),
          panel: (
            <div className="stack">
              {round.item && (
                <p className="eyebrow">
                  {dates.timeRange(round.item.startsAt, round.item.endsAt)} {round.item.title}
                </p>
              )}
              <div className="row no-print">
                <ButtonLink to={paths.organise.dialogue(eventId, shown.id, round.id)}>
                  {t.dialogue}
                </ButtonLink>
              </div>
              <RoundTables eventId={eventId} shown={shown} round={round} />
            </div>
          ),
        })),
        { key: 'meetings', label: t.meetings, panel: <MeetingsView shown={shown} /> },
      ]}
    />
  );
}
