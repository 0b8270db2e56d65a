import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { become } from '../stage/api.ts';
import { areas, type PageCheck, type Places } from '../stage/every-page.ts';
import { furnishDemo } from '../stage/furnish-demo.ts';
import { test } from '../stage/journey.ts';

test.describe.configure({ mode: 'parallel', timeout: 420_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const locales = { sv: 'Svenska', en: 'English' } as const;
const widths = [1280, 320] as const;
const themes = ['light', 'dark'] as const;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Locale = keyof typeof locales;

test('every page of the app is looked at', async () => {
  const sources = await Promise.all(
    ['pages.ts', 'desk-pages.ts'].map((file) =>
      readFile(new URL(`../../apps/web/src/app/${file}`, import.meta.url), 'utf8'),
    ),
  );
  const source = sources.join('\n');
  const listed = [...source.matchAll(/lazyPage\(\s*'([^']+)'/g)].map(([, pattern]) => pattern);
  const looked = areas.flatMap(({ pages }) => pages.map(({ pattern }) => pattern));
  expect(looked.toSorted()).toEqual(listed.toSorted());
});

for (const { name, role, pages } of areas) {
  for (const locale of ['sv', 'en'] as const) {
    test(`${name} (${locale}): no fault for axe, nothing to scroll sideways`, async ({
      demo,
      open,
    }) => {
      const page = await open(demo);
      const places = await furnishDemo(page);
      if (role === null) await page.context().clearCookies();
      else await become(page, role);
      await page.goto('/');
      await page.getByRole('contentinfo').getByRole('radio', { name: locales[locale] }).check();
      const faults: string[] = [];
      for (const check of pages) {
        const found = await faultsOf(page, check, locale, places).catch(({ message }: Error) => [
          `${check.pattern} ${locale}: ${message}`,
        ]);
        faults.push(...found);
      }
      expect(faults).toEqual([]);
    });
  }
}

async function faultsOf(
  page: Page,
  check: PageCheck,
  locale: Locale,
  places: Places,
): Promise<string[]> {
  const faults: string[] = [];
  await page.setViewportSize({ width: widths[0], height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(check.address(places));
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveCount(1);
  if (check.heading[locale] !== '') await expect(heading).toHaveText(check.heading[locale]);
  await expect(page.getByRole('main')).toContainText(check.shows);
  await expect(page.getByText(/^(Hämtar|Loading) …$/)).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(page).toHaveTitle(/^(Ledarforum|.+ – Ledarforum)$/);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const reach = await page.evaluate(() => document.documentElement.scrollWidth);
    if (reach > width) faults.push(`${check.pattern} ${locale} ${width}: reaches ${reach} px`);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .withTags(tags)
        .analyze();
      const view = `${check.pattern} ${locale} ${width} ${theme}`;
      for (const { id, nodes } of violations) {
        const examples = nodes.slice(0, 3).map(({ target, any, all, none }) => {
          const reasons = [...any, ...all, ...none].map(({ message }) => message);
          return `${target.join(' ')}: ${reasons.join(', ')}`;
        });
        faults.push(`${view}: ${id} in ${nodes.length} places, ${examples.join(' | ')}`);
      }
    }
  }
  return faults;
}
