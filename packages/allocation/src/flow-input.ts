import type { Level } from './levels.ts';
import { UNPLACED } from './levels.ts';
import { packLevels } from './packing.ts';
import type { FlowInput } from './seat-flow.ts';

/** People and the places one flow decides on, before costs are put in numbers. */
export interface Places {
  readonly people: readonly number[];
  readonly places: number;
  /** Units per person: 1 in a slot, the number of slots when whole sets are chosen. */
  readonly demand: number;
  readonly capacity: ArrayLike<number>;
  readonly floor: ArrayLike<number>;
  readonly maySit: (person: number, place: number) => boolean;
  readonly rank: (person: number, place: number) => number;
  /** True when being at the place (or nowhere, place −1) is a move from the outcome under repair. */
  readonly moved: (person: number, place: number) => boolean;
}

/** The flow's input. The last node is "nowhere", with room for everyone. */
export function flowInput(parts: Places, levels: readonly Level[]): FlowInput {
  const { people, places } = parts;
  const nodes = places + 1;
  const packing = packLevels(
    [1, ...levels.map((level) => level.most)],
    Math.max(1, people.length * parts.demand),
    4 * (nodes + 2),
  );
  const { width } = packing;
  const cost = new Float64Array(people.length * nodes * width);
  const allowed = new Uint8Array(people.length * nodes);
  people.forEach((person, row) => {
    for (let node = 0; node < nodes; node++) {
      const nowhere = node === places;
      const cell = row * nodes + node;
      if (!nowhere && !parts.maySit(person, node)) continue;
      allowed[cell] = 1;
      const rank = nowhere ? UNPLACED : parts.rank(person, node);
      const moved = parts.moved(person, nowhere ? -1 : node);
      levels.forEach((level, index) => {
        const place = cell * width + (packing.part[index + 1] as number);
        const loss = level.loss(person, rank, moved);
        cost[place] = (cost[place] as number) + loss * (packing.weight[index + 1] as number);
      });
    }
  });
  const floorReward = new Float64Array(width);
  floorReward[packing.part[0] as number] = packing.weight[0] as number;
  const everyone = people.length * parts.demand;
  return {
    people: people.length,
    nodes,
    width,
    cost,
    allowed,
    capacity: Int32Array.from({ length: nodes }, (_, node) =>
      node === places ? everyone : (parts.capacity[node] as number),
    ),
    floor: Int32Array.from({ length: nodes }, (_, node) =>
      node === places ? 0 : (parts.floor[node] as number),
    ),
    floorReward,
    overflow: places,
  };
}
