/**
 * Writes the next migration: `node prisma/src/author-migration.ts <name>`.
 *
 * Compares schema.prisma with the schema that the committed migrations lead to, writes the difference to
 * `migrations/<time>_<name>/migration.sql` and remembers the new schema. Rules that Prisma cannot
 * express (CHECK, exclusion, partial indexes) are then added to the script by hand.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from './embedded-server.ts';
import { migratedSchemaFile, migrationsDirectory, schemaFile } from './migration-files.ts';
import { diffSchemas } from './schema-engine.ts';
import { THROWAWAY_SETTINGS } from './testing-database.ts';

const name = process.argv[2] ?? '';
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
  console.error('Say what the migration does in kebab-case: author-migration.ts add-waitlist');
  process.exit(1);
}

const schema = await readFile(schemaFile, 'utf8');
const before = await readFile(migratedSchemaFile, 'utf8').catch(() => null);
const directory = await mkdtemp(join(tmpdir(), 'ledarforum-author-'));
const server = await startEmbeddedServer({
  dataDir: join(directory, 'postgres'),
  settings: THROWAWAY_SETTINGS,
});
const script = await diffSchemas(server.url, before, schema).finally(async () => {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

if (script === '') {
  await writeFile(migratedSchemaFile, schema);
  console.log('The tables are as before; no migration is needed.');
} else {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const target = join(migrationsDirectory, `${time}_${name.replaceAll('-', '_')}`);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'migration.sql'), script);
  await writeFile(migratedSchemaFile, schema);
  await writeFile(
    join(migrationsDirectory, 'migration_lock.toml'),
    '# Read by "prisma migrate deploy".\nprovider = "postgresql"\n',
  );
  console.log(
    `Wrote ${target}/migration.sql. Read it, and add by hand what Prisma cannot express.`,
  );
}
