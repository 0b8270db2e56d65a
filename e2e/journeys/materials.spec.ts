import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { phone, test } from '../stage/journey.ts';

const past = 'Ledarforum: tillit i vardagen';
const drawing = fileURLToPath(new URL('../../prisma/demo/pictures/coffee.webp', import.meta.url));
const slides = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

test('material is added, put in order, shown to the right people and taken back', async ({
  start,
  open,
  foreseen,
}) => {
  test.setTimeout(180_000);
  const product = await start({ DEMO: '1' });
  const desk = await open(product);
  const hand = await open(product, phone);
  await become(desk, 'organiser');
  await become(hand, 'participant');
  const { rows } = await apiOf(desk).get<{ rows: { id: string; name: string }[] }>('/events');
  const eventId = rows.find(({ name }) => name === past)?.id ?? '';
  const mine = async () => {
    const { rows: seen } = await apiOf(hand).get<{ rows: { title: string }[] }>(
      `/me/events/${eventId}/materials`,
    );
    return seen.map(({ title }) => title);
  };
  await desk.goto(`/organise/events/${eventId}/materials`);
  const row = (title: string) => desk.getByRole('listitem').filter({ hasText: title });

  await test.step('several files at once, and what is no such file is refused in words', async () => {
    foreseen.push(/422/);
    const files = await filesNamed({
      'Våra mål.pdf': slides,
      'Faktura.pdf': Buffer.from('MZ program'),
      'För stor.mp4': Buffer.alloc(26 * 1024 * 1024),
    });
    await desk.getByLabel('Filer och bilder', { exact: true }).last().setInputFiles(files);
    await expect(row('Våra mål').first()).toContainText('PDF');
    const refused = desk.getByRole('list', { name: 'Laddas upp' });
    await expect(refused).toContainText('Faktura.pdf: Filen är inte av ett slag som tas emot.');
    await expect(refused).toContainText('För stor.mp4: Filen är större än 25 MB.');
    await refused.getByRole('button', { name: 'Ta bort ur listan' }).first().click();
    await refused.getByRole('button', { name: 'Ta bort ur listan' }).first().click();
    await expect(refused).toHaveCount(0);
    expect(await mine()).toContain('Våra mål');
  });

  await test.step('a picture is shown when it has been told of in words', async () => {
    await desk.getByLabel('Filer och bilder', { exact: true }).last().setInputFiles(drawing);
    await expect(row('coffee')).toContainText('Visas inte: beskriv bilden');
    expect(await mine()).not.toContain('coffee');
    await desk.getByRole('button', { name: 'Ändra coffee' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Ändra coffee' });
    await dialog.getByLabel('Vad visar bilden?').fill('Nio personer fikar vid ett långbord.');
    await isAccessible(desk);
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await expect(row('coffee')).not.toContainText('Visas inte');
    expect(await mine()).toContain('coffee');
  });

  await test.step('organisers alone, and those of a seminar alone, see what is theirs', async () => {
    await desk.getByRole('button', { name: 'Ändra Våra mål' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Ändra Våra mål' });
    await dialog.getByLabel('Vem ser det?').selectOption({ label: 'Bara arrangörer' });
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await expect(row('Våra mål').first()).toContainText('Bara arrangörer');
    expect(await mine()).not.toContain('Våra mål');
    const day = await apiOf(hand).get<{ entries: { title: string }[] }>(
      `/events/${eventId}/my-day`,
    );
    const own = day.entries.map(({ title }) => title);
    const sheets = await desk.getByRole('link', { name: /, arbetsblad$/ }).allTextContents();
    expect(sheets).toHaveLength(2);
    const seen = sheets.filter((sheet) => own.includes(sheet.replace(', arbetsblad', '')));
    expect((await mine()).filter((title) => title.endsWith('arbetsblad'))).toEqual(seen);
  });

  await test.step('a link, first refused and then kept', async () => {
    await desk.getByRole('button', { name: 'Lägg till en länk' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Lägg till en länk' });
    await dialog.getByRole('textbox', { name: 'Adress' }).fill('http://storakra.example/film');
    await dialog.getByLabel('Namn').fill('Filmen från dagen');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Länken är inte en säker adress');
    await dialog.getByRole('textbox', { name: 'Adress' }).fill('https://storakra.example/film');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await expect(row('Filmen från dagen')).toContainText('Länk · storakra.example');
  });

  await test.step('it is put in order, taken away, and put back', async () => {
    await desk.getByRole('button', { name: 'Flytta upp Filmen från dagen' }).click();
    await desk.getByRole('button', { name: 'Flytta upp Filmen från dagen' }).click();
    await expect
      .poll(mine)
      .toEqual(expect.arrayContaining(['Filmen från dagen', 'Kommunens ledningsidé']));
    await expect
      .poll(async () => {
        const order = await mine();
        return order.indexOf('Filmen från dagen') < order.indexOf('Kommunens ledningsidé');
      })
      .toBe(true);
    await desk.getByRole('button', { name: 'Ta bort Filmen från dagen' }).click();
    await expect(row('Filmen från dagen')).toHaveCount(0);
    await desk.getByRole('button', { name: 'Ångra' }).click();
    await expect(row('Filmen från dagen')).toHaveCount(1);
  });

  await test.step('a request to be taken out of a picture is decided', async () => {
    await expect(
      desk.getByRole('heading', { name: 'En bild väntar på ditt beslut' }),
    ).toBeVisible();
    await desk.getByRole('button', { name: 'Ta bort bilden' }).click();
    const sure = desk.getByRole('dialog', { name: 'Ta bort bilden för gott?' });
    await sure.getByRole('button', { name: 'Ta bort bilden' }).click();
    await expect(desk.getByText('väntar på ditt beslut')).toHaveCount(0);
    await expect(row('Samtal vid fönstret')).toHaveCount(0);
    await isAccessible(desk);
  });
});

/** On disk, since what is handed to the browser piece by piece takes its time. */
async function filesNamed(contents: Record<string, Buffer>): Promise<string[]> {
  return Promise.all(
    Object.entries(contents).map(async ([name, content]) => {
      const path = test.info().outputPath(name);
      await writeFile(path, content);
      return path;
    }),
  );
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}
