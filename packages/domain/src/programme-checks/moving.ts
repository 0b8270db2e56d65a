import { finding, instant, type Remedy, rule } from './finding.ts';
import { isFree } from './free-rooms.ts';
import { minuteMs, overlap, type PreparedProgramme, type Stage } from './prepared-programme.ts';

/**
 * Minutes to change room within a building. Our own sum for a hundred people: about one a second comes out by a door,
 * so two minutes; at an unhurried metre a second, a hundred metres with stairs is two more; then one to find a seat.
 */
export const changeRoomMinutes = 5;

/** Minutes to change building: as above with coats on and off, two front doors and up to three hundred metres. */
export const changeBuildingMinutes = 15;

/**
 * Time from the end of one thing to the beginning of another in which somebody may have to change room. Breaks and meals
 * are no places to be in time for: what lies between is time to walk.
 */
export const moving = rule(['change-too-short'], (day) =>
  closeTogether(day.stages).flatMap(([first, second]) => {
    const change = changeBetween(day, first, second);
    const minutes = Math.floor((second.from - first.to) / minuteMs);
    if (change === null || minutes >= change.minutes) return [];
    const later = first.to + change.minutes * minuteMs - second.from;
    return finding('change-too-short', {
      severity: 'warning',
      subjectIds: [first.id, second.id],
      blockId: second.blockId,
      wanted: change.minutes,
      available: minutes,
      reason: change.reason,
      remedy: beginLater(day, second, later),
    });
  }),
);

/** Every two of which the second begins when the first has ended, and sooner than the longest change. */
function closeTogether(stages: readonly Stage[]): readonly [first: Stage, second: Stage][] {
  const byEnd = [...stages].sort((a, b) => a.to - b.to || a.from - b.from);
  const pairs: [Stage, Stage][] = [];
  let oldest = 0;
  for (const second of stages) {
    const tooOld = second.from - changeBuildingMinutes * minuteMs;
    while ((byEnd[oldest]?.to ?? second.from) <= tooOld) oldest++;
    for (let index = oldest; index < byEnd.length; index++) {
      const first = byEnd[index];
      if (first === undefined || first.to > second.from) break;
      pairs.push([first, second]);
    }
  }
  return pairs;
}

function changeBetween(day: PreparedProgramme, first: Stage, second: Stage) {
  let changes = false;
  for (const from of first.roomIds) {
    for (const to of second.roomIds) {
      if (from === to) continue;
      changes = true;
      const here = day.rooms.get(from)?.building ?? '';
      const there = day.rooms.get(to)?.building ?? '';
      if (here !== '' && there !== '' && here !== there) {
        return { minutes: changeBuildingMinutes, reason: 'another-building' } as const;
      }
    }
  }
  return changes ? ({ minutes: changeRoomMinutes, reason: 'another-room' } as const) : null;
}

/** The second as much later, when nothing else is in its way then. */
function beginLater(day: PreparedProgramme, stage: Stage, later: number): Remedy | null {
  const { id, from, to, roomIds } = stage;
  const after = { from: to, to: to + later };
  const free =
    after.to <= day.day.to &&
    !day.stages.some((other) => other.id !== id && overlap(other, after)) &&
    [...roomIds].every((roomId) => isFree(day, roomId, after));
  if (!free) return null;
  return {
    kind: 'shift',
    subjectId: id,
    startsAt: instant(from + later),
    endsAt: instant(to + later),
  };
}
