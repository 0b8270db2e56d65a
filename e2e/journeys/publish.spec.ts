import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { phone, test } from '../stage/journey.ts';

type Item = { id: string; title: string; startsAt: string };

test('a change is seen by nobody until it is published, then told to those it affects', async ({
  open,
  start,
}) => {
  test.setTimeout(180_000);
  const product = await start({ DEMO: '1' });
  const organiser = await open(product, { viewport: { width: 1280, height: 900 } });
  const participant = await open(product, phone);
  await become(organiser, 'organiser');
  await become(participant, 'participant');
  const { rows } = await apiOf(organiser).get<{ rows: { id: string; phase: string }[] }>('/events');
  const eventId = rows.find(({ phase }) => phase === 'CHOOSING')?.id ?? '';
  const lunchSeen = async () => {
    const day = await apiOf(participant).get<{ entries: Item[] }>(`/events/${eventId}/my-day`);
    return day.entries.find(({ title }) => title === 'Lunch')?.startsAt;
  };
  const publishPage = `/organise/events/${eventId}/programme/publish`;
  const before = await lunchSeen();

  await test.step('the first publishing affects nobody', async () => {
    await organiser.goto(`/organise/events/${eventId}/programme`);
    await organiser.getByRole('link', { name: 'Publicera …' }).click();
    await expect(organiser.getByText(/^Första publiceringen\./)).toBeVisible();
    await organiser.getByLabel('Versionens namn').fill('Första programmet');
    await organiser.getByRole('button', { name: 'Publicera', exact: true }).click();
    await expect(organiser.getByText('Den här ser deltagarna.')).toBeVisible();
    await expect(organiser.getByText(/^Inget som deltagarna ser har ändrats/)).toBeVisible();
  });

  await test.step('a moved lunch is not seen', async () => {
    await organiser.getByRole('link', { name: 'Till programmet' }).click();
    await expect(organiser.getByText('Deltagarna ser Första programmet.')).toBeVisible();
    const card = organiser.getByRole('button', { name: /Lunch/ }).first();
    await card.focus();
    await organiser.keyboard.press('ArrowDown');
    await expect(organiser.getByText('Det finns ändringar som inte är publicerade.')).toBeVisible();
    expect(await lunchSeen()).toBe(before);
  });

  await test.step('what changes and whom it affects is said before it is published', async () => {
    await organiser.getByRole('link', { name: 'Publicera …' }).press('Enter');
    await expect(organiser.getByText(/^1 flyttad\. Berör \d+ deltagare\.$/)).toBeVisible();
    await expect(organiser.getByRole('listitem').filter({ hasText: 'Lunch' })).toContainText('→');
    expect(await faultsOf(organiser)).toEqual([]);
    await organiser.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOf(organiser)).toEqual([]);
    await organiser.emulateMedia({ colorScheme: 'light' });
    await organiser.getByLabel('Kommentar till deltagarna').fill('Lunchen är senare.');
    await expect(organiser.getByLabel('Skriv breven men vänta')).toBeChecked();
    await organiser.getByRole('button', { name: 'Publicera', exact: true }).click();
    await expect(organiser.getByText(/brev väntar på dig/)).toBeVisible();
    expect(await lunchSeen()).not.toBe(before);
  });

  await test.step('participants read why, in Min dag', async () => {
    await participant.goto(`/my/${eventId}`);
    await expect(participant.getByText('Lunchen är senare.')).toBeVisible();
    await expectNoSideways(participant);
    expect(await faultsOf(participant)).toEqual([]);
  });

  await test.step('the letters are edited and let go', async () => {
    await organiser.getByRole('link', { name: 'Öppna Utskick' }).click();
    await organiser.getByRole('button', { name: 'Ändra texten …' }).click();
    const dialog = organiser.getByRole('dialog');
    await dialog.getByLabel('Ämne').first().fill('Senare lunch');
    expect(await faultsOf(organiser)).toEqual([]);
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await expect(dialog).toBeHidden();
    await expect(
      organiser.getByRole('button', { name: 'Läs: Senare lunch' }).first(),
    ).toBeVisible();
    expect(await faultsOf(organiser)).toEqual([]);
    await organiser.getByRole('button', { name: /^Skicka \d+ brev$/ }).click();
    await expect(organiser.getByText(/^\d+ brev skickas\.$/)).toBeVisible();
    await expect(organiser.getByRole('heading', { name: 'Brev som väntar på dig' })).toBeHidden();
  });

  await test.step('the draft goes back to the first version, on a narrow screen', async () => {
    await organiser.setViewportSize({ width: 320, height: 640 });
    await organiser.goto(publishPage);
    await expectNoSideways(organiser);
    await organiser
      .getByRole('button', { name: 'Gå tillbaka till den här Första programmet' })
      .click();
    await expect(organiser.getByText(/^1 flyttad\. Berör/)).toBeVisible();
    expect(await lunchSeen()).not.toBe(before);
    await organiser.getByRole('button', { name: 'Ångra' }).click();
    await expect(organiser.getByText(/^Inget som deltagarna ser har ändrats/)).toBeVisible();
  });
});

async function expectNoSideways(page: Page): Promise<void> {
  const [wide, width] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide).toBeLessThanOrEqual(width ?? 0);
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
