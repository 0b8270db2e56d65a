import { createDatabase } from '../src/client.ts';
import { connect } from '../src/connect.ts';
import { loadDemo } from './load-demo.ts';

/** Several nodes may find the database empty at once: one loads, the others wait and see. */
const DEMO_LOCK = 5_271_918_303;

const url = process.env.DATABASE_URL ?? '';
const turn = await connect(url);
await turn.query('SELECT pg_advisory_lock($1)', [DEMO_LOCK]);
const database = createDatabase({ url, poolSize: 1 });
if ((await database.organisation.count()) === 0) await loadDemo(database, new Date());
await database.$disconnect();
await turn.end();
