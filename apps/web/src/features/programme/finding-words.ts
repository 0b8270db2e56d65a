import { programmeProblems } from '@ledarforum/contract/problems/programme';
import type { Finding } from '@ledarforum/domain/programme-checks';
import type { Remedy } from '@ledarforum/domain/programme-checks/finding';
import { dayAt } from '@ledarforum/domain/zoned-time';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { featureMessages } from './feature-messages.ts';
import { findingListMessages, findingMessages, remedyMessages } from './finding-messages.ts';

type Programme = Schema<'Programme'>;

/** Findings and their remedies in words. */
export function useFindingWords(programme: Programme) {
  const list = useMessages(findingListMessages);
  const sentences = useMessages(findingMessages);
  const features = useMessages(featureMessages);
  const remedies = useMessages(remedyMessages);
  const locale = useLocale();
  const dates = useDates(programme.event.timeZone);
  const { number } = useNumbers();
  const { event } = programme;

  const spanOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => {
    const range = dates.timeRange(startsAt, endsAt);
    const inside = dayAt(new Date(startsAt), event.timeZone) === event.date;
    return event.days === 1 && inside ? range : `${dates.day(startsAt)} ${range}`;
  };
  const names = namesIn(programme, {
    slot: (slot) => list.slot(spanOf(slot)),
    session: (seminar, slot) => `${seminar} ${dates.time(slot.startsAt)}`,
    group: ({ name, number }) => list.group(name, number),
  });
  const nameOf = (id: string | null | undefined) => names.get(id ?? '') ?? '';

  const sentence = (finding: Finding): string => {
    const [first, second] = finding.subjectIds;
    const { code, reason, span, wanted, available } = finding;
    const said = sentences[code]({
      first: nameOf(first),
      second: nameOf(second),
      subjects: finding.subjectIds.map(nameOf).join(', '),
      room: nameOf(finding.roomId),
      block: nameOf(finding.blockId),
      person: finding.person ?? '',
      wanted: wanted === null ? '' : number(wanted),
      available: available === null ? '' : number(available),
      features: finding.features.map((feature) => features[feature].toLowerCase()).join(', '),
      span: span ? spanOf(span) : '',
      day: span ? dates.day(span.startsAt) : '',
      far: reason === 'another-building',
    });
    const more =
      reason === null || reason === 'another-room' || reason === 'another-building'
        ? ''
        : ` ${programmeProblems[reason].remedy[locale]}`;
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}${more}`;
  };

  const remedy = (change: Remedy): string => {
    switch (change.kind) {
      case 'set-capacity': {
        const [only, ...others] = change.sessions;
        return only && others.length === 0
          ? remedies.capacity(nameOf(only.sessionId), number(only.capacity))
          : remedies.capacities(change.sessions.length);
      }
      case 'set-room':
        return remedies.room(nameOf(change.roomId));
      case 'shift':
        return remedies.shift(nameOf(change.subjectId), spanOf(change));
      case 'add-break':
        return change.itemKind === 'MEAL'
          ? remedies.lunch(spanOf(change))
          : remedies.pause(spanOf(change));
      case 'add-session':
        return remedies.session(nameOf(change.slotId), nameOf(change.roomId));
      case 'move-session':
        return remedies.move(nameOf(change.slotId), nameOf(change.roomId));
      case 'drop-seminar':
        return remedies.drop;
      case 'confirm-feature':
        return remedies.confirm;
    }
  };

  return { sentence, remedy, nameOf };
}

interface Naming {
  slot: (slot: { startsAt: string; endsAt: string }) => string;
  session: (seminar: string, slot: { startsAt: string }) => string;
  group: (group: Programme['groups'][number]) => string;
}

/** The names of everything a finding can be about, by id. */
function namesIn(programme: Programme, naming: Naming): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, title } of programme.items) names.set(id, title);
  for (const { id, name } of programme.rooms) names.set(id, name);
  for (const group of programme.groups) names.set(group.id, naming.group(group));
  for (const { id, name, slots, seminars, sessions } of programme.blocks) {
    names.set(id, name);
    const slotOf = new Map(slots.map((slot) => [slot.id, slot]));
    for (const slot of slots) names.set(slot.id, naming.slot(slot));
    for (const { id, letter, title } of seminars) names.set(id, `${letter} ${title}`);
    for (const { id, seminarId, slotId } of sessions) {
      const slot = slotOf.get(slotId);
      const seminar = names.get(seminarId) ?? '';
      names.set(id, slot ? naming.session(seminar, slot) : seminar);
    }
  }
  return names;
}
