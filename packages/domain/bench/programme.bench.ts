import type { Benchmark } from '../../../scripts/bench/benchmark.ts';
import type { CheckedBlock, CheckedProgramme } from '../src/programme-checks/checked-programme.ts';
import { disagreement } from '../src/programme-checks/testing/agreement.ts';
import { faultyProgramme } from '../src/programme-checks/testing/faulty-programme.ts';
import { checkProgramme } from '../src/programme-checks.ts';
import { publishForAll } from './publish.ts';

const targets = {
  warnings200Ms: 5,
  warningsStrewn200Ms: 5,
  disagreements: 0,
  publish2000Ms: 1000,
};

interface Row {
  readonly label: string;
  readonly figure: keyof typeof targets;
  readonly measure: () => { readonly figure: number; readonly words: string };
}

const rows: readonly Row[] = [
  {
    label: 'warnings of 200 items in five days, recomputed',
    figure: 'warnings200Ms',
    measure: () => timed(fiveDays()),
  },
  {
    label: 'the same of 200 items strewn over one day',
    figure: 'warningsStrewn200Ms',
    measure: () => timed(strewn()),
  },
  {
    label: 'rules against brute force, 10,000 random programmes',
    figure: 'disagreements',
    measure: () => {
      let apart = 0;
      let findings = 0;
      for (let seed = 1; seed <= 10_000; seed++) {
        const { onlyRules, onlyForce, twice, found } = disagreement(faultyProgramme(seed));
        if (onlyRules.length + onlyForce.length + twice > 0) apart++;
        findings += found;
      }
      return { figure: apart, words: `${10_000 - apart} agree, ${findings} findings` };
    },
  },
  {
    label: 'publish: what differs and whom it affects, 2,000 participants',
    figure: 'publish2000Ms',
    measure: publishForAll,
  },
];

export const benchmark: Benchmark = {
  name: 'programme',
  targets,
  async run() {
    const figures: Record<string, number> = {};
    const table: [string, string][] = [];
    for (const { label, figure, measure } of rows) {
      const measured = measure();
      figures[figure] = measured.figure;
      table.push([label, measured.words]);
    }
    const ok = Object.entries(targets).every(([name, most]) => (figures[name] ?? 0) <= most);
    return { figures, ok, table };
  },
};

/** Milliseconds that one check takes, in the quietest of many short batches; the median tells how busy the machine was. */
function timed(programme: CheckedProgramme) {
  const findings = checkProgramme(programme).length;
  const checks = 8;
  const batches = Array.from({ length: 80 }, () => {
    const begun = Date.now();
    for (let check = 0; check < checks; check++) checkProgramme(programme);
    return (Date.now() - begun) / checks;
  }).sort((a, b) => a - b);
  const [figure = 0] = batches;
  const median = batches[Math.floor(batches.length / 2)] ?? 0;
  const words = `${figure.toFixed(2)} ms (median ${median.toFixed(2)}), ${findings} findings`;
  return { figure, words };
}

const date = '2026-05-11';
const minuteMs = 60_000;

/** Each day: 20 things for everybody after another, and a block of five seminars in four slots. */
function fiveDays(): CheckedProgramme {
  const at = (day: number, minutes: number) =>
    new Date(Date.parse(`${date}T06:00:00Z`) + (day * 24 * 60 + minutes) * minuteMs).toISOString();
  const rooms = Array.from({ length: 12 }, (_, index) => ({
    id: `room-${index}`,
    capacity: 60 + index * 10,
    building: index % 2 === 0 ? 'Norra huset' : 'Södra huset',
    features: ['screen', 'wheelchair'] as const,
  }));
  const days = [0, 1, 2, 3, 4];
  const kinds = ['PLENARY', 'WORKSHOP', 'BREAK', 'MEAL'] as const;
  const items = days.flatMap((day) =>
    Array.from({ length: 20 }, (_, index) => ({
      id: `item-${day}-${index}`,
      kind: kinds[index % kinds.length] ?? 'BREAK',
      startsAt: at(day, index * 20),
      endsAt: at(day, index * 20 + 20),
      roomId: 'room-11',
      responsible: `Person ${index} och Person ${index + 1}`,
      crew: [`Tekniker ${index % 3} (ljud)`],
      needs: ['screen'] as const,
    })),
  );
  const blocks = days.map((day): CheckedBlock => {
    const slots = [0, 1, 2, 3].map((slot) => ({
      id: `slot-${day}-${slot}`,
      startsAt: at(day, 420 + slot * 60),
      endsAt: at(day, 465 + slot * 60),
    }));
    const seminars = [0, 1, 2, 3, 4].map((seminar) => ({
      id: `seminar-${day}-${seminar}`,
      host: `Värd ${seminar}`,
      hostDeclined: false,
      awaySlotIds: [],
      crew: [`Tekniker ${seminar} (ljud)`],
      needs: ['screen'] as const,
      repeats: 4,
      expected: 300,
      wished: 0,
      dropped: false,
    }));
    const sessions = seminars.flatMap(({ id: seminarId }, index) =>
      slots.map(({ id: slotId }) => ({
        id: `${seminarId} ${slotId}`,
        seminarId,
        slotId,
        roomId: `room-${index}`,
        capacity: 60 + index * 10,
        taken: 0,
      })),
    );
    return { id: `block-${day}`, mode: 'RANK', slots, seminars, sessions };
  });
  const access = [{ kind: 'wheelchair' as const, count: 3 }];
  const timeZone = 'Europe/Stockholm';
  return { date, days: 5, timeZone, people: 400, access, rooms, items, blocks, groups: [] };
}

/** Hopeless: nearly everything collides with much else. */
function strewn(): CheckedProgramme {
  const size = { items: 4000, blocks: 0, seminars: 0, slots: 0, rooms: 40 };
  for (let seed = 1; ; seed++) {
    const programme = faultyProgramme(seed, size);
    const { items, days } = programme;
    if (days === 1 && items.length >= 200 && programme.rooms.length >= 20)
      return { ...programme, items: items.slice(0, 200) };
  }
}
