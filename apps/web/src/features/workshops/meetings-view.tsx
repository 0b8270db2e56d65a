import { type CSSProperties, useState } from 'react';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import { companyOf, meetingsByUnit } from './meetings.ts';
import { PersonInput, usePeople } from './people-field.tsx';
import { workshopMessages } from './workshop-messages.ts';
import type { Workshop } from './workshop-queries.ts';
import style from './workshops.module.css';

/** Who meets whom: part by part of the organisation, and person by person. */
export function MeetingsView({ shown }: { shown: Workshop }) {
  const t = useMessages(workshopMessages);
  const { number } = useNumbers();
  const { units, counts } = meetingsByUnit(shown);
  const most = Math.max(1, ...counts.flat());
  return (
    <div className="stack-wide">
      <CompanyOfOne shown={shown} />
      <ScrollFrame label={t.meetings}>
        <table className={style.matrix}>
          <caption>{t.meetingsLead}</caption>
          <thead>
            <tr>
              <td />
              {units.map((unit) => (
                <th key={unit} scope="col">
                  <span>{unit}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit, row) => (
              <tr key={unit}>
                <th scope="row">{unit}</th>
                {units.map((other, column) => {
                  const count = counts[row]?.[column] ?? 0;
                  return (
                    <td key={other} style={{ '--share': count / most } as CSSProperties}>
                      {number(count)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </div>
  );
}

function CompanyOfOne({ shown }: { shown: Workshop }) {
  const t = useMessages(workshopMessages);
  const { labelOf, nameOf, find } = usePeople(shown.people);
  const [typed, setTyped] = useState('');
  const person = find(typed);
  const company = person ? companyOf(shown, person.participationId) : [];
  const byId = new Map(shown.people.map((each) => [each.participationId, each]));
  return (
    <section className="stack">
      <PersonInput label={t.meetsWhom} people={shown.people} value={typed} onChange={setTyped} />
      <div role="status" className="stack">
        {person && (
          <>
            <p>{t.meetsCount(nameOf(person.participationId), company.length)}</p>
            <ul className={style.company}>
              {company.map(({ participationId, rounds }) => {
                const other = byId.get(participationId);
                return (
                  <li key={participationId}>
                    {other ? labelOf(other) : t.hidden}
                    {shown.roundCount > 1 && (
                      <span className="soft">
                        {' '}
                        · {t.inRounds(rounds.join(', '))}
                        {rounds.length > 1 && ` · ${t.again}`}
                      </span>
                    )}
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
