import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { migrate } from './migrate.ts';
import { migratedSchemaFile, schemaFile } from './migration-files.ts';
import { diffSchemas } from './schema-engine.ts';
import { createEmptyDatabase, type TestServer } from './testing-database.ts';

/**
 * Finds where the committed migrations and schema.prisma disagree; empty when they do not.
 *
 * A database is built each way and their catalogues are compared. Everything the schema knows of must be
 * in the migrated database exactly so. The migrated one may hold more constraints, indexes, collations,
 * functions and triggers, since those are written by hand, but no more tables, columns or enum values.
 */
export async function findDrift(server: TestServer): Promise<string[]> {
  const schema = await readFile(schemaFile, 'utf8');
  const [built, migrated] = await Promise.all([
    createEmptyDatabase(server),
    createEmptyDatabase(server),
  ]);
  try {
    const script = await diffSchemas(server.adminUrl, null, schema);
    await execute(built.url, script);
    await migrate(migrated.url);
    const catalogues = await Promise.all([readCatalogue(built.url), readCatalogue(migrated.url)]);
    const unwritten = await diffSchemas(
      server.adminUrl,
      await readFile(migratedSchemaFile, 'utf8'),
      schema,
    );
    return [
      ...compareCatalogues(...catalogues),
      ...(unwritten ? [`schema.prisma holds changes without a migration:\n${unwritten}`] : []),
    ];
  } finally {
    await Promise.all([built.drop(), migrated.drop()]);
  }
}

/** What a database consists of: a key such as `column person.email`, and its definition. */
export type Catalogue = ReadonlyMap<string, string>;

const HAND_WRITTEN = /^(constraint|index) /;

/** Compares what the schema builds with what the migrations build. */
export function compareCatalogues(built: Catalogue, migrated: Catalogue): string[] {
  const differing = [...built].flatMap(([key, wanted]) => {
    const found = migrated.get(key);
    if (found === wanted) return [];
    return [`${key}: the schema says "${wanted}", the migrations make "${found ?? 'nothing'}"`];
  });
  const surplus = [...migrated.keys()]
    .filter((key) => !built.has(key) && !HAND_WRITTEN.test(key))
    .map((key) => `${key}: made by the migrations, unknown to the schema`);
  return [...differing, ...surplus];
}

const CATALOGUE = `
  WITH tables AS (
    SELECT oid, relname FROM pg_class
    WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace
      AND relname <> '_prisma_migrations'
  )
  SELECT 'table ' || relname AS key, 'table' AS definition FROM tables
  UNION ALL
  SELECT 'column ' || relname || '.' || attname,
         format_type(atttypid, atttypmod) || CASE WHEN attnotnull THEN ' not null' ELSE '' END
           || CASE WHEN attgenerated <> '' THEN ''
                   ELSE coalesce(' default ' || pg_get_expr(adbin, adrelid), '') END
    FROM tables JOIN pg_attribute ON attrelid = tables.oid AND attnum > 0 AND NOT attisdropped
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  UNION ALL
  SELECT 'constraint ' || relname || '.' || conname,
         regexp_replace(pg_get_constraintdef(c.oid), ' (NOT )?DEFERRABLE.*$', '')
    FROM tables JOIN pg_constraint c ON conrelid = tables.oid AND contype IN ('p', 'u', 'f')
  UNION ALL
  SELECT 'index ' || i.relname, pg_get_indexdef(indexrelid)
    FROM tables JOIN pg_index ON indrelid = tables.oid JOIN pg_class i ON i.oid = indexrelid
    WHERE NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)
  UNION ALL
  SELECT 'enum ' || typname, string_agg(enumlabel, ' ' ORDER BY enumsortorder)
    FROM pg_type JOIN pg_enum ON enumtypid = pg_type.oid
    WHERE typnamespace = current_schema()::regnamespace GROUP BY typname`;

async function readCatalogue(url: string): Promise<Catalogue> {
  const rows = await execute<{ key: string; definition: string }>(url, CATALOGUE);
  return new Map(rows.map(({ key, definition }) => [key, definition]));
}

async function execute<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
