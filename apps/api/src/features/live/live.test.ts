import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { createDatabase } from '@ledarforum/database/client';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announce, type LiveTopic } from '../../live/announce.ts';
import { makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let address: string;
let event: Awaited<ReturnType<typeof makeEvent>>;
let me: Visitor;
const open: EventStream[] = [];

beforeAll(async () => {
  test = await startTestApp();
  address = await test.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => test.stop());

beforeEach(async () => {
  event = await makeEvent(test.database, { phase: 'LIVE' });
  const person = await makePerson(test.database);
  await makeParticipation(test.database, event, person);
  me = await test.signIn(person);
});
afterEach(async () => {
  for (const stream of open.splice(0)) await stream.leave();
});

interface Heard {
  readonly id: string;
  readonly topic: string | undefined;
}

/** A client of the stream, as a browser is one. */
class EventStream {
  readonly heard: Heard[] = [];
  readonly response: Response;
  readonly #leaving: AbortController;
  readonly #waiting = new EventTarget();
  readonly over: Promise<void>;

  constructor(response: Response, leaving: AbortController) {
    this.response = response;
    this.#leaving = leaving;
    this.over = this.#read();
  }

  async #read(): Promise<void> {
    let text = '';
    try {
      for await (const chunk of this.response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += chunk;
        const messages = text.split('\n\n');
        text = messages.pop() ?? '';
        for (const message of messages) this.#hear(message);
      }
    } catch (error) {
      if (!this.#leaving.signal.aborted) throw error;
    }
  }

  #hear(message: string): void {
    const field = (name: string) =>
      message
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    this.heard.push({ id: field('id') ?? '', topic: field('data') });
    this.#waiting.dispatchEvent(new Event('heard'));
  }

  async until(count: number): Promise<readonly Heard[]> {
    const ended = this.over.then(() => {
      throw new Error(`The stream ended after ${this.heard.length} messages`);
    });
    while (this.heard.length < count) await Promise.race([once(this.#waiting, 'heard'), ended]);
    ended.catch(() => undefined);
    return this.heard;
  }

  async leave(): Promise<void> {
    this.#leaving.abort();
    await this.over;
  }
}

async function listen(visitor = me, headers: Record<string, string> = {}): Promise<EventStream> {
  const leaving = new AbortController();
  const response = await fetch(`${address}/api/v1/events/${event.id}/live`, {
    headers: { ...(visitor.cookie && { cookie: visitor.cookie }), ...headers },
    signal: leaving.signal,
  });
  const stream = new EventStream(response, leaving);
  open.push(stream);
  return stream;
}

const change = (topic: LiveTopic, eventId = event.id) =>
  test.database.$transaction((tx) => announce(tx, eventId, topic));

describe('live updates', () => {
  it('tell which topic of the event changed, within a second', async () => {
    const stream = await listen();
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.response.headers.get('content-encoding')).toBeNull();
    await stream.until(1);
    const before = Date.now();
    await change('programme');
    const [, told] = await stream.until(2);
    expect(told?.topic).toBe('programme');
    expect(Date.now() - before).toBeLessThan(1000);
  });

  it('tell nothing that was rolled back, and nothing of another event', async () => {
    const other = await makeEvent(test.database, { phase: 'LIVE' });
    const stream = await listen();
    await change('groups', other.id);
    await test.database
      .$transaction(async (tx) => {
        await announce(tx, event.id, 'allocation');
        throw new Error('undone');
      })
      .catch(() => undefined);
    await change('event');
    const heard = await stream.until(2);
    expect(heard.map(({ topic }) => topic)).toEqual([undefined, 'event']);
  });

  it('reach everybody who has the event open', async () => {
    const streams = await Promise.all(Array.from({ length: 19 }, () => listen()));
    await change('evaluation');
    for (const stream of streams) {
      expect((await stream.until(2))[1]?.topic).toBe('evaluation');
    }
  });

  it('let go of the oldest when one sign-in has too many pages open', async () => {
    const oldest = await listen();
    for (let index = 0; index < 19; index++) await listen();
    await change('event');
    await oldest.until(2);
    const newest = await listen();
    await oldest.over;
    await change('programme');
    expect((await newest.until(2))[1]?.topic).toBe('programme');
  });

  it('say that something was missed, only when something was', async () => {
    const first = await listen();
    const [opened] = await first.until(1);
    await first.leave();
    const again = await listen(me, { 'last-event-id': opened?.id ?? '' });
    expect((await again.until(1))[0]?.topic).toBeUndefined();
    await change('programme');
    await again.until(2);
    const late = await listen(me, { 'last-event-id': opened?.id ?? '' });
    expect((await late.until(1))[0]?.topic).toBe('all');
    const afterRestart = await listen(me, { 'last-event-id': 'of-another-process-3' });
    expect((await afterRestart.until(1))[0]?.topic).toBe('all');
  });

  it('connect again when the database connection breaks, and say that something was missed', async () => {
    const stream = await listen();
    await stream.until(1);
    const admin = new pg.Client({ connectionString: test.databaseUrl });
    await admin.connect();
    const { rowCount } = await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'ledarforum live' AND datname = current_database()`,
    );
    await admin.end();
    expect(rowCount).toBe(1);
    expect((await stream.until(2))[1]?.topic).toBe('all');
    await change('groups');
    expect((await stream.until(3))[2]?.topic).toBe('groups');
  });

  it('are for those who may see the event', async () => {
    const status = async (visitor: Visitor) => (await listen(visitor)).response.status;
    const stranger = await test.signIn(await makePerson(test.database));
    const organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
    const leader = await test.signIn(await makePerson(test.database, { roles: ['LEADERSHIP'] }));
    expect(await status(test.anonymous)).toBe(401);
    expect(await status(stranger)).toBe(404);
    expect(await status(organiser)).toBe(200);
    expect(await status(leader)).toBe(200);
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'DRAFT' } });
    expect(await status(me)).toBe(404);
    expect(await status(leader)).toBe(404);
    expect(await status(organiser)).toBe(200);
  });

  it('end when one signs out', async () => {
    const stream = await listen();
    await stream.until(1);
    expect((await me.call('deleteSignIn')).status).toBe(204);
    await stream.over;
  });

  it('do not keep the server from shutting down', async () => {
    const second = await startTestApp();
    const secondAddress = await second.app.listen({ host: '127.0.0.1', port: 0 });
    const day = await makeEvent(second.database, { phase: 'LIVE' });
    const organiser = await second.signIn(
      await makePerson(second.database, { roles: ['ORGANISER'] }),
    );
    const response = await fetch(`${secondAddress}/api/v1/events/${day.id}/live`, {
      headers: { cookie: organiser.cookie ?? '' },
    });
    const reading = response.text();
    await second.stop();
    expect(await reading).toContain('retry: ');
  });

  it('are announced by any process', async () => {
    const stream = await listen();
    await stream.until(1);
    const elsewhere = createDatabase({ url: test.databaseUrl });
    await elsewhere.$transaction((tx) => announce(tx, event.id, 'participations'));
    await elsewhere.$disconnect();
    expect((await stream.until(2))[1]?.topic).toBe('participations');
  });
});

describe('shutting down', () => {
  it('does not wait for a connection on which nothing is asked', async () => {
    const second = await startTestApp();
    await second.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = second.app.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    await second.stop();
    await closed;
  });
});

it('opens nothing for those who ask for its headers only', async () => {
  const answer = await fetch(`${address}/api/v1/events/${event.id}/live`, {
    method: 'HEAD',
    headers: { cookie: me.cookie ?? '' },
  });
  expect(answer.status).toBe(404);
  expect(test.app.live.size).toBe(0);
});
