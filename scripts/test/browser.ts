import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { runNode, runProgram } from './run-program.ts';

/** The browser the journeys run in: Playwright's own when `path` is null. */
export type Browser = { path: string | null };

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const PLACES = [
  '/usr/lib/chromium/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const MINUTE = 60_000;

/**
 * Finds a Chromium that starts: the one in CHROMIUM_PATH, Playwright's own, the system's; then tries to
 * install one.
 * @returns what to do by hand, when none of that works.
 */
export async function findBrowser(say: (line: string) => void): Promise<Browser | string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    return (await starts(given))
      ? { path: given }
      : `CHROMIUM_PATH names ${given}, which does not start: correct it or unset it.`;
  }
  return (
    (await present()) ??
    (await afterPlaywrightInstall(say)) ??
    (await afterSystemInstall(say)) ??
    'The journeys need a browser: install Chromium or Chrome with the system\'s package manager (for example "apt-get install chromium"), or point CHROMIUM_PATH at one.'
  );
}

async function present(): Promise<Browser | null> {
  for (const path of [null, ...(await systemBrowsers())]) {
    if (await starts(path)) return { path };
  }
  return null;
}

async function afterPlaywrightInstall(say: (line: string) => void): Promise<Browser | null> {
  say('No browser found; fetching Chromium with Playwright …');
  const fetched = await playwright(['install', 'chromium'], 3 * MINUTE);
  if (fetched && !(await starts(null)) && mayInstall()) {
    await playwright(['install-deps', 'chromium'], 5 * MINUTE);
  }
  return fetched && (await starts(null)) ? { path: null } : null;
}

async function afterSystemInstall(say: (line: string) => void): Promise<Browser | null> {
  if (!mayInstall()) return null;
  say("Playwright's browser is out of reach; installing the distribution's Chromium …");
  await runProgram('apt-get', ['update', '-qq'], { patience: 3 * MINUTE });
  await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    patience: 8 * MINUTE,
  });
  return present();
}

/** Whether this is a system of the Debian family that we may add packages to. */
function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

async function playwright(args: string[], patience: number): Promise<boolean> {
  const { code } = await runNode(['node_modules/@playwright/test/cli.js', ...args], {
    cwd: 'e2e',
    patience,
  });
  return code === 0;
}

async function systemBrowsers(): Promise<string[]> {
  const directories = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...NAMES.flatMap((name) => directories.map((directory) => join(directory, name))),
    ...PLACES,
  ];
  const found = await Promise.all(
    candidates.map((path) =>
      access(path).then(
        () => [path],
        () => [],
      ),
    ),
  );
  return found.flat();
}

/** Only a browser that draws a page counts: a wrapper without its package, or one without its libraries, does not. */
async function starts(path: string | null): Promise<boolean> {
  const script = `
    const { chromium } = await import('@playwright/test');
    const browser = await chromium.launch(${JSON.stringify(launchOptions(path))});
    const page = await browser.newPage();
    await page.setContent('<p>ready</p>');
    await browser.close();`;
  const { code } = await runNode(['--input-type=module', '-e', script], {
    cwd: 'e2e',
    patience: MINUTE,
  });
  return code === 0;
}

export function launchOptions(path: string | null): { executablePath?: string; args: string[] } {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return path === null ? { args } : { executablePath: path, args };
}
