import pg from 'pg';

/**
 * Counts the SQL statements that go to PostgreSQL from this process while `work` runs, transaction control left out.
 * Counted at the driver, so that what an ORM makes of one call is seen as it is.
 */
export async function countQueries<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; count: number; statements: readonly string[] }> {
  const statements: string[] = [];
  const query: unknown = pg.Client.prototype.query;
  if (typeof query !== 'function') throw new Error('The driver has no query to count.');
  const counting = function (this: pg.Client, ...parameters: unknown[]): unknown {
    const text = textOf(parameters[0]);
    if (!/^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET)\b/i.test(text)) statements.push(text);
    return query.apply(this, parameters);
  };
  Object.assign(pg.Client.prototype, { query: counting });
  try {
    const result = await work();
    return { result, count: statements.length, statements };
  } finally {
    Object.assign(pg.Client.prototype, { query });
  }
}

function textOf(first: unknown): string {
  if (typeof first === 'string') return first;
  const text = first !== null && typeof first === 'object' ? Reflect.get(first, 'text') : '';
  return typeof text === 'string' ? text : '';
}
