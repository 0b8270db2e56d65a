import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createDatabase, type Database } from '@ledarforum/database/client';
import { createPrepared } from '@ledarforum/database/prepared';
import { createTestDatabase, startTestServer } from '@ledarforum/database/testing-database';
import pg from 'pg';
import { type Claim, takeSeat } from '../src/features/claims/claim-statement.ts';
import { claimTogether } from '../src/features/claims/claims-together.ts';
import { startApi } from './api-process.ts';
import { clearSeats, faultsOf, makeScene, type Scene, wishOf } from './claim-scene.ts';

const people = 2000;
const seminars = 12;
const capacity = 100;
const poolSize = 20;

interface Answered {
  readonly status: number;
  readonly ms: number;
}

/**
 * 2,000 people claim a seat at once over HTTP from two API processes on one database: a popular mix of twelve seminars, and all
 * of them the same one. In the same run the statement runs bare on `pg`: for many claims at once as the server does, for the ratio,
 * and claim by claim beside it; and once as it would be without its guard (look, then take), which shows that the herd is one
 * that overbooks.
 */
export const benchmark = {
  name: 'herd',
  targets: {
    overbooked: 0,
    lost: 0,
    double: 0,
    http5xx: 0,
    slowestMs: 2000,
    httpOverBare: 0.6,
    unguardedOverbooked: 1,
  },
  async run(_given: Readonly<Record<string, string>>) {
    const { stop, ...server } = await startTestServer();
    const { url } = await createTestDatabase(server);
    const database = createDatabase({ url });
    const pool = new pg.Pool({ connectionString: url, max: poolSize });
    const bare = createPrepared(url, poolSize);
    // The server may be gone before an idle connection is.
    pool.on('error', () => undefined);
    const scene = await makeScene(database, { people, seminars, capacity });
    const apis = await Promise.all([1, 2].map(() => startApi(url, { DEMO: '0' })));
    const addresses = apis.map((api) => api.url);
    try {
      await warmUp(scene, addresses);
      const figures = { overbooked: 0, lost: 0, double: 0, http5xx: 0, slowestMs: 0 };
      const table: [string, string][] = [];
      const ratios: number[] = [];
      const oneByOne: number[] = [];
      for (const mix of ['popular', 'one'] as const) {
        await clearSeats(database);
        const alone = await claimBare(scene, (claim) => takeSeat(bare, claim), mix);
        await clearSeats(database);
        const together = await claimBare(scene, claimTogether(bare), mix);
        await clearSeats(database);
        const http = await claimOverHttp(scene, addresses, mix);
        const faults = await faultsOf(database);
        const lost = await countLost(database, scene, http.answers);
        const times = http.answers.map(({ ms }) => ms).sort((one, other) => one - other);
        const slowest = Math.round(times.at(-1) ?? 0);
        figures.overbooked += faults.overbooked;
        figures.double += faults.double;
        figures.lost += lost;
        figures.http5xx += http.answers.filter(({ status }) => status >= 500).length;
        figures.slowestMs = Math.max(figures.slowestMs, slowest);
        // The server takes many claims by one statement: that is the same statement.
        ratios.push(http.perSecond / together);
        oneByOne.push(http.perSecond / alone);
        table.push([
          mix === 'one' ? 'All on one seminar' : 'A popular mix',
          `${Math.round(http.perSecond)} claims/s over HTTP, ${Math.round(alone)} bare, ${Math.round(together)} bare and together; half within ${Math.round(times[times.length / 2] ?? 0)} ms, all within ${slowest} ms; seated ${http.answers.filter(({ status }) => status === 200).length}`,
        ]);
      }
      const unguardedOverbooked = await claimUnguarded(database, scene, pool);
      table.push(['Without the guard', `${unguardedOverbooked} seats too many`]);
      const httpOverBare = Number(Math.min(...ratios).toFixed(2));
      const httpOverOneByOne = Number(Math.min(...oneByOne).toFixed(2));
      const all = { ...figures, httpOverBare, httpOverOneByOne, unguardedOverbooked };
      const { targets } = benchmark;
      const ok =
        figures.overbooked + figures.lost + figures.double + figures.http5xx === 0 &&
        figures.slowestMs <= targets.slowestMs &&
        httpOverBare >= targets.httpOverBare &&
        unguardedOverbooked >= targets.unguardedOverbooked;
      return { figures: all, ok, table };
    } finally {
      for (const api of apis) {
        api.process.kill('SIGTERM');
        if (api.process.exitCode === null) await once(api.process, 'exit');
      }
      connections.destroy();
      await bare.stop();
      await pool.end();
      await database.$disconnect();
      await stop();
    }
  },
};

async function warmUp({ guests }: Scene, addresses: readonly string[]): Promise<void> {
  for (let round = 0; round < 40; round++) {
    await Promise.all(
      guests.slice(round * 25, round * 25 + 25).map(async ({ cookie }, index) => {
        const address = addresses[index % addresses.length];
        await post(address ?? '', cookie, randomUUID());
      }),
    );
  }
}

/** As many connections as a proxy before the servers would keep open to each. */
const connections = new Agent({ keepAlive: true, maxSockets: 64 });

/** Asks for a seat and resolves with the status when the whole answer is there. */
function post(address: string, cookie: string, sessionId: string): Promise<number> {
  const body = JSON.stringify({ key: randomUUID(), sessionId, insteadOf: null });
  return new Promise((resolve, reject) => {
    const asked = request(
      `${address}/api/v1/my/seats`,
      {
        agent: connections,
        method: 'POST',
        headers: {
          cookie,
          'x-ledarforum': '1',
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

async function claimOverHttp(scene: Scene, addresses: readonly string[], mix: 'popular' | 'one') {
  const began = performance.now();
  const answers = await Promise.all(
    scene.guests.map(async ({ cookie }, index): Promise<Answered> => {
      const address = addresses[index % addresses.length];
      const status = await post(address ?? '', cookie, wishOf(scene, index, mix));
      return { status, ms: performance.now() - began };
    }),
  );
  return { answers, perSecond: (answers.length * 1000) / (performance.now() - began) };
}

/** The same claims without a server in between, each by a statement of its own or many by one. Answers claims per second. */
async function claimBare(
  scene: Scene,
  take: (claim: Claim) => Promise<unknown>,
  mix: 'popular' | 'one',
): Promise<number> {
  const began = performance.now();
  await Promise.all(
    scene.guests.map(({ personId }, index) =>
      take({
        key: randomUUID(),
        seatId: randomUUID(),
        personId,
        sessionId: wishOf(scene, index, mix),
        insteadOf: null,
        now: new Date(),
      }),
    ),
  );
  return (scene.guests.length * 1000) / (performance.now() - began);
}

/** Acknowledged seats that are not there. */
async function countLost(
  database: Database,
  { guests }: Scene,
  answers: readonly Answered[],
): Promise<number> {
  const seats = await database.seat.findMany({ select: { participationId: true } });
  const seated = new Set(seats.map(({ participationId }) => participationId));
  const acknowledged = guests.filter((_, index) => answers[index]?.status === 200);
  return acknowledged.filter(({ participationId }) => !seated.has(participationId)).length;
}

/** Looks whether a seat is free and then takes it, as one would without thinking. Answers how many are too many. */
async function claimUnguarded(database: Database, scene: Scene, pool: pg.Pool): Promise<number> {
  await clearSeats(database);
  await pool.query('ALTER TABLE seminar_session DROP CONSTRAINT seminar_session_never_overbooked');
  await Promise.all(
    scene.guests.map(async ({ participationId }) => {
      const sessionId = wishOf(scene, 0, 'one');
      const { rows } = await pool.query(
        'SELECT slot_id, seminar_id FROM seminar_session WHERE id = $1 AND taken < capacity',
        [sessionId],
      );
      if (rows.length === 0) return;
      await pool.query(
        `INSERT INTO seat (id, participation_id, session_id, slot_id, seminar_id, source)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, 'CLAIM')`,
        [participationId, sessionId, rows[0].slot_id, rows[0].seminar_id],
      );
    }),
  );
  return (await faultsOf(database)).overbooked;
}
