import { phaseReached } from '@ledarforum/domain/event-phase';
import { paths } from '../../app/paths.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { type Stat, StatLine } from '../../ui/stat-line.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { forumMessages } from './forum-messages.ts';

/** The figures that matter in the phase the event is in. */
export function ForumNumbers({ forum }: { forum: Schema<'Forum'> }) {
  const t = useMessages(forumMessages);
  const { number } = useNumbers();
  const { numbers, event, phases } = forum;
  const people = paths.organise.people(event.id);
  const choosers = numbers.wished + numbers.unwished;
  const attending = numbers.coming + numbers.digital;
  const chooses = phases.includes('CHOOSING') && phaseReached(event.phase, 'CHOOSING');
  const stats: Stat[] =
    event.phase === 'DRAFT'
      ? [{ label: t.toInvite, value: number(numbers.toInvite) }]
      : [
          { label: t.invited, value: number(numbers.invited), to: people },
          { label: t.coming, value: number(numbers.coming), to: people },
          { label: t.digital, value: number(numbers.digital), to: people },
          { label: t.declined, value: number(numbers.declined), to: people },
          { label: t.unanswered, value: number(numbers.unanswered), to: people },
        ];
  if (chooses) {
    stats.push({ label: t.wished, value: number(numbers.wished), of: t.of(number(choosers)) });
  }
  if (numbers.seated > 0) {
    stats.push({ label: t.seated, value: number(numbers.seated), of: t.of(number(attending)) });
  }
  if (phaseReached(event.phase, 'EVALUATING')) {
    stats.push({
      label: t.evaluated,
      value: number(numbers.evaluated),
      of: t.of(number(attending)),
    });
  }
  return (
    <section>
      <VisuallyHidden>
        <h2>{t.inNumbers}</h2>
      </VisuallyHidden>
      <StatLine stats={stats} />
    </section>
  );
}
