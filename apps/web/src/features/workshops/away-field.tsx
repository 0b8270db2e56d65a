import { useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxGroup } from '../../ui/choice-fields.tsx';
import { alikeMessages } from './alike-messages.ts';
import { PersonInput, usePeople } from './people-field.tsx';
import { workshopMessages } from './workshop-messages.ts';
import type { Options, Person } from './workshop-queries.ts';
import style from './workshops.module.css';

/** Those who come, but not to every round: by name, with the rounds they are not in. */
export function AwayField({
  people,
  roundCount,
  away,
  onChange,
}: {
  people: readonly Person[];
  roundCount: number;
  away: Options['away'];
  onChange: (away: Options['away']) => void;
}) {
  const t = useMessages(workshopMessages);
  const words = useMessages(alikeMessages);
  const { nameOf, find } = usePeople(people);
  const [typed, setTyped] = useState('');
  const [rounds, setRounds] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState(false);
  const all = Array.from({ length: roundCount }, (_, round) => round);
  const add = () => {
    const person = find(typed);
    const chosen = roundCount === 1 ? all : all.filter((round) => rounds.includes(String(round)));
    setFailed(person === undefined || chosen.length === 0);
    if (person === undefined || chosen.length === 0) return;
    const { participationId } = person;
    const others = away.filter((each) => each.participationId !== participationId);
    onChange([...others, { participationId, rounds: chosen }]);
    setTyped('');
    setRounds([]);
  };
  const shownOf = ({ participationId, rounds: gone }: Options['away'][number]) => {
    const name = nameOf(participationId);
    const numbers = gone.filter((round) => round < roundCount).map((round) => round + 1);
    return roundCount === 1 ? name : words.awayFrom(name, numbers.join(', '));
  };
  return (
    <details className={style.sets} open={away.length > 0}>
      <summary>{roundCount === 1 ? words.awayOnce : words.away}</summary>
      <div className="stack">
        <p className="soft">{roundCount === 1 ? words.awayOnceHint : words.awayHint}</p>
        {away.length > 0 && (
          <ul className={style.setRows}>
            {away.map((each) => (
              <li key={each.participationId}>
                <span>{shownOf(each)}</span>
                <Button
                  kind="quiet"
                  size="small"
                  icon="trash"
                  aria-label={t.remove(shownOf(each))}
                  onClick={() => onChange(away.filter((other) => other !== each))}
                >
                  {t.discard}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className={style.picker}>
          <PersonInput label={t.addPerson} people={people} value={typed} onChange={setTyped} />
          {roundCount > 1 && (
            <CheckboxGroup
              name="away-rounds"
              label={words.notIn}
              sideBySide
              choices={all.map((round) => ({ value: String(round), label: t.round(round + 1) }))}
              values={rounds}
              onChoose={setRounds}
            />
          )}
          <Button size="small" icon="plus" onClick={add}>
            {t.addPair}
          </Button>
        </div>
        <p role="status" className={style.absent}>
          {failed ? (roundCount === 1 ? t.noSuchPerson : words.chooseRounds) : ''}
        </p>
      </div>
    </details>
  );
}
