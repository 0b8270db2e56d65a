import { finding, rule } from './finding.ts';
import { overlappingPairs, type Stage } from './prepared-programme.ts';

/** Workshops may run beside each other; a plenary and a slot are for everybody. */
const isForAll = ({ kind }: Stage) => kind !== 'WORKSHOP';

export const collisions = rule(['slots-collide', 'plenary-collides'], (day) =>
  overlappingPairs(day.stages.filter(isForAll)).map(([first, second]) => {
    const slots = first.kind === 'SLOT' && second.kind === 'SLOT';
    return finding(slots ? 'slots-collide' : 'plenary-collides', {
      severity: 'error',
      subjectIds: [first.id, second.id],
      blockId: second.blockId ?? first.blockId,
    });
  }),
);
