import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase, type Database } from '@ledarforum/database/client';
import { createTestDatabase, startTestServer } from '@ledarforum/database/testing-database';
import { createToken, hashToken } from '../src/encryption.ts';
import { startApi } from './api-process.ts';

interface Person {
  readonly participationId: string;
  readonly cookie: string;
}

interface Herd {
  readonly block: { readonly id: string; readonly seminarIds: readonly string[] };
  readonly people: readonly Person[];
}

interface Answered {
  readonly status: number;
  readonly ms: number;
}

const megabyte = 1024 * 1024;

/**
 * The demo's whole municipality ranks at once over HTTP: each person reads the page and then saves an order several
 * times, as one does when moving cards. The API is a process of its own, as in production, and its memory is that
 * process's. Afterwards every order in the database must be the last one that was acknowledged.
 */
export const benchmark = {
  name: 'ranking-herd',
  targets: { http5xx: 0, refused: 0, lost: 0, rssIdleMb: 250, rssPeakMb: 400 },
  async run(given: Readonly<Record<string, string>>) {
    const saves = Number(given.saves ?? 5);
    const { stop, ...server } = await startTestServer();
    const { url } = await createTestDatabase(server);
    const api = await startApi(url);
    const database = createDatabase({ url });
    try {
      const herd = await gather(database, Number(given.people ?? 460));
      await pause(3000);
      const rssIdle = await residentBytes(api.process);
      const memory = watchMemory(api.process);
      const began = performance.now();
      const answers = (
        await Promise.all(
          herd.people.map((person, index) => rank(api.url, herd, person, index, saves)),
        )
      ).flat();
      const seconds = (performance.now() - began) / 1000;
      const rssPeak = await memory.stop();
      const times = answers.map(({ ms }) => ms).sort((one, other) => one - other);
      const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
      const figures = {
        people: herd.people.length,
        requests: answers.length,
        http5xx: answers.filter(({ status }) => status >= 500).length,
        refused: answers.filter(({ status }) => status >= 400 && status < 500).length,
        lost: await countLost(database, herd, saves),
        requestsPerSecond: Math.round(answers.length / seconds),
        p50Ms: at(0.5),
        p95Ms: at(0.95),
        maxMs: at(1),
        rssIdleMb: Math.round(rssIdle / megabyte),
        rssPeakMb: Math.round(rssPeak / megabyte),
      };
      const { targets } = benchmark;
      const ok =
        figures.people > 0 &&
        figures.http5xx <= targets.http5xx &&
        figures.refused <= targets.refused &&
        figures.lost <= targets.lost &&
        figures.rssIdleMb <= targets.rssIdleMb &&
        figures.rssPeakMb <= targets.rssPeakMb;
      const table: [string, string][] = [
        [
          `${figures.people} people, each reads once and saves ${saves} times`,
          `${figures.requests} requests`,
        ],
        [
          'Answered with 5xx, refused, lost',
          `${figures.http5xx}, ${figures.refused}, ${figures.lost}`,
        ],
        ['Requests per second', String(figures.requestsPerSecond)],
        [
          'Answered within: half, 95 %, all',
          `${figures.p50Ms}, ${figures.p95Ms}, ${figures.maxMs} ms`,
        ],
        ['Memory of the API: idle, most', `${figures.rssIdleMb}, ${figures.rssPeakMb} MB`],
      ];
      return { figures, ok, table };
    } finally {
      await database.$disconnect();
      api.process.kill('SIGTERM');
      if (api.process.exitCode === null) await once(api.process, 'exit');
      await stop();
    }
  },
};

/** The order a person saves at a turn: the block's seminars, each time begun elsewhere. */
function orderAt(seminarIds: readonly string[], person: number, turn: number): string[] {
  const from = (person * 7 + turn * 3) % seminarIds.length;
  return [...seminarIds.slice(from), ...seminarIds.slice(0, from)];
}

async function rank(
  url: string,
  { block }: Herd,
  { cookie }: Person,
  index: number,
  saves: number,
): Promise<Answered[]> {
  const answers = [await ask(`${url}/api/v1/me`, cookie)];
  for (let turn = 0; turn < saves; turn++) {
    const body = { ranking: orderAt(block.seminarIds, index, turn), version: turn };
    answers.push(await ask(`${url}/api/v1/my/blocks/${block.id}/ranking`, cookie, body));
  }
  return answers;
}

async function ask(url: string, cookie: string, body?: unknown): Promise<Answered> {
  const began = performance.now();
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'PUT',
    headers: { cookie, 'x-ledarforum': '1', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  await response.arrayBuffer();
  return { status: response.status, ms: performance.now() - began };
}

/** Everybody who may rank in the demo's event that is in choosing, signed in, with nothing saved. */
async function gather(database: Database, atMost: number): Promise<Herd> {
  const block = await database.seminarBlock.findFirstOrThrow({
    where: { mode: 'RANK', event: { phase: 'CHOOSING' } },
    include: { seminars: { select: { id: true }, orderBy: { letter: 'asc' } } },
  });
  await database.preferenceList.deleteMany({ where: { blockId: block.id } });
  await database.seminarBlock.update({
    where: { id: block.id },
    data: { opensAt: null, closesAt: null },
  });
  await database.participation.updateMany({
    where: { eventId: block.eventId },
    data: { attendance: 'COMING' },
  });
  const participations = await database.participation.findMany({
    where: { eventId: block.eventId },
    select: { id: true, personId: true },
    take: atMost,
  });
  const signIns = participations.map(({ id, personId }) => ({
    id,
    personId,
    token: createToken(),
  }));
  await database.signIn.createMany({
    data: signIns.map(({ personId, token }) => ({
      personId,
      tokenHash: hashToken(token),
      expiresAt: new Date(Date.now() + 3_600_000),
    })),
  });
  return {
    block: { id: block.id, seminarIds: block.seminars.map(({ id }) => id) },
    people: signIns.map(({ id, token }) => ({
      participationId: id,
      cookie: `ledarforum=${token}`,
    })),
  };
}

/** How many people do not have exactly the order they saved last. */
async function countLost(database: Database, { block, people }: Herd, saves: number) {
  const stored = await database.preference.findMany({
    where: { blockId: block.id },
    orderBy: [{ participationId: 'asc' }, { rank: 'asc' }],
    select: { participationId: true, seminarId: true },
  });
  const orders = Map.groupBy(stored, ({ participationId }) => participationId);
  return people.filter(({ participationId }, index) => {
    const found = orders.get(participationId)?.map(({ seminarId }) => seminarId) ?? [];
    return found.join() !== orderAt(block.seminarIds, index, saves - 1).join();
  }).length;
}

/** Resident memory as the operating system counts it. */
async function residentBytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (kilobytes === undefined) throw new Error('the memory of the API cannot be read');
  return Number(kilobytes) * 1024;
}

function watchMemory(child: ChildProcess): { stop: () => Promise<number> } {
  const watch = { on: true };
  const most = (async () => {
    let peak = 0;
    while (watch.on) {
      peak = Math.max(peak, await residentBytes(child));
      await pause(25);
    }
    return peak;
  })();
  return {
    stop: () => {
      watch.on = false;
      return most;
    },
  };
}
