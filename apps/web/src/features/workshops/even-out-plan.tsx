import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import style from './even-out.module.css';
import { evenOutMessages } from './even-out-messages.ts';

type Plan = Schema<'EvenOutPlan'>;
type Round = Plan['rounds'][number];

/** Who would move where, round by round, and the proof that fewer cannot. */
export function EvenOutPlan({ plan, timeZone }: { plan: Plan; timeZone: string }) {
  const t = useMessages(evenOutMessages);
  const isEven = plan.rounds.every(
    ({ moves, newcomers, absent }) => moves.length + newcomers.length + absent.length === 0,
  );
  if (isEven) return <p>{t.even}</p>;
  return (
    <>
      <p>
        <strong>{plan.told === 0 ? t.noMoves : t.moves(plan.told)}</strong>{' '}
        {plan.moves > 0 &&
          (plan.moves === plan.movesBound ? t.proven : t.bound(plan.moves, plan.movesBound))}
      </p>
      {plan.rounds.map((round) => (
        <RoundPlan key={round.position} round={round} timeZone={timeZone} />
      ))}
      {plan.told > 0 && <p className="soft">{t.told}</p>}
    </>
  );
}

function RoundPlan({ round, timeZone }: { round: Round; timeZone: string }) {
  const t = useMessages(evenOutMessages);
  const dates = useDates(timeZone);
  const { item, closed, moves, newcomers, absent, smallest, largest } = round;
  const heading = [
    t.round(round.position + 1),
    item ? `${dates.time(item.startsAt)} ${item.title}` : '',
  ];
  return (
    <section className="stack ruled">
      <h3>{heading.filter(Boolean).join(' · ')}</h3>
      <p>{t.sizes(smallest, largest)}</p>
      {closed.length > 0 && (
        <ul className={style.list}>
          {closed.map(({ number, people }) => (
            <li key={number}>{t.closes(number, people)}</li>
          ))}
        </ul>
      )}
      <People
        title={t.whoMoves(moves.length)}
        open
        people={moves.map(({ from, to, ...person }) => ({ ...person, where: t.move(from, to) }))}
      />
      <People
        title={t.newcomers(newcomers.length)}
        people={newcomers.map(({ to, ...person }) => ({ ...person, where: t.seat(to) }))}
      />
      <People
        title={t.absent(absent.length)}
        people={absent.map(({ from, ...person }) => ({ ...person, where: t.seat(from) }))}
      />
    </section>
  );
}

interface PeopleProps {
  title: string;
  open?: boolean;
  people: readonly { participationId: string; name: string | null; where: string }[];
}

function People({ title, open = false, people }: PeopleProps) {
  const t = useMessages(evenOutMessages);
  if (people.length === 0) return null;
  return (
    <details open={open}>
      <summary>{title}</summary>
      <ul className={style.people}>
        {people.map(({ participationId, name, where }) => (
          <li key={participationId}>
            {name ?? t.protectedPerson}: {where}
          </li>
        ))}
      </ul>
    </details>
  );
}
