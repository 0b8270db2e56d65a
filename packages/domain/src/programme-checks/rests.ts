import { type Finding, finding, instant, type Remedy, rule } from './finding.ts';
import { minuteMs, overlap, type PreparedProgramme, type Times } from './prepared-programme.ts';

/** Minutes that anybody is asked to sit: two lessons and the five minutes on either side. Our own judgement. */
export const longestSittingMinutes = 100;

/** Shorter than this, in minutes, is no break for hundreds of people: the queue for coffee and toilets is longer. */
export const shortestBreakMinutes = 10;

/** Minutes from noon: a day that has begun by 11:30 and goes on after 13:30 has a meal between 10:30 and 14:30. */
const lunch = { begun: -30, goesOn: 90, from: -90, to: 150 } as const;

/** A meal is proposed between 11:00 and 13:30; how many minutes it is at least and at most. */
const proposedLunch = { from: -60, to: 90, shortest: 45, longest: 60 } as const;

const sittingMs = longestSittingMinutes * minuteMs;
const breakMs = shortestBreakMinutes * minuteMs;
/** What is left of something that is cut for a break, at least. */
const leftMs = 20 * minuteMs;

export const rests = rule(['long-sitting', 'no-lunch'], (day) => [
  ...sittings(day)
    .filter(({ from, to }) => to - from > sittingMs)
    .map((sitting) =>
      finding('long-sitting', {
        severity: 'warning',
        subjectIds: day.stages.filter((stage) => overlap(stage, sitting)).map(({ id }) => id),
        wanted: longestSittingMinutes,
        available: Math.floor((sitting.to - sitting.from) / minuteMs),
        span: { startsAt: instant(sitting.from), endsAt: instant(sitting.to) },
        remedy: breakAtBoundary(day, sitting) ?? breakInTheMiddle(sitting),
      }),
    ),
  ...day.days.flatMap((date) => checkLunch(day, date)),
]);

/** From sitting down to the next break: the times of stages joined over what is too short, less the times of breaks. */
function sittings({ stages, rests }: PreparedProgramme): readonly Times[] {
  return join(without(join(stages, 0), join(rests, 0)), breakMs);
}

/** Joins times, in order, that overlap, touch or are closer than `gap` milliseconds. */
function join(times: readonly Times[], gap: number): readonly Times[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of times) {
    const last = joined.at(-1);
    if (last && (from <= last.to || from - last.to < gap)) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** What is left of times when others are taken away; both in order and apart. */
function without(times: readonly Times[], taken: readonly Times[]): readonly Times[] {
  const left: Times[] = [];
  let next = 0;
  for (const { from, to } of times) {
    while ((taken[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next++;
    let begins = from;
    for (let index = next; begins < to; index++) {
      const hole = taken[index];
      if (hole === undefined || hole.from >= to) break;
      if (hole.from > begins) left.push({ from: begins, to: hole.from });
      begins = Math.max(begins, hole.to);
    }
    if (begins < to) left.push({ from: begins, to });
  }
  return left;
}

/** Between two things, by ending an item sooner or beginning it later; nearest the middle. */
function breakAtBoundary(day: PreparedProgramme, sitting: Times): Remedy | null {
  const middle = (sitting.from + sitting.to) / 2;
  const candidates = day.items.flatMap((item) => {
    const inside = overlap(item, sitting) && (item.kind === 'PLENARY' || item.kind === 'WORKSHOP');
    if (!inside) return [];
    const { from, to } = item;
    return [
      { item, pause: { from: to - breakMs, to }, kept: { from, to: to - breakMs } },
      { item, pause: { from, to: from + breakMs }, kept: { from: from + breakMs, to } },
    ].filter(
      ({ pause, kept }) =>
        kept.to - kept.from >= leftMs &&
        divides(sitting, pause) &&
        !day.stages.some((stage) => stage.id !== item.id && overlap(stage, pause)),
    );
  });
  const away = ({ pause }: { pause: Times }) => Math.abs((pause.from + pause.to) / 2 - middle);
  const [best] = candidates.sort((a, b) => away(a) - away(b));
  if (best === undefined) return null;
  const { item, kept, pause } = best;
  return {
    kind: 'add-break',
    itemKind: 'BREAK',
    ...spanOf(pause),
    shorten: { itemId: item.id, ...spanOf(kept) },
  };
}

function breakInTheMiddle(sitting: Times): Remedy | null {
  const five = 5 * minuteMs;
  const middle = Math.round((sitting.from + sitting.to) / 2 / five) * five;
  const pause = { from: middle - five, to: middle + five };
  if (!divides(sitting, pause)) return null;
  return { kind: 'add-break', itemKind: 'BREAK', ...spanOf(pause), shorten: null };
}

/** Leaves something on both sides, and neither too long. */
function divides(sitting: Times, pause: Times): boolean {
  const before = pause.from - sitting.from;
  const after = sitting.to - pause.to;
  return before > 0 && after > 0 && before <= sittingMs && after <= sittingMs;
}

function checkLunch(
  day: PreparedProgramme,
  { from, noon, to }: PreparedProgramme['days'][number],
): readonly Finding<'no-lunch'>[] {
  const at = (minutes: number) => noon + minutes * minuteMs;
  const things = [...day.stages, ...day.rests];
  const morning = { from, to: at(lunch.begun) };
  const afternoon = { from: at(lunch.goesOn), to };
  const eating = { from: at(lunch.from), to: at(lunch.to) };
  const isLong =
    things.some((thing) => overlap(thing, morning)) &&
    things.some((thing) => overlap(thing, afternoon));
  if (!isLong || day.rests.some((rest) => rest.kind === 'MEAL' && overlap(rest, eating))) return [];
  const window = { from: at(proposedLunch.from), to: at(proposedLunch.to) };
  return [
    finding('no-lunch', {
      severity: 'warning',
      subjectIds: [],
      span: spanOf(eating),
      remedy: mealIn(day, window),
    }),
  ];
}

/** The longest time without anything, when it is long enough for a meal. */
function mealIn({ stages, rests }: PreparedProgramme, window: Times): Remedy | null {
  const busy = join(
    [...stages, ...rests].sort((a, b) => a.from - b.from),
    0,
  );
  const [longest] = without([window], busy)
    .filter(({ from, to }) => to - from >= proposedLunch.shortest * minuteMs)
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  if (longest === undefined) return null;
  const { from } = longest;
  const to = Math.min(longest.to, from + proposedLunch.longest * minuteMs);
  return { kind: 'add-break', itemKind: 'MEAL', ...spanOf({ from, to }), shorten: null };
}

function spanOf({ from, to }: Times) {
  return { startsAt: instant(from), endsAt: instant(to) };
}
