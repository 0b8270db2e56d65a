import { randomUUID } from 'node:crypto';
import type { Tx } from '@ledarforum/database/client';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeBlock, makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import { type Claim, type ClaimOutcome, takeSeat } from './claim-statement.ts';
import { claimTogether } from './claims-together.ts';

const now = new Date('2026-05-11T06:00:00Z');
const many = 10;

let test: TestApp;
let people: { personId: string; participationId: string }[];
let sessions: { id: string; slotId: string; seminarId: string }[];

beforeAll(async () => {
  test = await startTestApp();
  const event = await makeEvent(test.database, { phase: 'CHOOSING' });
  const sketch = { mode: 'CLAIM', seminars: 2, slots: 2, capacity: 3 } as const;
  ({ sessions } = await makeBlock(test.database, event, sketch));
  people = [];
  for (let count = 0; count < many; count++) {
    const person = await makePerson(test.database);
    const { id } = await makeParticipation(test.database, event, person);
    people.push({ personId: person.id, participationId: id });
  }
});
afterAll(() => test.stop());

const sessionAt = (index: number) => sessions[index] ?? { id: '', slotId: '', seminarId: '' };
const personAt = (index: number) => people[index] ?? { personId: '', participationId: '' };
const claimOf = (person: number, session: number, more: Partial<Claim> = {}): Claim => ({
  key: randomUUID(),
  seatId: randomUUID(),
  personId: personAt(person).personId,
  sessionId: sessionAt(session).id,
  insteadOf: null,
  now,
  ...more,
});

class RolledBack extends Error {}

/** What comes of it and who has which seat then; the database is as before afterwards. */
async function trying(work: (tx: Tx) => Promise<ClaimOutcome[]>) {
  let found: { outcomes: ClaimOutcome[]; seats: string[]; sessions: object[] } | undefined;
  const attempt = test.database.$transaction(async (tx) => {
    const outcomes = await work(tx);
    const rows = await tx.seat.findMany({ select: { participationId: true, sessionId: true } });
    found = {
      outcomes,
      seats: rows.map((row) => `${row.participationId} ${row.sessionId}`).toSorted(),
      sessions: await tx.seminarSession.findMany({
        select: { taken: true, offered: true, _count: { select: { waiting: true } } },
        orderBy: { id: 'asc' },
      }),
    };
    throw new RolledBack();
  });
  await expect(attempt).rejects.toThrow(RolledBack);
  return found;
}

const scene = fc.record({
  /** By person: the session they have a seat in, or wait for, or have been offered. */
  before: fc.array(
    fc.record({
      session: fc.nat(3),
      stands: fc.constantFrom('nowhere', 'nowhere', 'nowhere', 'seated', 'waits', 'offered'),
    }),
    { minLength: many, maxLength: many },
  ),
  reserved: fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
  wishes: fc.shuffledSubarray(Array.from({ length: many }, (_, index) => index)),
  wanted: fc.array(fc.nat(3), { minLength: many, maxLength: many }),
});

async function furnish(
  tx: Tx,
  { before, reserved }: { before: { session: number; stands: string }[]; reserved: number[] },
) {
  const room = sessions.map(() => 3);
  for (const [index, { session, stands }] of before.entries()) {
    const { id: sessionId, slotId, seminarId } = sessionAt(session);
    const { participationId } = personAt(index);
    if (stands === 'waits') {
      await tx.waitingEntry.create({ data: { participationId, sessionId } });
    }
    if (stands !== 'seated' && stands !== 'offered') continue;
    if ((room[session] ?? 0) === 0) continue;
    room[session] = (room[session] ?? 0) - 1;
    if (stands === 'seated') {
      await tx.seat.create({
        data: { participationId, sessionId, slotId, seminarId, source: 'CLAIM' },
      });
    } else {
      const offeredUntil = new Date(now.getTime() + (index % 2 === 0 ? 1 : -1) * 3_600_000);
      await tx.waitingEntry.create({ data: { participationId, sessionId, offeredUntil } });
      await tx.seminarSession.update({
        where: { id: sessionId },
        data: { offered: { increment: 1 } },
      });
    }
  }
  for (const [index, kept] of reserved.entries()) {
    await tx.seminarSession.update({
      where: { id: sessionAt(index).id },
      data: { reserved: Math.min(kept, room[index] ?? 0) },
    });
  }
}

/** As the service does: what was not had, though nothing may stand in the way any longer, is tried again. */
async function tryingAgain(tx: Tx, claims: readonly Claim[], first: readonly ClaimOutcome[]) {
  const outcomes: ClaimOutcome[] = [];
  for (const [index, claim] of claims.entries()) {
    const outcome = first[index] ?? { kind: 'not-had' };
    outcomes.push(outcome.kind === 'not-had' ? await takeSeat(tx, claim) : outcome);
  }
  return outcomes;
}

it('comes to the same for all at once as for one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(scene, async ({ wishes, wanted, ...given }) => {
      const claims = wishes.map((person) => claimOf(person, wanted[person] ?? 0));
      const apart = await trying(async (tx) => {
        await furnish(tx, given);
        const outcomes: ClaimOutcome[] = [];
        for (const claim of claims) outcomes.push(await takeSeat(tx, claim));
        return tryingAgain(tx, claims, outcomes);
      });
      const together = await trying(async (tx) => {
        await furnish(tx, given);
        return tryingAgain(tx, claims, await Promise.all(claims.map(claimTogether(tx))));
      });
      // Who claims what they also wait for lets the line go by: those behind them try again, in the order they came.
      const lineGoesBy = wishes.some(
        (person) =>
          given.before[person]?.stands === 'waits' &&
          given.before[person]?.session === wanted[person],
      );
      if (lineGoesBy) expect(together?.sessions).toEqual(apart?.sessions);
      else expect(together).toEqual(apart);
    }),
    { numRuns: 60 },
  );
});

it('gives the last seats to the first in line, and a person who asks twice one seat', async () => {
  const take = claimTogether(test.app.prepared);
  const claims = people.map((_, index) => claimOf(index, 0));
  const twice = claimOf(0, 1);
  const outcomes = await Promise.all([...claims, twice].map(take));
  const had = outcomes.slice(0, many).map(({ kind }) => kind);
  expect(had.filter((kind) => kind === 'had')).toHaveLength(3);
  expect(had.filter((kind) => kind === 'full').length).toBeGreaterThanOrEqual(6);
  const seats = await test.database.seat.count({
    where: { participationId: personAt(0).participationId },
  });
  expect(seats).toBe(1);
  await test.database.seat.deleteMany();
});

it('lets what goes wrong for one go wrong for nobody else', async () => {
  const take = claimTogether(test.app.prepared);
  const seatId = randomUUID();
  const claims = [claimOf(1, 0, { seatId }), claimOf(2, 0, { seatId }), claimOf(3, 0)];
  const [one, other, third] = await Promise.allSettled(claims.map(take));
  expect([one?.status, other?.status].toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(third).toMatchObject({ status: 'fulfilled', value: { kind: 'had' } });
  const unknown = await take(claimOf(4, 0, { personId: randomUUID() }));
  expect(unknown).toEqual({ kind: 'not-had' });
  expect(await test.database.seat.count()).toBe(2);
});
