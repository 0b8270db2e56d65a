import { createDatabase } from '@ledarforum/database/client';
import { createTestDatabase } from '@ledarforum/database/testing-database';
import { expect, it } from 'vitest';
import { countQueries } from './count-queries.ts';

it('counts statements, transactions included, and stops counting afterwards', async () => {
  const testDatabase = await createTestDatabase();
  const database = createDatabase({ url: testDatabase.url });
  try {
    const { count, result } = await countQueries(async () => {
      await database.unit.findMany();
      return database.$transaction(async (tx) => [await tx.unit.count(), await tx.person.count()]);
    });
    expect(count).toBe(3);
    expect(result).toEqual([0, 0]);
    await database.unit.findMany();
    expect((await countQueries(async () => undefined)).count).toBe(0);
  } finally {
    await database.$disconnect();
    await testDatabase.drop();
  }
});
