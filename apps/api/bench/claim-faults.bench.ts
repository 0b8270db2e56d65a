import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '@ledarforum/allocation/random';
import { createDatabase, type Database } from '@ledarforum/database/client';
import { startEmbeddedServer } from '@ledarforum/database/embedded-server';
import { migrate } from '@ledarforum/database/migrate';
import { startApi } from './api-process.ts';
import { clearSeats, faultsOf, makeScene, type Scene, wishOf } from './claim-scene.ts';

const people = 300;
const seminars = 6;
const capacity = 40;
/** A commit is acknowledged when it is in the log, as in production; a disc that dies is not what is tried here. */
const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '60' };

interface Attempt {
  readonly key: string;
  readonly sessionId: string;
  acknowledged: boolean;
}

type Api = Awaited<ReturnType<typeof startApi>>;

/**
 * Kills the API or the database in the middle of a herd of claims, at a moment drawn from the seed, starts it again and sends
 * every unanswered claim once more with its key. Every seat that was ever acknowledged must exist, and nobody may have two.
 * `--seeds 100` says how many times.
 */
export const benchmark = {
  name: 'claim-faults',
  targets: { lost: 0, double: 0, overbooked: 0 },
  async run(given: Readonly<Record<string, string>>) {
    const seeds = Number(given.seeds ?? 100);
    const directory = await mkdtemp(join(tmpdir(), 'ledarforum-faults-'));
    const dataDir = join(directory, 'postgres');
    let server = await startEmbeddedServer({ dataDir, settings });
    await migrate(server.url);
    let database = createDatabase({ url: server.url });
    const scene = await makeScene(database, { people, seminars, capacity });
    let api = await startApi(server.url, { DEMO: '0', LOG_LEVEL: 'silent' });
    const figures = { seeds, lost: 0, double: 0, overbooked: 0, killedMidway: 0, acknowledged: 0 };
    try {
      for (let seed = 1; seed <= seeds; seed++) {
        const random = seededRandom(seed);
        await clearSeats(database);
        const attempts = scene.guests.map((_, index) => ({
          key: randomUUID(),
          sessionId: wishOf(scene, index * 13 + seed, 'popular'),
          acknowledged: false,
        }));
        const herd = sendAll(api, scene, attempts);
        await pause(20 + random() * 250);
        if (attempts.some(({ acknowledged }) => !acknowledged)) figures.killedMidway++;
        const inDatabase = seed % 2 === 0;
        if (inDatabase) await killDatabase(dataDir);
        api.process.kill('SIGKILL');
        await herd;
        if (api.process.signalCode === null) await once(api.process, 'exit');
        if (inDatabase) {
          await database.$disconnect();
          await server.stop().catch(() => undefined);
          server = await startEmbeddedServer({ dataDir, settings });
          database = createDatabase({ url: server.url });
        }
        figures.lost += await countLost(database, scene, attempts);
        api = await startApi(server.url, { DEMO: '0', LOG_LEVEL: 'silent' });
        await sendAll(api, scene, attempts);
        figures.lost += await countLost(database, scene, attempts);
        const faults = await faultsOf(database);
        figures.double += faults.double;
        figures.overbooked += faults.overbooked;
        figures.acknowledged += attempts.filter(({ acknowledged }) => acknowledged).length;
      }
    } finally {
      api.process.kill('SIGKILL');
      await database.$disconnect();
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    }
    const ok = figures.lost + figures.double + figures.overbooked === 0 && figures.killedMidway > 0;
    const table: [string, string][] = [
      [`${people} claims, killed in the middle`, `${figures.killedMidway} of ${seeds} times`],
      ['Seats acknowledged', String(figures.acknowledged)],
      ['Lost, double, overbooked', `${figures.lost}, ${figures.double}, ${figures.overbooked}`],
    ];
    return { figures, ok, table };
  },
};

/** Sends what has not been acknowledged; what gets no answer stays so. */
async function sendAll({ url }: Api, { guests }: Scene, attempts: Attempt[]): Promise<void> {
  await Promise.all(
    attempts.map(async (attempt, index) => {
      if (attempt.acknowledged) return;
      const { key, sessionId } = attempt;
      const status = await fetch(`${url}/api/v1/my/seats`, {
        method: 'POST',
        headers: {
          cookie: guests[index]?.cookie ?? '',
          'x-ledarforum': '1',
          'content-type': 'application/json',
        },
        body: JSON.stringify({ key, sessionId, insteadOf: null }),
      }).then(
        (response) => response.status,
        () => 0,
      );
      if (status === 200) attempt.acknowledged = true;
    }),
  );
}

/** As when the machine's memory runs out: no shutdown, no checkpoint. */
async function killDatabase(dataDir: string): Promise<void> {
  const [pid] = (await readFile(join(dataDir, 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

async function countLost(
  database: Database,
  { guests }: Scene,
  attempts: readonly Attempt[],
): Promise<number> {
  const seats = await database.seat.findMany({
    select: { participationId: true, sessionId: true },
  });
  const held = new Set(seats.map((seat) => `${seat.participationId} ${seat.sessionId}`));
  return attempts.filter(
    ({ acknowledged, sessionId }, index) =>
      acknowledged && !held.has(`${guests[index]?.participationId} ${sessionId}`),
  ).length;
}
