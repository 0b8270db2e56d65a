import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';

/**
 * The SQL that leads from one Prisma schema to another; from `null`, the script of the whole schema.
 * Empty when nothing that Prisma knows of differs.
 *
 * Prisma's schema engine runs here as WebAssembly, when a migration is written and in the drift check.
 * Applying migrations needs no engine (see migrate.ts).
 *
 * @param url any reachable PostgreSQL: the engine asks it for its version and changes nothing.
 */
export async function diffSchemas(url: string, from: string | null, to: string): Promise<string> {
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  const { stdout } = await engine.diff({
    from: from === null ? { tag: 'empty' } : datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const script = stdout ?? '';
  return script.includes('-- This is an empty migration.') ? '' : script;
}

function datamodel(content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] };
}
