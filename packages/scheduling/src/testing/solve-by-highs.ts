import type { Highs } from 'highs';
import type { ScheduleProblem } from '../problem.ts';

let loaded: Promise<Highs> | undefined;

/**
 * The most that any schedule is worth that keeps every demand, by integer programming with HiGHS (Q. Huangfu, J. Hall, 2018),
 * to hold the search against where trying everything takes too long. Shares nothing with it. Null: there is none.
 * @throws Error when the solver fails
 */
export async function bestByHighs(problem: ScheduleProblem): Promise<number | null> {
  loaded ??= loadSolver();
  const highs = await loaded;
  const { Status, ObjectiveValue } = highs.solve(modelOf(problem), { mip_rel_gap: 0 });
  if (Status === 'Infeasible') return null;
  if (Status !== 'Optimal') throw new Error(`The solver stopped: ${Status}.`);
  return Math.round(ObjectiveValue);
}

/** The package's declarations describe its CommonJS build, where the loader is one level deeper. */
async function loadSolver(): Promise<Highs> {
  const { default: load }: { default: unknown } = await import('highs');
  return (load as () => Promise<Highs>)();
}

/**
 * In the LP format: `y_a_t_r` whether seminar a runs in slot t and room r, `x_g_a_t` how many of a group are in it. A group of
 * n people whose seats are at most n a slot and n a seminar can be told apart one by one, as its bipartite graph has an
 * edge colouring with n colours (König).
 */
function modelOf({ slots, rooms, seminars, demand, fixed = [] }: ScheduleProblem): string {
  const rows: string[] = [];
  const whole: string[] = [];
  const counts: string[] = [];
  const held = (a: number, t: number) => rooms.map((_, r) => `y_${a}_${t}_${r}`);
  const isFixed = (a: number, t: number) =>
    fixed.find(({ seminarId, slotId }) => seminarId === seminars[a]?.id && slotId === slots[t]?.id);
  const seats = (a: number, t: number) =>
    demand.flatMap(({ seminarIds }, g) =>
      seminarIds.includes(seminars[a]?.id ?? '') ? [`x_${g}_${a}_${t}`] : [],
    );
  seminars.forEach(({ repeats, needs, awaySlotIds, people, largest }, a) => {
    const stay = slots.filter((_, t) => isFixed(a, t)).length;
    const all = slots.flatMap((_, t) => (isFixed(a, t) ? [] : held(a, t)));
    if (all.length > 0) {
      if (repeats === null) rows.push(`${all.join(' + ')} >= ${1 - stay}`);
      else rows.push(`${all.join(' + ')} = ${Math.max(repeats, stay) - stay}`);
    }
    slots.forEach(({ id: slotId }, t) => {
      const stays = isFixed(a, t);
      const rivals = seminars.flatMap((other, b) =>
        b !== a && other.people.some((person) => people.includes(person)) ? [b] : [],
      );
      const barred = stays || awaySlotIds.includes(slotId) || rivals.some((b) => isFixed(b, t));
      rows.push(`${held(a, t).join(' + ')} <= ${barred ? 0 : 1}`);
      for (const b of rivals.filter((rival) => rival > a)) {
        rows.push(`${[...held(a, t), ...held(b, t)].join(' + ')} <= 1`);
      }
      rooms.forEach(({ id: roomId, features, takenSlotIds = [] }, r) => {
        const inFixed = fixed.some((one) => one.slotId === slotId && one.roomId === roomId);
        const suits = needs.every((need) => features.includes(need));
        if (!suits || inFixed || takenSlotIds.includes(slotId)) rows.push(`y_${a}_${t}_${r} <= 0`);
        whole.push(`y_${a}_${t}_${r}`);
      });
      const sitting = seats(a, t);
      counts.push(...sitting);
      if (sitting.length === 0) return;
      const places = rooms.map(
        ({ capacity }, r) => `- ${Math.min(capacity, largest ?? capacity)} y_${a}_${t}_${r}`,
      );
      rows.push(`${sitting.join(' + ')} ${places.join(' ')} <= ${stays?.capacity ?? 0}`);
    });
  });
  slots.forEach((_, t) => {
    rooms.forEach((_room, r) => {
      rows.push(`${seminars.map((_seminar, a) => `y_${a}_${t}_${r}`).join(' + ')} <= 1`);
    });
  });
  demand.forEach(({ seminarIds, people }, g) => {
    const wanted = seminars.flatMap(({ id }, a) => (seminarIds.includes(id) ? [a] : []));
    if (wanted.length === 0) return;
    slots.forEach((_, t) => {
      rows.push(`${wanted.map((a) => `x_${g}_${a}_${t}`).join(' + ')} <= ${people}`);
    });
    for (const a of wanted) {
      rows.push(`${slots.map((_, t) => `x_${g}_${a}_${t}`).join(' + ')} <= ${people}`);
    }
  });
  const goal = counts.length > 0 ? counts.join(' + ') : '0 y_0_0_0';
  const named = rows.map((row, index) => `c${index}: ${row}`).join('\n');
  return `Maximize\n obj: ${goal}\nSubject To\n${named}\nGenerals\n${counts.join('\n')}\nBinaries\n${whole.join('\n')}\nEnd\n`;
}
