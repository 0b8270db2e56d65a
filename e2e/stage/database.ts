import { connect } from '@ledarforum/database/connect';
import type { Product } from './product.ts';

/** Reads, past the product, what is in its database. */
export async function askDatabase<Row extends object>(
  product: Product,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = await connect(product.databaseUrl);
  try {
    const { rows } = await client.query<Row>(sql, values);
    return rows;
  } finally {
    await client.end();
  }
}
