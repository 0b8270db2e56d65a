import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDatabase } from '@ledarforum/database/client';
import { startEmbeddedServer } from '@ledarforum/database/embedded-server';
import { migrate } from '@ledarforum/database/migrate';
import { StartProblem } from '@ledarforum/database/start-problem';
import { ConfigError, environment, readConfig } from '../config.ts';
import { createVault } from '../encryption.ts';
import { keptEncryptionKey } from '../encryption-key.ts';
import { letOrganiserIn } from '../features/sign-ins/first-organiser-service.ts';
import { linkMinutes } from '../features/sign-ins/sign-ins-service.ts';
import { readOrganiser } from './organiser-arguments.ts';

/** `npm run organiser -- <email> "<Given Family>" ["<municipality>"]`: the first organiser of an installation. */
const dataDir = fileURLToPath(new URL('../../../../.data', import.meta.url));

try {
  await run();
} catch (error) {
  if (error instanceof ConfigError || error instanceof StartProblem) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const organiser = readOrganiser(process.argv.slice(2));
  const config = readConfig(environment);
  const embedded =
    config.databaseUrl === null
      ? await startEmbeddedServer({ dataDir: join(dataDir, 'postgres') })
      : null;
  try {
    const url = config.databaseUrl ?? embedded?.url ?? '';
    await migrate(url);
    const vault = createVault(config.encryptionKey ?? (await keptEncryptionKey(dataDir)));
    const database = createDatabase({ url, poolSize: 1 });
    const token = await database
      .$transaction((tx) => letOrganiserIn(tx, organiser, { vault, now: new Date() }))
      .finally(() => database.$disconnect());
    if (token === null) {
      throw new ConfigError(
        `The register has people, but nobody in post with the address ${organiser.email}: ask an organiser to add them.`,
      );
    }
    console.log(
      `${organiser.email} is an organiser. Sign in within ${linkMinutes} minutes, once:\n${config.baseUrl}/sign-in/${token}`,
    );
    if (embedded !== null) console.log('Start the server first: npm start');
  } finally {
    await embedded?.stop();
  }
}
