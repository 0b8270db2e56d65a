import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { askDatabase } from '../stage/database.ts';
import { phone, test } from '../stage/journey.ts';
import type { Product } from '../stage/product.ts';
import { signInAs } from '../stage/sign-ins.ts';

test.use({ foreseen: [/ERR_INTERNET_DISCONNECTED/] });

type Workshop = {
  id: string;
  forming: object | null;
  rounds: { id: string; tables: Table[] }[];
};
type Table = { id: string; number: number; members: { participationId: string }[] };

test('tables on the day: faces, a no-show, a late arrival, evened out, and those one met', async ({
  open,
  start,
}) => {
  test.setTimeout(240_000);
  const product = await start({ DEMO: '1' });
  const desk = await open(product);
  const hand = await open(product, phone);
  const other = await open(product, phone);
  await become(desk, 'organiser');
  await become(hand, 'participant');
  const { eventId, workshop, me } = await formTables(desk, hand, product);
  const [first, second] = workshop.rounds.map(({ tables }) => tableOf(tables, me));
  if (!first || !second) throw new Error('no table');
  const neighbour = idOf(first.members.filter((member) => member.participationId !== me)[0]);
  const { name, personId } = await personOf(product, neighbour);

  await test.step('somebody at my table shows a face, and agrees to each thing by itself', async () => {
    await signInAs(other, product, personId);
    await other.goto(`/my/${eventId}/me`);
    await expect(other.getByLabel('Visa min bild')).toBeDisabled();
    await other.locator('input[type="file"]').setInputFiles({
      name: 'jag.png',
      mimeType: 'image/png',
      buffer: await portraitOf(other),
    });
    await expect(other.getByRole('img', { name: `Porträtt av ${name}` })).toBeVisible();
    // One straight after the other: what is ticked stays ticked, and both are kept.
    const kept = other.waitForResponse((answer) =>
      Boolean(answer.request().postData()?.includes('showsEmail')),
    );
    await other.getByLabel('Visa min bild').check();
    await other.getByLabel('Dela min e-postadress efteråt').check();
    await expect(other.getByLabel('Visa min bild')).toBeChecked();
    await kept;
    await other.reload();
    await expect(other.getByLabel('Dela min e-postadress efteråt')).toBeChecked();
    await expect(other.getByLabel('Visa min bild')).toBeChecked();
    expect(await faultsOf(other)).toEqual([]);
  });

  await test.step('the phone shows table and neighbours in both rounds', async () => {
    await hand.goto(`/my/${eventId}`);
    const table = (number: number, round: number) =>
      hand.getByText(new RegExp(`Bord ${number}, runda ${round}`));
    await expect(table(first.number, 1)).toBeVisible();
    await expect(table(second.number, 2)).toBeVisible();
    const shown = hand.getByText(name, { exact: true }).first();
    // What comes next is open already.
    if (!(await shown.isVisible())) await table(first.number, 1).tap();
    await expect(shown).toBeVisible();
    await expect(hand.getByRole('img', { name: `Porträtt av ${name}` })).toBeVisible();
    expect(await faultsOf(hand)).toEqual([]);
    expect(await hand.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  const gone = second.members.map(idOf).filter((id) => id !== me);
  const shortTables = workshop.rounds[1]?.tables.filter(({ id }) => id !== second.id) ?? [];
  const absent = [...gone, ...shortTables.slice(0, 4).map(({ members }) => idOf(members[0]))];

  await test.step('people are ticked off by name and Enter', async () => {
    const last = await lastAwaited(product, eventId, absent, me);
    await checkInAllBut(product, eventId, [...absent, last.participationId]);
    await desk.goto(`/organise/events/${eventId}/desk`);
    await desk.getByRole('searchbox', { name: 'Namn' }).fill(last.name);
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(`${last.name} är här`)).toBeVisible();
    await expect(desk.getByRole('searchbox', { name: 'Namn' })).toBeFocused();
    expect(await faultsOf(desk)).toEqual([]);
  });

  await test.step('somebody protected is ticked off by their own code, with nothing told', async () => {
    const [hidden] = await askDatabase<{ id: string; name: string }>(
      product,
      `SELECT person.id, family_name AS name FROM participation
        JOIN person ON person.id = participation.person_id
        WHERE event_id = $1 AND protected_identity AND left_at IS NULL LIMIT 1`,
      [eventId],
    );
    const theirs = await open(product, phone);
    await signInAs(theirs, product, hidden?.id ?? '');
    await theirs.goto(`/my/${eventId}/me`);
    const code = (await theirs.getByText(/^\d{4} \d{4}$/).textContent()) ?? '';
    expect(await faultsOf(theirs)).toEqual([]);
    await desk.getByRole('searchbox', { name: 'Namn' }).fill(code);
    await expect(desk.getByText('Det är en kod.', { exact: false })).toBeVisible();
    expect(await faultsOf(desk)).toEqual([]);
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('Den som har koden är här')).toBeVisible();
    await expect(desk.getByRole('searchbox', { name: 'Namn' })).toHaveValue('');
    await expect(desk.getByRole('main')).not.toContainText(hidden?.name ?? '');
  });

  await test.step('who comes unexpectedly is given the best free table by one press', async () => {
    const late = await declinedOne(product, eventId);
    await desk.getByRole('searchbox', { name: 'Namn' }).fill(late);
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(`${late} har ingen plats i Bordssamtal`)).toBeVisible();
    await expect(desk.getByText(/Bord \d+: .*ledig.*bara nya möten/).first()).toBeVisible();
    expect(await faultsOf(desk)).toEqual([]);
    await desk.getByRole('button', { name: `Placera ${late}` }).click();
    await expect(desk.getByText(`${late} är placerad`)).toBeVisible();
  });

  await test.step('evened out: seen beforehand, and only the moved see a change', async () => {
    const still = await open(product, phone);
    await signInAs(still, product, personId);
    await still.goto(`/my/${eventId}`);
    await desk.goto(`/organise/events/${eventId}/groups`);
    await desk.getByText('Bordssamtal', { exact: true }).first().click();
    await desk.getByRole('button', { name: 'Jämna ut' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Från och med').selectOption({ label: 'Runda 2' });
    await expect(dialog).toContainText(
      new RegExp(`Bord ${second.number} stängs: \\d därifrån får andra bord`),
    );
    await expect(dialog).toContainText('Färre går inte.');
    expect(await faultsOf(desk)).toEqual([]);
    await expect(hand.getByText('Du har fått ett nytt bord')).toHaveCount(0);
    await dialog.getByRole('button', { name: /^Jämna ut och flytta/ }).click();
    await expect(desk.getByText(/^Borden är utjämnade/)).toBeVisible();

    await expect(hand.getByText('Du har fått ett nytt bord')).toBeVisible();
    await expect(hand.getByText(new RegExp(`i stället för bord ${second.number}`))).toBeVisible();
    expect(await faultsOf(hand)).toEqual([]);
    await still.reload();
    await expect(still.getByRole('heading', { name: 'Min dag' })).toBeVisible();
    await expect(still.getByText(/Bord \d+, runda 1/)).toBeVisible();
    await expect(still.getByText('Du har fått ett nytt bord')).toHaveCount(0);
  });

  await test.step('it is taken back, and the phone shows the old table', async () => {
    await desk.getByRole('button', { name: 'Ångra' }).last().click();
    await expect(hand.getByText('Du har fått ett nytt bord')).toHaveCount(0);
    await expect(hand.getByText(new RegExp(`Bord ${second.number}, runda 2`))).toBeVisible();
  });

  await test.step('afterwards: those I met, for my eyes only', async () => {
    await beginRounds(product, workshop.id);
    await hand.goto(`/my/${eventId}/met`);
    const row = hand.getByRole('listitem').filter({ hasText: name }).first();
    await expect(row).toContainText(`Bordssamtal 1, bord ${first.number}`);
    await row.getByRole('button', { name: `Håll kontakt med ${name}` }).tap();
    await expect(hand.getByText('Håll kontakt (1)')).toBeVisible();
    await row.getByText('Anteckning', { exact: true }).tap();
    await row.getByRole('textbox').fill('Ring om praktik');
    await row.getByRole('button', { name: 'Spara' }).tap();
    await expect(hand.getByText('Sparat', { exact: true })).toBeVisible();
    await expect(row.getByRole('link', { name: `Skriv till ${name}` })).toHaveAttribute(
      'href',
      /^mailto:/,
    );
    expect(await faultsOf(hand)).toEqual([]);
    expect(await hand.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await row.getByRole('button', { name: /^Ta bort/ }).tap();
    await expect(hand.getByText(name, { exact: true })).toHaveCount(0);
    await hand.getByRole('button', { name: 'Ångra' }).tap();
    await expect(row.getByRole('textbox')).toHaveValue('Ring om praktik');
  });

  await test.step('the list opens without a network', async () => {
    await hand.reload();
    await expect(hand.getByText(name, { exact: true })).toBeVisible();
    await hand.context().setOffline(true);
    await hand.reload();
    await expect(hand.getByText(/^Ledarforum går inte att nå/)).toBeVisible();
    await expect(hand.getByText(name, { exact: true })).toBeVisible();
    await hand.context().setOffline(false);
  });
});

const idOf = (member: { participationId: string } | undefined) => member?.participationId ?? '';

function tableOf(tables: readonly Table[], participationId: string): Table | undefined {
  return tables.find(({ members }) => members.map(idOf).includes(participationId));
}

/** Published tables of eight in two rounds, at the first two things of the day, in the event that is in choosing. */
async function formTables(desk: Page, hand: Page, product: Product) {
  const api = apiOf(desk);
  const { rows } = await api.get<{ rows: { id: string; name: string }[] }>('/events');
  const eventId = rows.find(({ name }) => name === 'Ledarforum: leda tillsammans')?.id ?? '';
  const { me: signedIn } = await apiOf(hand).get<{ me: { personId: string } }>('/me');
  const [mine] = await askDatabase<{ id: string }>(
    product,
    `UPDATE participation SET attendance = 'COMING'
      WHERE event_id = $1 AND person_id = $2 RETURNING id`,
    [eventId, signedIn.personId],
  );
  const { items } = await api.get<{ items: { id: string }[] }>(`/events/${eventId}/workshops`);
  const { id } = await api.post<{ id: string }>(`/events/${eventId}/workshops`, {
    name: 'Bordssamtal',
    kind: 'TABLES',
    rounds: items.slice(0, 2).map((item) => ({ itemId: item.id })),
    options: {
      who: { kind: 'coming' },
      size: { by: 'people', people: 8 },
      mix: [{ attribute: 'organisation', weight: 'much' }],
      alike: [],
      away: [],
      apartFromManager: true,
      apart: [],
      together: [],
      leaders: [],
      leadersMove: false,
      earlier: [],
    },
  });
  const address = `/events/${eventId}/workshops/${id}`;
  await api.put(`${address}/forming/stop`, {});
  await expect
    .poll(async () => (await api.get<Workshop>(address)).forming, { timeout: 40_000 })
    .toBeNull();
  const workshop = await api.put<Workshop>(`${address}/publication`, {});
  return { eventId, workshop, me: mine?.id ?? '' };
}

async function personOf(product: Product, participationId: string) {
  const [row] = await askDatabase<{ name: string; personId: string }>(
    product,
    `SELECT given_name || ' ' || family_name AS name, person.id AS "personId"
      FROM participation JOIN person ON person.id = person_id WHERE participation.id = $1`,
    [participationId],
  );
  if (!row) throw new Error('nobody');
  return row;
}

/** Somebody whose name nobody else bears, and who is to come. */
async function lastAwaited(
  product: Product,
  eventId: string,
  absent: readonly string[],
  me: string,
) {
  const [row] = await askDatabase<{ participationId: string; name: string }>(
    product,
    `SELECT min(participation.id::text) AS "participationId", given_name || ' ' || family_name AS name
      FROM participation JOIN person ON person.id = person_id
      WHERE event_id = $1 AND attendance = 'COMING' AND NOT protected_identity AND participation.id <> ALL($2::uuid[])
      GROUP BY name HAVING count(*) = 1 ORDER BY name LIMIT 1`,
    [eventId, [...absent, me]],
  );
  if (!row) throw new Error('nobody');
  return row;
}

async function declinedOne(product: Product, eventId: string): Promise<string> {
  const [row] = await askDatabase<{ name: string }>(
    product,
    `SELECT given_name || ' ' || family_name AS name
      FROM participation JOIN person ON person.id = person_id
      WHERE event_id = $1 AND NOT protected_identity
      GROUP BY name HAVING count(*) = 1 AND bool_and(attendance IN ('DECLINED', 'INVITED')) ORDER BY name LIMIT 1`,
    [eventId],
  );
  return row?.name ?? '';
}

async function checkInAllBut(product: Product, eventId: string, absent: readonly string[]) {
  await askDatabase(
    product,
    `INSERT INTO arrival (participation_id, at, attendance_before)
      SELECT participation.id, now(), 'COMING' FROM participation JOIN person ON person.id = person_id
      WHERE event_id = $1 AND attendance = 'COMING' AND NOT protected_identity AND participation.id <> ALL($2::uuid[])`,
    [eventId, absent],
  );
}

async function beginRounds(product: Product, workshopId: string) {
  await askDatabase(
    product,
    `UPDATE programme_item SET starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'
      WHERE id IN (SELECT item_id FROM workshop_round WHERE workshop_id = $1)`,
    [workshopId],
  );
}

/** A picture that a browser has drawn. */
async function portraitOf(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 900;
    canvas.height = 1200;
    const pen = canvas.getContext('2d');
    if (pen) {
      pen.fillStyle = 'teal';
      pen.fillRect(0, 0, 900, 1200);
      pen.fillStyle = 'wheat';
      pen.arc(450, 500, 260, 0, 7);
      pen.fill();
    }
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`,
  );
}
