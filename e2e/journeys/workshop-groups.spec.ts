import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { askDatabase } from '../stage/database.ts';
import { test } from '../stage/journey.ts';

// An organiser forms tables for everybody in one sitting: four rounds, all conditions, and changes their mind by hand.

test('tables for 460 people in four rounds are formed, changed by hand, formed anew and printed', async ({
  open,
  start,
}) => {
  test.setTimeout(240_000);
  const product = await start({ DEMO: '1' });
  const desk = await open(product, { viewport: { width: 1280, height: 900 } });
  await become(desk, 'organiser');
  const { rows } = await apiOf(desk).get<{ rows: { id: string; name: string }[] }>('/events');
  const eventId = rows.find(({ name }) => name === 'Ledarforum: leda tillsammans')?.id ?? '';
  await askDatabase(
    product,
    "UPDATE participation SET attendance = 'COMING', replied_at = now() WHERE event_id = $1",
    [eventId],
  );
  const people = await askDatabase<{ name: string; unit: string }>(
    product,
    `SELECT person.given_name || ' ' || person.family_name AS name, unit.name AS unit
     FROM participation JOIN person ON person.id = participation.person_id
     JOIN unit ON unit.id = person.unit_id
     WHERE participation.event_id = $1 AND NOT person.protected_identity AND person.left_at IS NULL
       AND NOT EXISTS (SELECT FROM person AS other WHERE other.id <> person.id
         AND other.given_name = person.given_name AND other.family_name = person.family_name)
     ORDER BY person.id LIMIT 7`,
    [eventId],
  );
  const nameOf = (index: number) => people[index]?.name ?? '';

  await desk.goto(`/organise/events/${eventId}/groups`);
  const main = desk.getByRole('main');

  await test.step('what is wanted is said in one dialogue', async () => {
    await desk.getByRole('button', { name: 'Nya grupper' }).first().click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Namn').fill('Bordssamtal');
    await dialog.getByLabel('Antal rundor').fill('4');
    await expect(dialog.getByLabel('Programpunkt för runda 4')).toBeVisible();
    await dialog.getByLabel('Antal bord').check();
    await dialog.getByLabel('Hur många').fill('46');
    await expect(dialog.getByText(/Det blir 46 bord med (9–)?10 personer\./)).toBeVisible();
    await dialog.getByRole('group', { name: 'Blanda' }).getByLabel('Titel').selectOption('some');
    const apart = dialog.getByRole('group', { name: 'Ska inte sitta ihop' });
    for (const other of [0, 3]) {
      await apart.getByLabel('Person 1').fill(nameOf(other));
      await apart.getByLabel('Person 2').fill(nameOf(1));
      await apart.getByRole('button', { name: 'Lägg till' }).click();
      await expect(apart).toContainText(`${nameOf(other)} och ${nameOf(1)}`);
    }
    const together = dialog.getByRole('group', { name: 'Ska sitta ihop' });
    await together.getByLabel('Person 1').fill(nameOf(2));
    await together.getByLabel('Person 2').fill('Ingen Alls');
    await together.getByRole('button', { name: 'Lägg till' }).click();
    await expect(together.getByRole('status')).toHaveText('Ingen av dem som kommer heter så.');
    await together.getByLabel('Person 2').fill(nameOf(3));
    await together.getByRole('button', { name: 'Lägg till' }).click();
    const leaders = dialog.getByRole('group', { name: 'Bordsledare' });
    for (const index of [4, 5]) {
      await leaders.getByLabel('Lägg till person').fill(nameOf(index));
      await leaders.getByRole('button', { name: 'Lägg till' }).click();
    }
    await dialog.getByText('Är inte med i alla rundor').click();
    const away = dialog.locator('details').filter({ hasText: 'Är inte med i alla rundor' });
    await away.getByLabel('Lägg till person').fill(nameOf(6));
    await away.getByRole('button', { name: 'Lägg till' }).click();
    await expect(away.getByRole('status')).toHaveText('Välj en person och minst en runda.');
    await away.getByLabel('Runda 2').check();
    await away.getByRole('button', { name: 'Lägg till' }).click();
    await expect(away).toContainText(`${nameOf(6)}: inte runda 2`);
    await isAccessible(desk);
    await dialog.getByRole('button', { name: 'Gör grupper' }).click();
  });

  await test.step('the search gets better until one is satisfied', async () => {
    await expect(main.getByText('Söker efter bättre grupper')).toBeVisible();
    await expect(main.getByText(/möten är upprepade hittills/)).toBeVisible({ timeout: 30_000 });
    await isAccessible(desk);
    await main.getByRole('button', { name: 'Nöjd – stoppa här' }).click();
    await expect(main.getByText(/av [\d\s]+ möten är upprepade, minst möjliga/)).toBeVisible({
      timeout: 30_000,
    });
    await expect(main.getByText('Alla villkor är uppfyllda.')).toBeVisible();
    await expect(main.getByText(`${nameOf(4)} · leder`)).toBeVisible();
    await isAccessible(desk);
  });

  const round = main.getByRole('tabpanel');
  const tableOf = (name: string) =>
    round
      .getByRole('listitem')
      .filter({ has: desk.getByRole('heading') })
      .filter({ hasText: name });

  let table = '';
  await test.step('a move shows its effect, and stays when the groups are formed anew', async () => {
    await round.getByRole('button', { name: `Flytta ${nameOf(0)}` }).click();
    const dialog = desk.getByRole('dialog');
    const best = dialog.getByRole('radio').first();
    await expect(best).toBeChecked();
    await expect(
      dialog.getByRole('radiogroup').or(dialog.getByRole('group', { name: 'Till bord' })),
    ).toContainText(/lika bra|lika par|upprepade möten/);
    await isAccessible(desk);
    await dialog.getByRole('button', { name: /^Flytta: Bord \d+$/ }).click();
    await expect(tableOf(nameOf(0))).toContainText(`${nameOf(0)} · låst`);
    table = await numberOf(tableOf(nameOf(0)));

    await desk.getByRole('button', { name: 'Ändra och sök igen' }).click();
    const again = desk.getByRole('dialog');
    await again.getByText('Håll ihop', { exact: true }).click();
    await again.getByLabel('Samma titel').selectOption('some');
    // What is kept together is not mixed.
    const mix = again.getByRole('group', { name: 'Blanda' });
    await expect(mix.getByLabel('Titel')).toHaveValue('none');
    await mix.getByLabel('Närmaste chef').selectOption('some');
    await isAccessible(desk);
    await again.getByRole('button', { name: 'Sök grupper' }).click();
    await main.getByRole('button', { name: 'Nöjd – stoppa här' }).click();
    await expect(main.getByText(/av [\d\s]+ möten är upprepade/)).toBeVisible({ timeout: 30_000 });
    expect(await numberOf(tableOf(nameOf(0)))).toBe(table);
    await expect(main.getByRole('row', { name: /^Samma titel/ })).toBeVisible();
    await main.getByRole('tab', { name: 'Runda 2' }).click();
    await expect(tableOf(nameOf(0))).toHaveCount(1);
    await expect(tableOf(nameOf(6))).toHaveCount(0);
    await expect(round.getByText(/har inget bord/)).toHaveCount(0);
    await main.getByRole('tab', { name: 'Runda 1' }).click();
  });

  await test.step('somebody is dragged onto another to change places, and all is taken back', async () => {
    const before = [await numberOf(tableOf(nameOf(1))), await numberOf(tableOf(nameOf(3)))];
    const rowOf = (name: string) =>
      round.locator('li[draggable]').filter({ has: desk.getByText(name, { exact: true }) });
    const dataTransfer = await desk.evaluateHandle(() => new DataTransfer());
    await rowOf(nameOf(1)).dispatchEvent('dragstart', { dataTransfer });
    await rowOf(nameOf(3)).dispatchEvent('dragover', { dataTransfer });
    await expect(desk.getByText(`${nameOf(1)} ⇄ ${nameOf(3)}: `)).toBeVisible();
    await rowOf(nameOf(3)).dispatchEvent('drop', { dataTransfer });
    await expect(desk.getByText(`${nameOf(1)} och ${nameOf(3)} har bytt plats`)).toBeVisible();
    expect([await numberOf(tableOf(nameOf(1))), await numberOf(tableOf(nameOf(3)))]).toEqual(
      before.toReversed(),
    );
    // They were to sit together with somebody else.
    await expect(main.getByText('Ett villkor är inte uppfyllt.')).toBeVisible();
    await main.getByRole('button', { name: 'Ångra' }).click();
    await expect(main.getByText('Alla villkor är uppfyllda.')).toBeVisible();
    expect(await numberOf(tableOf(nameOf(1)))).toBe(before[0]);
    await expect(main.getByRole('button', { name: 'Gör om' })).toBeVisible();
  });

  await test.step('who meets whom', async () => {
    await main.getByRole('tab', { name: 'Vem träffar vem' }).click();
    await expect(main.getByRole('table').last()).toContainText('Socialförvaltningen');
    await main.getByRole('combobox', { name: 'Vem träffar' }).fill(nameOf(0));
    await expect(main.getByText(new RegExp(`${nameOf(0)} träffar \\d+ personer`))).toBeVisible();
    await isAccessible(desk);
  });

  await test.step('signs, cards and the spreadsheet', async () => {
    await desk.evaluate(() => {
      window.print = () => undefined;
    });
    await main.getByRole('button', { name: 'Skriv ut bordsskyltar' }).click();
    await desk.emulateMedia({ media: 'print' });
    await expect(desk.getByText('Bord 46', { exact: true })).toBeVisible();
    await expect(desk.getByRole('img', { name: 'Kod som leder till ditt bord' })).toHaveCount(46);
    await desk.emulateMedia({ media: 'screen' });
    await desk.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    const download = desk.waitForEvent('download');
    await main.getByRole('link', { name: 'Hämta Excel' }).click();
    expect((await download).suggestedFilename()).toContain('Bordssamtal.xlsx');
  });
});

async function numberOf(table: Locator): Promise<string> {
  await expect(table).toHaveCount(1);
  return (await table.getByRole('heading').textContent()) ?? '';
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}
