import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '@ledarforum/allocation/random';
import { createDatabase, type Database } from '@ledarforum/database/client';
import { startEmbeddedServer } from '@ledarforum/database/embedded-server';
import { migrate } from '@ledarforum/database/migrate';
import { makeDevice } from './answer-devices.ts';
import { startApi } from './api-process.ts';
import { makeScene, type Scene } from './claim-scene.ts';

const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '60' };
/** How many devices send at once. */
const abreast = 40;
const key = '7'.repeat(64);

/**
 * People answer the evaluation from devices that run the product's own sending module, with two tabs and a double tap each, on
 * networks that are cut before a request arrives and after it has been carried out, while the API and the database are killed
 * and started again. Afterwards every answer must be there, once. The control does the same with the receipts' uniqueness
 * taken away. `--people 1000`, `--kills 6`.
 */
export const benchmark = {
  name: 'answer-faults',
  targets: { lost: 0, double: 0 },
  async run(given: Readonly<Record<string, string>>) {
    const people = Number(given.people ?? 1000);
    const kills = Number(given.kills ?? 6);
    const guarded = await tryOut({ people, kills, guarded: true });
    const control = await tryOut({ people: Math.min(200, people), kills: 0, guarded: false });
    const figures = { people, ...guarded, controlDouble: control.double };
    const ok =
      guarded.lost + guarded.double + guarded.kept === 0 &&
      guarded.killed === kills &&
      guarded.cut > 0 &&
      control.double > 0;
    const table: [string, string][] = [
      ['Answers handed in, in two tabs with a double tap', String(people)],
      ['Requests sent', String(guarded.requests)],
      ['Cut before they arrived, after they were carried out', `${guarded.cut}, ${guarded.deaf}`],
      ['API or database killed and started again', `${guarded.killed} times`],
      ['Lost, double', `${guarded.lost}, ${guarded.double}`],
      ['Answers still kept on a device', String(guarded.kept)],
      ['Double with receipts not unique (control of 200)', String(control.double)],
    ];
    return { figures, ok, table };
  },
};

async function tryOut({
  people,
  kills,
  guarded,
}: {
  people: number;
  kills: number;
  guarded: boolean;
}) {
  const directory = await mkdtemp(join(tmpdir(), 'ledarforum-answers-'));
  const dataDir = join(directory, 'postgres');
  let server = await startEmbeddedServer({ dataDir, settings });
  await migrate(server.url);
  let database = createDatabase({ url: server.url });
  const scene = await makeScene(database, { people, seminars: 1, capacity: 1 });
  const form = await openForm(database, scene);
  if (!guarded) {
    await database.$executeRawUnsafe(
      'ALTER TABLE evaluation_receipt DROP CONSTRAINT evaluation_receipt_pkey',
    );
  }
  const launch = () =>
    startApi(server.url, { DEMO: '0', LOG_LEVEL: 'silent', ENCRYPTION_KEY: key });
  let api = await launch();
  const random = seededRandom(people + kills);
  const counts = { requests: 0, cut: 0, deaf: 0 };
  const address = () => `${api.url}/api/v1/events/${scene.eventId}/my-evaluation/${form.formId}`;
  const devices = scene.guests.map(({ personId, cookie }, index) =>
    makeDevice({
      personId,
      cookie,
      address,
      answer: {
        eventId: scene.eventId,
        formId: form.formId,
        answers: [
          { questionId: form.mark, scale: 1 + (index % 5) },
          { questionId: form.words, text: `Svar ${index}` },
        ],
      },
      random,
      counts,
      // Every other device has a browser whose tabs do not take turns.
      locks: index % 2 === 0,
    }),
  );
  let killed = 0;
  let done = false;
  const handingIn = sendAll(devices).then(() => {
    done = true;
  });
  for (let kill = 0; kill < kills; kill += 1) {
    await pause(200 + random() * 600);
    const inDatabase = kill % 2 === 0;
    if (!done) killed += 1;
    if (inDatabase) await killDatabase(dataDir);
    api.process.kill('SIGKILL');
    if (api.process.signalCode === null) await once(api.process, 'exit');
    if (inDatabase) {
      await database.$disconnect();
      await server.stop().catch(() => undefined);
      server = await startEmbeddedServer({ dataDir, settings });
      database = createDatabase({ url: server.url });
    }
    api = await launch();
  }
  await handingIn;
  const kept = devices.filter((device) => device.kept()).length;
  const stored = await database.evaluationAnswer.groupBy({
    by: ['text'],
    where: { questionId: form.words },
    _count: true,
  });
  const times = new Map(stored.map(({ text, _count }) => [text, _count]));
  const receipts = await database.evaluationReceipt.count({ where: { formId: form.formId } });
  const lost = scene.guests.filter((_, index) => !times.has(`Svar ${index}`)).length;
  const extra = [...times.values()].reduce((sum, count) => sum + count - 1, 0);
  api.process.kill('SIGKILL');
  await database.$disconnect();
  await server.stop();
  await rm(directory, { recursive: true, force: true });
  return {
    lost: lost + Math.max(0, people - receipts),
    double: extra,
    kept,
    killed,
    ...counts,
  };
}

async function openForm(database: Database, { eventId }: Scene) {
  await database.event.update({ where: { id: eventId }, data: { phase: 'EVALUATING' } });
  const asked = (kind: 'SCALE' | 'TEXT', position: number) => ({
    kind,
    key: kind.toLowerCase(),
    textSv: kind,
    textEn: kind,
    position,
  });
  const { id, questions } = await database.evaluationForm.create({
    data: { eventId, questions: { create: [asked('SCALE', 0), asked('TEXT', 1)] } },
    select: { id: true, questions: { select: { id: true }, orderBy: { position: 'asc' } } },
  });
  const [mark, words] = questions;
  if (!mark || !words) throw new Error('the form has no questions');
  return { formId: id, mark: mark.id, words: words.id };
}

/** Everybody hands in, so many at once. */
async function sendAll(devices: readonly { handIn: () => Promise<void> }[]): Promise<void> {
  const queue = [...devices];
  await Promise.all(
    Array.from({ length: abreast }, async () => {
      for (let device = queue.pop(); device; device = queue.pop()) await device.handIn();
    }),
  );
}

/** As when the machine's memory runs out: no shutdown, no checkpoint. */
async function killDatabase(dataDir: string): Promise<void> {
  const [pid] = (await readFile(join(dataDir, 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
}
