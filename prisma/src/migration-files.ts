import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type MigrationFile = {
  /** Directory name, `20261122031500_register`: the order of application. */
  name: string;
  sql: string;
  /** SHA-256 of the script in hex, as Prisma writes it to `_prisma_migrations`. */
  checksum: string;
};

export const migrationsDirectory = fileURLToPath(new URL('../migrations', import.meta.url));
export const schemaFile = fileURLToPath(new URL('../schema.prisma', import.meta.url));

/** The schema that the committed migrations lead to: what the next migration is compared against. */
export const migratedSchemaFile = join(migrationsDirectory, 'migrated-schema.prisma');

/** Reads the committed migrations, oldest first. */
export async function readMigrations(directory = migrationsDirectory): Promise<MigrationFile[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const script = await readFile(join(directory, name, 'migration.sql'));
      return {
        name,
        sql: script.toString('utf8'),
        checksum: createHash('sha256').update(script).digest('hex'),
      };
    }),
  );
}
