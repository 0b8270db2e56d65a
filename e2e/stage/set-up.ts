import { connect } from '@ledarforum/database/connect';
import { loadDemoApart } from '@ledarforum/database/demo/load-demo-apart';
import { createTestDatabase } from '@ledarforum/database/testing-database';
import startTestServer from '@ledarforum/database/testing-server';

/** How the journeys, which are processes of their own, learn of the database with the demo to copy. */
export const DEMO_TEMPLATE_VARIABLE = 'LEDARFORUM_DEMO_TEMPLATE';

/** One throwaway PostgreSQL for all journeys, with an empty and a demo database to copy. */
export default async function setUp(): Promise<() => Promise<void>> {
  const stop = await startTestServer();
  const demo = await createTestDatabase();
  await loadDemoApart(demo.url);
  const client = await connect(demo.url);
  // Nothing else gathers statistics on the throwaway server.
  await client.query('ANALYZE');
  await client.end();
  process.env[DEMO_TEMPLATE_VARIABLE] = new URL(demo.url).pathname.slice(1);
  return stop;
}
