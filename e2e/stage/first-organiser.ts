import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Product } from './product.ts';

const command = fileURLToPath(new URL('../../apps/api/src/commands/organiser.ts', import.meta.url));

/** Lets the first organiser of an empty installation in, as `npm run organiser` does; returns the printed link. */
export async function letFirstOrganiserIn(
  product: Product,
  { email, name, municipality }: { email: string; name: string; municipality: string },
): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [command, email, name, municipality],
    { env: product.settings },
  );
  const link = stdout.match(/http:\/\/\S+\/sign-in\/\S+/)?.[0];
  if (!link) throw new Error(`The command printed no link:\n${stdout}`);
  return link;
}
