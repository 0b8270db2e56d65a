import { startTestServer, TEST_SERVER_VARIABLE } from './testing-database.ts';

/** One server for all projects of a test run: they are set up in the same process. */
const shared = Symbol.for('ledarforum.test-server');
type Holder = { users: number; started: ReturnType<typeof startTestServer> };

/** For `globalSetup` of a project whose tests call `createTestDatabase()`. */
export default async function setUp(): Promise<() => Promise<void>> {
  const holder = holderOf(globalThis);
  holder.users += 1;
  const { stop, ...server } = await holder.started;
  process.env[TEST_SERVER_VARIABLE] = JSON.stringify(server);
  return async () => {
    holder.users -= 1;
    if (holder.users > 0) return;
    Reflect.deleteProperty(globalThis, shared);
    await stop();
  };
}

function holderOf(place: object): Holder {
  const present: Holder | undefined = Reflect.get(place, shared);
  if (present) return present;
  const made: Holder = { users: 0, started: startTestServer() };
  Reflect.set(place, shared, made);
  return made;
}
