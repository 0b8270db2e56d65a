import { programmeProblems } from '@ledarforum/contract/problems/programme';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import style from './finding-list.module.css';
import { findingMessages } from './programme-messages.ts';

type Programme = Schema<'Programme'>;
type Finding = Schema<'ProgrammeFinding'>;

/** What in the programme cannot hold, in words. With `blockId`, only what is about that block. */
export function FindingList({ programme, blockId }: { programme: Programme; blockId?: string }) {
  const t = useMessages(findingMessages);
  const say = useSay(programme);
  const findings = programme.findings.filter(
    (finding) => blockId === undefined || finding.blockId === blockId,
  );
  if (findings.length === 0) return null;
  return (
    <section className="stack">
      <h2 className="ruled">{t.title}</h2>
      <ul className={style.findings}>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.blockId ?? ''} ${finding.subjectIds.join(' ')}`}>
            {say(finding)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useSay(programme: Programme): (finding: Finding) => string {
  const t = useMessages(findingMessages);
  const locale = useLocale();
  const dates = useDates(programme.event.timeZone);
  const { number } = useNumbers();
  const names = new Map<string, string>();
  for (const { id, title } of programme.items) names.set(id, title);
  for (const { slots, seminars, sessions } of programme.blocks) {
    for (const { id, startsAt, endsAt } of slots) names.set(id, dates.timeRange(startsAt, endsAt));
    for (const session of sessions) {
      const seminar = seminars.find(({ id }) => id === session.seminarId);
      const slot = slots.find(({ id }) => id === session.slotId);
      const time = slot ? ` ${dates.time(slot.startsAt)}` : '';
      names.set(session.id, `${seminar?.letter ?? ''} ${seminar?.title ?? ''}${time}`);
    }
  }
  const nameOf = (id: string | undefined) => (id === undefined ? '' : (names.get(id) ?? ''));
  return (finding) => {
    const [first, second] = finding.subjectIds;
    const sentence = t[finding.code]({
      first: nameOf(first),
      second: nameOf(second),
      room: programme.rooms.find(({ id }) => id === finding.roomId)?.name ?? '',
      block: programme.blocks.find(({ id }) => id === finding.blockId)?.name ?? '',
      wanted: number(finding.wanted ?? 0),
      available: number(finding.available ?? 0),
    });
    if (finding.reason === null) return sentence;
    return `${sentence} ${programmeProblems[finding.reason].remedy[locale]}`;
  };
}
