import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { phone, test } from '../stage/journey.ts';

const past = 'Ledarforum: tillit i vardagen';

test('on a phone the day’s material is found, fetched and looked at, and a picture is gone when one asks', async ({
  start,
  open,
  foreseen,
}) => {
  const product = await start({ DEMO: '1' });
  const hand = await open(product, { ...phone, acceptDownloads: true });
  const desk = await open(product);
  await become(desk, 'organiser');
  await become(hand, 'participant');
  const { rows } = await apiOf(desk).get<{ rows: { id: string; name: string }[] }>('/events');
  const eventId = rows.find(({ name }) => name === past)?.id ?? '';
  const viewer = (title: string) => hand.getByRole('dialog', { name: title });

  await test.step('the way leads from my day', async () => {
    await hand.goto(`/my/${eventId}`);
    await hand.getByRole('link', { name: /^Visa material \(\d+\)$/ }).click();
    await expect(hand.getByRole('heading', { level: 1 })).toHaveText('Material från dagen');
    await expect(hand.getByRole('link', { name: 'Kommunens ledningsidé' })).toHaveAttribute(
      'href',
      'https://storakra.example/ledningside',
    );
  });

  await test.step('one file and all files are fetched', async () => {
    const slides = hand.waitForEvent('download');
    await hand.getByRole('link', { name: 'Tillit i vardagen, bilderna från scenen' }).click();
    expect((await slides).suggestedFilename()).toBe('Tillit i vardagen.pdf');
    const archive = hand.waitForEvent('download');
    await hand.getByRole('link', { name: /Hämta allt/ }).click();
    expect((await archive).suggestedFilename()).toMatch(/\.zip$/);
  });

  await test.step('pictures are enlarged and turned by button and by key, and focus comes back', async () => {
    const opener = hand.getByRole('button', { name: 'Förstora Kommundirektören på scenen' });
    await opener.click();
    await expect(
      viewer('Kommundirektören på scenen').getByRole('img', { name: /^En talare på scenen/ }),
    ).toBeVisible();
    await hand.getByRole('button', { name: 'Nästa bild' }).click();
    await expect(viewer('Rundabordssamtal')).toContainText('Bild 2 av 4');
    await hand.keyboard.press('ArrowRight');
    await expect(viewer('Fikapaus')).toContainText('Bild 3 av 4');
    const { violations } = await new AxeBuilder({ page: hand }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await hand.keyboard.press('ArrowLeft');
    await hand.keyboard.press('Escape');
    await expect(opener).toBeFocused();
  });

  await test.step('one does not want to be in a picture: it is gone for all, and an organiser sees that somebody asked', async () => {
    await hand.getByRole('button', { name: 'Förstora Fikapaus' }).click();
    await hand.getByRole('button', { name: 'Jag vill inte vara med på bilden' }).click();
    await hand
      .getByRole('dialog', { name: 'Dölja bilden?' })
      .getByRole('button', { name: 'Dölj bilden' })
      .click();
    await expect(hand.getByText('Bilden är dold')).toBeVisible();
    await expect(hand.getByRole('button', { name: 'Förstora Fikapaus' })).toHaveCount(0);
    await expect(hand.getByText('En arrangör har inte bestämt än.')).toBeVisible();
    await expect(hand.getByRole('heading', { name: 'Bilder', exact: true })).toBeFocused();

    await desk.goto(`/organise/events/${eventId}/materials`);
    await expect(
      desk.getByRole('heading', { name: '2 bilder väntar på ditt beslut' }),
    ).toBeVisible();
    const asked = desk.getByRole('listitem').filter({ hasText: 'Fikapaus' }).first();
    await asked.getByRole('button', { name: 'Visa bilden igen …' }).click();
    await desk.getByLabel('Varför?').fill('Ingen går att känna igen.');
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: 'Visa bilden igen', exact: true })
      .click();
    await expect(hand.getByText('Fikapaus visas igen: ”Ingen går att känna igen.”')).toBeVisible();
    await expect(hand.getByRole('button', { name: 'Förstora Fikapaus' })).toBeVisible();
  });

  await test.step('the list can be read without a network', async () => {
    await hand.reload();
    await expect(hand.getByRole('link', { name: 'Kommunens ledningsidé' })).toBeVisible();
    foreseen.push(/ERR_INTERNET_DISCONNECTED/);
    await hand.context().setOffline(true);
    await hand.reload();
    await expect(hand.getByRole('link', { name: 'Kommunens ledningsidé' })).toBeVisible();
    await expect(hand.getByText(/^Ledarforum går inte att nå/)).toBeVisible();
    await hand.context().setOffline(false);
  });
});
