import type { Schema } from '../../../lib/api-client.ts';
import { useDates } from '../../../lib/dates.ts';
import { useMessages } from '../../../lib/messages.ts';
import { useNumbers } from '../../../lib/numbers.ts';
import { Notice } from '../../../ui/notice.tsx';
import { featureMessages } from '../feature-messages.ts';
import { sessionsWished } from './proposal-differences.ts';
import { proposalMessages } from './proposal-messages.ts';

type Proposal = Schema<'ScheduleProposal'>;

/** Why there is no schedule: demands of which any one would have to give way. */
export function ProposalClash({
  programme,
  block,
  proposal,
}: {
  programme: Schema<'Programme'>;
  block: Schema<'SeminarBlock'>;
  proposal: Proposal;
}) {
  const t = useMessages(proposalMessages);
  const features = useMessages(featureMessages);
  const dates = useDates(programme.event.timeZone);
  const { number } = useNumbers();
  const { clash, places } = proposal;
  const nameOf = (seminarId: string) => {
    const seminar = block.seminars.find(({ id }) => id === seminarId);
    return seminar ? `${seminar.letter} ${seminar.title}` : '';
  };
  const timesOf = (slotIds: readonly string[]) =>
    block.slots
      .filter(({ id }) => slotIds.includes(id))
      .map(({ startsAt }) => dates.time(startsAt))
      .join(', ');
  const say = (demand: Proposal['clash'][number]): string => {
    switch (demand.kind) {
      case 'repeats':
        return demand.times > Math.max(1, block.slots.length)
          ? t.clashTooOften(nameOf(demand.seminarId), demand.times, block.slots.length)
          : t.clashRepeats(nameOf(demand.seminarId), demand.times);
      case 'away':
        return t.clashAway(nameOf(demand.seminarId), timesOf(demand.slotIds));
      case 'need':
        return t.clashNeed(nameOf(demand.seminarId), features[demand.feature].toLowerCase());
      case 'person':
        return t.clashPerson(demand.person, demand.seminarIds.map(nameOf).join(', '));
    }
  };
  if (clash.length === 0) return <Notice kind="warn" live title={t.undecided} />;
  const wished = sessionsWished(clash);
  return (
    <Notice kind="warn" live title={t.clashTitle}>
      {wished !== null && wished > places && <p>{t.clashRooms(number(wished), number(places))}</p>}
      <p>{clash.length === 1 ? t.clashOne : t.clashIntro}</p>
      <ul>
        {clash.map((demand) => {
          const words = say(demand);
          return <li key={words}>{words}</li>;
        })}
      </ul>
    </Notice>
  );
}
