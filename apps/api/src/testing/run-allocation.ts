import { setTimeout as pause } from 'node:timers/promises';
import type { Visitor } from './test-app.ts';

/** Starts an allocation of a block, waits until it is done and tells what it came to. */
export async function runAllocation(
  organiser: Visitor,
  blockId: string,
  body: {
    objective?: 'total' | 'fair';
    purpose?: 'allocate' | 'repair' | 'fill';
    seed?: number;
  } = {},
) {
  const { body: run } = await organiser.call('startAllocation', {
    params: { blockId },
    body: { objective: 'fair', seed: 1, ...body },
  });
  for (;;) {
    const { body: detail } = await organiser.call('getAllocationRun', {
      params: { runId: run.id },
    });
    if (detail.run.state !== 'RUNNING') return detail;
    await pause(20);
  }
}
