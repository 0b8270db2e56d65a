import type { Schema } from '../../../lib/api-client.ts';
import { useMessages } from '../../../lib/messages.ts';
import { useNumbers } from '../../../lib/numbers.ts';
import { proposalMessages } from './proposal-messages.ts';

type Answer = Schema<'ScheduleProposal'>;

/** What the proposal gives, whether anything can be better, and what today's schedule gives. */
export function ProposalSentences({
  answer,
  proposal,
  slots,
}: {
  answer: Answer;
  proposal: NonNullable<Answer['proposal']>;
  slots: number;
}) {
  const t = useMessages(proposalMessages);
  const { number, share } = useNumbers();
  const { basis, choices, people, wishes, today } = answer;
  const { value, whole, bound } = proposal;
  const best =
    bound === value
      ? t.isBest
      : t.mayBeBetter(number(bound), share(Math.max(0.01, (bound - value) / Math.max(1, value))));
  const sentences = () => {
    if (basis === 'everybody') return t.rotation(number(value), number(wishes), best);
    if (basis !== 'wishes') return t.visits(number(value), number(wishes), best);
    if (slots === 1) return t.wholeInOneSlot(number(whole), number(people), choices, best);
    return [
      t.wholeInSlots(number(whole), number(people), choices),
      t.satisfied(number(value), number(wishes), best),
    ].join(' ');
  };
  return (
    <div role="status">
      {basis === 'evenly' && <p className="soft">{t.evenly}</p>}
      <p>
        <strong>{sentences()}</strong>
      </p>
      <p>
        {t.today(number(today.value), number(wishes))}
        {today.broken > 0 && ` ${t.todayBreaks(today.broken)}`}
      </p>
    </div>
  );
}
