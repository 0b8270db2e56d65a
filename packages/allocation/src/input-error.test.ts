import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';
import { AllocationInputError } from './input-error.ts';
import type { AllocationProblem } from './problem.ts';

const session = { id: 's', seminarId: 'A', slotId: 'slot', capacity: 2 };
const person = { id: 'p', ranking: ['A'] };

/** Fixed seats that cannot be kept. */
function fixedWrongly(): [string, AllocationProblem][] {
  const seat = { participantId: 'p', sessionId: 's' };
  const sessions = [session, { ...session, id: 't' }, { ...session, id: 'u', slotId: 'later' }];
  const fix = (fixed: AllocationProblem['fixed'], more: object = {}): AllocationProblem => ({
    participants: [{ ...person, ranking: [], ...more }],
    sessions,
    fixed: fixed ?? [],
  });
  return [
    ['unknown-participant', fix([{ ...seat, participantId: 'q' }])],
    ['unknown-session', fix([{ ...seat, sessionId: 'gone' }])],
    ['duplicate-fixed', fix([seat, { ...seat, sessionId: 't' }])],
    ['duplicate-fixed', fix([seat, { ...seat, sessionId: 'u' }])],
    ['fixed-unavailable', fix([seat], { unavailableSlots: ['slot'] })],
    ['fixed-unacceptable', fix([seat], { unacceptable: ['A'] })],
    [
      'fixed-over-capacity',
      { participants: [person], sessions: [{ ...session, capacity: 0 }], fixed: [seat] },
    ],
  ];
}

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
    'unknown-session',
    {
      participants: [person],
      sessions: [session],
      previous: [{ participantId: 'p', sessionId: 'gone' }],
    },
  ],
  ...fixedWrongly(),
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

  it('is not one whose outcome to repair names people who are gone', async () => {
    const previous = [{ participantId: 'gone', sessionId: 's' }];
    const result = await allocate({ participants: [person], sessions: [session], previous });
    expect(result.assignments).toEqual([{ participantId: 'p', sessionId: 's', rank: 1 }]);
  });

  it('is not one in which a wish to sit together is not answered', async () => {
    const result = await allocate({
      participants: [
        { ...person, with: 'q' },
        { id: 'q', ranking: [] },
      ],
      sessions: [session],
    });
    expect(result.assignments).toHaveLength(2);
  });
});
