import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const command = fileURLToPath(new URL('./load-demo-command.ts', import.meta.url));

/**
 * Loads the demo into an empty database in a process of its own: what it takes to make 460 people would
 * otherwise stay in the server's memory for good. Does nothing when there is an organisation already.
 */
export async function loadDemoApart(url: string): Promise<void> {
  // The address holds a password: it goes in the environment, where a list of processes does not show it.
  await promisify(execFile)(process.execPath, [command], {
    env: { ...process.env, DATABASE_URL: url },
  });
}
