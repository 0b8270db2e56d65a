import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../lib/api-client.ts';
import { useDates } from '../../lib/dates.ts';
import { useMessages } from '../../lib/messages.ts';
import { useNumbers } from '../../lib/numbers.ts';
import { $api } from '../../lib/query.ts';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import { SeminarLetter } from '../../ui/seminar-letter.tsx';
import { blockMessages } from './block-messages.ts';
import style from './cohort-table.module.css';

type Block = Schema<'SeminarBlock'>;
type Cohorts = Schema<'Cohorts'>;

/** The groups that go through a rotation, slot by slot, and who is not in one yet or no more. */
export function CohortTable({ block, timeZone }: { block: Block; timeZone: string }) {
  const t = useMessages(blockMessages);
  const { number } = useNumbers();
  const { data, error, refetch } = useQuery(
    $api.queryOptions('get', '/blocks/{blockId}/cohorts', {
      params: { path: { blockId: block.id } },
    }),
  );
  if (!data) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null;
  const { cohorts, lacking, leaving } = data;
  if (cohorts.length === 0) return null;
  return (
    <>
      {lacking + leaving > 0 && (
        <Notice kind="warn">
          {[
            ...(lacking > 0 ? [t.lacking(number(lacking))] : []),
            ...(leaving > 0 ? [t.leaving(number(leaving))] : []),
          ].join(' ')}
        </Notice>
      )}
      <Ways block={block} cohorts={cohorts} timeZone={timeZone} />
    </>
  );
}

function Ways({
  block,
  cohorts,
  timeZone,
}: {
  block: Block;
  cohorts: Cohorts['cohorts'];
  timeZone: string;
}) {
  const t = useMessages(blockMessages);
  const dates = useDates(timeZone);
  const { number } = useNumbers();
  const letterOf = new Map(block.seminars.map(({ id, letter }) => [id, letter]));
  return (
    <ScrollFrame label={t.waysCaption}>
      <table className={style.ways}>
        <caption className="eyebrow">{t.waysCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.cohort}</th>
            <th scope="col">{t.cohortPeople}</th>
            <th scope="col">{t.cohortDepartments}</th>
            {block.slots.map(({ id, startsAt }) => (
              <th key={id} scope="col">
                {dates.time(startsAt)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.map(({ people, departments, stops }, index) => (
            <tr key={stops.map(({ slotId, seminarId }) => slotId + seminarId).join()}>
              <th scope="row">{number(index + 1)}</th>
              <td>{number(people)}</td>
              <td>{number(departments)}</td>
              {block.slots.map(({ id }) => {
                const stop = stops.find(({ slotId }) => slotId === id);
                const letter = letterOf.get(stop?.seminarId ?? '');
                return (
                  <td key={id}>
                    {letter === undefined ? (
                      <span className="soft">{t.cohortFree}</span>
                    ) : (
                      <SeminarLetter letter={letter} labelled />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
