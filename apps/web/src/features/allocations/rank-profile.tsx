import { useMessages } from '../../lib/messages.ts';
import { Bar } from '../choices/wish-counts.tsx';
import { allocationMessages } from './allocation-messages.ts';
import style from './run-result.module.css';
import type { Detail, Outcome } from './run-result.tsx';

interface Profile {
  readonly rankProfile: readonly number[];
  readonly seatsUnasked: number;
  readonly unplaced: number;
}

/** How many got their first choice, second …, beside what a queue would have given. */
export function RankProfile({ detail: { run }, outcome }: { detail: Detail; outcome: Outcome }) {
  const t = useMessages(allocationMessages);
  const { seatsUnasked, unplaced, firstCome } = outcome;
  return (
    <TwoProfiles
      caption={t.profileCaption}
      main={{
        head: t.here,
        profile: { rankProfile: run.rankProfile, seatsUnasked, unplaced: unplaced.length },
      }}
      beside={{ head: t.queue, profile: firstCome }}
    />
  );
}

/** Two outcomes side by side. A table whose cells are bars. */
export function TwoProfiles({
  caption,
  main,
  beside,
}: {
  caption: string;
  main: { head: string; profile: Profile };
  beside: { head: string; profile: Profile };
}) {
  const t = useMessages(allocationMessages);
  const rows = profileRows(withoutUnasked(main.profile), withoutUnasked(beside.profile)).map(
    (row) => ({ ...row, label: row.rank === null ? t.unranked : t.rank(row.rank) }),
  );
  const more = [
    {
      label: t.unaskedRow,
      here: main.profile.seatsUnasked,
      queue: beside.profile.seatsUnasked,
    },
    { label: t.noSeat, here: main.profile.unplaced, queue: beside.profile.unplaced },
  ].filter(({ here, queue }) => here + queue > 0);
  const all = [...rows, ...more];
  const most = Math.max(1, ...all.flatMap(({ here, queue }) => [here, queue]));
  return (
    <table className={style.profile}>
      <caption className="eyebrow">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.choice}</th>
          <th scope="col">{main.head}</th>
          <th scope="col">{beside.head}</th>
        </tr>
      </thead>
      <tbody>
        {all.map(({ label, here, queue }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <Bar value={here} share={here / most} />
            </td>
            <td>
              <Bar value={queue} share={queue / most} soft />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The profile of those who had ranked: the last entry without seats given to people who had not. */
function withoutUnasked({ rankProfile, seatsUnasked }: Profile): readonly number[] {
  return [...rankProfile.slice(0, -1), (rankProfile.at(-1) ?? 0) - seatsUnasked];
}

interface ProfileRow {
  readonly rank: number | null;
  readonly here: number;
  readonly queue: number;
}

/** One row per choice down to the last that anybody got in either way; the unranked only if there are any. */
export function profileRows(here: readonly number[], queue: readonly number[]): ProfileRow[] {
  const ranks = here.length - 1;
  const last = Math.max(
    here.slice(0, ranks).findLastIndex((count) => count > 0),
    queue.slice(0, ranks).findLastIndex((count) => count > 0),
    0,
  );
  const rows: ProfileRow[] = Array.from({ length: Math.min(last + 1, ranks) }, (_, index) => ({
    rank: index + 1,
    here: here[index] ?? 0,
    queue: queue[index] ?? 0,
  }));
  const unranked = { rank: null, here: here[ranks] ?? 0, queue: queue[ranks] ?? 0 };
  return unranked.here + unranked.queue > 0 ? [...rows, unranked] : rows;
}
