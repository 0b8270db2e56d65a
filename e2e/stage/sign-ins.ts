import { createHash, randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { askDatabase } from './database.ts';
import type { Product } from './product.ts';

const cookieName = 'ledarforum';

/**
 * Signs people in without their letters, where a journey needs more of them than may sign in within a minute.
 * @returns the value of the `cookie` header by person id
 */
export async function signInAll(
  product: Product,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const tokens = personIds.map(() => randomBytes(32).toString('base64url'));
  await askDatabase(
    product,
    `INSERT INTO sign_in (token_hash, person_id, expires_at)
      SELECT hash, person_id, now() + interval '1 day'
      FROM unnest($1::bytea[], $2::uuid[]) AS given (hash, person_id)`,
    [tokens.map((token) => createHash('sha256').update(token).digest()), personIds],
  );
  return new Map(personIds.map((id, index) => [id, `${cookieName}=${tokens[index]}`]));
}

/** Makes a page's browser that of one person. */
export async function signInAs(page: Page, product: Product, personId: string): Promise<void> {
  const cookie = (await signInAll(product, [personId])).get(personId) ?? '';
  const value = cookie.slice(cookieName.length + 1);
  await page.context().addCookies([{ name: cookieName, value, url: product.address }]);
}
