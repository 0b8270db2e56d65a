import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';
import { AllocationInputError } from './input-error.ts';
import type { AllocationProblem } from './problem.ts';

const session = { id: 's', seminarId: 'A', slotId: 'slot', capacity: 2 };
const person = { id: 'p', ranking: ['A'] };

const wrong: [string, AllocationProblem][] = [
  ['unknown-seminar', { participants: [{ id: 'p', ranking: ['B'] }], sessions: [session] }],
  [
    'unknown-seminar',
    { participants: [{ id: 'p', ranking: [], unacceptable: ['B'] }], sessions: [session] },
  ],
  [
    'duplicate-in-ranking',
    { participants: [{ id: 'p', ranking: ['A', 'A'] }], sessions: [session] },
  ],
  [
    'ranked-and-unacceptable',
    { participants: [{ ...person, unacceptable: ['A'] }], sessions: [session] },
  ],
  ['duplicate-participant', { participants: [person, person], sessions: [session] }],
  ['duplicate-session', { participants: [person], sessions: [session, session] }],
  ['unknown-participant', { participants: [{ ...person, with: 'q' }], sessions: [session] }],
  ['with-self', { participants: [{ ...person, with: 'p' }], sessions: [session] }],
  ['negative-capacity', { participants: [person], sessions: [{ ...session, capacity: -1 }] }],
  ['invalid-capacity', { participants: [person], sessions: [{ ...session, capacity: 1.5 }] }],
  ['negative-minimum', { participants: [person], sessions: [{ ...session, minimum: -1 }] }],
  ['invalid-minimum', { participants: [person], sessions: [{ ...session, minimum: Number.NaN }] }],
  [
    'invalid-priority',
    { participants: [{ ...person, priority: Number.NaN }], sessions: [session] },
  ],
  [
    'duplicate-previous',
    {
      participants: [person],
      sessions: [session, { ...session, id: 't' }],
      previous: [
        { participantId: 'p', sessionId: 's' },
        { participantId: 'p', sessionId: 't' },
      ],
    },
  ],
];

describe('a wrong problem', () => {
  it.each(wrong)('is refused as %s', async (code, problem) => {
    await expect(allocate(problem)).rejects.toSatisfy(
      (error: unknown) => error instanceof AllocationInputError && error.code === code,
    );
  });

  it('is not one whose outcome to repair names people and sessions that are gone', async () => {
    const previous = [
      { participantId: 'gone', sessionId: 's' },
      { participantId: 'p', sessionId: 'gone' },
    ];
    const result = await allocate({ participants: [person], sessions: [session], previous });
    expect(result.assignments).toEqual([{ participantId: 'p', sessionId: 's', rank: 1 }]);
  });
});
