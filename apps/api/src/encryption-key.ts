import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from './config.ts';

/**
 * The key kept beside the embedded database; made on first start, readable by the owner only.
 * @throws ConfigError when the file holds something else.
 */
export async function keptEncryptionKey(dataDir: string): Promise<Buffer> {
  const path = join(dataDir, 'encryption-key');
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept !== null) {
    if (!/^[0-9a-f]{64}\s*$/.test(kept)) {
      throw new ConfigError(
        `${path} does not hold a key: put the right one back, or what it encrypted stays unreadable.`,
      );
    }
    return Buffer.from(kept.trim(), 'hex');
  }
  const key = randomBytes(32);
  await writeFile(path, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}
