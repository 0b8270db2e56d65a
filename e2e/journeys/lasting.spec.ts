import { expect, type Page } from '@playwright/test';
import { apiOf, become } from '../stage/api.ts';
import { askDatabase } from '../stage/database.ts';
import { phone, test } from '../stage/journey.ts';
import type { Product } from '../stage/product.ts';
import { signInAs } from '../stage/sign-ins.ts';

test.describe.configure({ timeout: 240_000 });
// A quote is refused and the phone loses its network, both on purpose.
test.use({ foreseen: [/status of 422|ERR_INTERNET_DISCONNECTED/] });

const past = 'Ledarforum: tillit i vardagen';
const secret = 'Jag ska lyssna klart på måndagsmötet';

test('answers become actions that the next invitation tells of, and something lasts that only its maker reads', async ({
  demo,
  open,
}) => {
  const leader = await open(demo);
  const organiser = await open(demo);
  const hand = await open(demo, phone);
  await become(leader, 'leadership');
  await become(organiser, 'organiser');
  await become(hand, 'participant');
  const pastId = await idOfDay(organiser);

  await test.step('a leader makes three actions from the results', async () => {
    await leader.goto(`/results/${pastId}`);
    const making = leader.getByRole('dialog', { name: 'Gör en åtgärd av det här' });
    const makers = leader.getByRole('button', { name: /^Gör en åtgärd av det här/ });

    await leader
      .getByRole('region', { name: 'Vad gör vi åt det?' })
      .getByRole('button')
      .first()
      .click();
    await making.getByLabel('Vad ska göras?').fill('Fler pass för samtal');
    await making.getByLabel('Ni sa').fill('Mer tid för samtal');
    await making.getByLabel('Vi gör').fill('Ett långt pass vid runda bord');
    await making.getByLabel('Visa med inbjudan till nästa dag').check();
    await making.getByRole('button', { name: 'Spara' }).click();
    await expect(making).toBeHidden();

    await leader
      .getByRole('group', { name: 'Det som flera tar upp' })
      .getByRole('button')
      .first()
      .click();
    await makers
      .filter({ hasText: /\(\d+\)$/ })
      .first()
      .click();
    await making.getByRole('button', { name: 'Spara' }).click();
    await expect(making.getByRole('alert')).toContainText('Skriv vad som ska göras.');
    await making.getByLabel('Vad ska göras?').fill('Se över lokalerna');
    await making.getByRole('button', { name: 'Spara' }).click();
    await expect(making).toBeHidden();

    const quote = leader.getByRole('listitem').filter({ hasText: '”' }).first();
    const words = ((await quote.textContent()) ?? '').match(/”(.+?)”/)?.[1] ?? '';
    await quote.getByRole('button').click();
    await making.getByLabel('Vad ska göras?').fill('Ändra upplägget');
    await making.getByLabel('Ni sa').fill(words);
    await making.getByLabel('Vi gör').fill('Vi ändrar');
    await making.getByLabel('Visa med inbjudan till nästa dag').check();
    await making.getByRole('button', { name: 'Spara' }).click();
    await expect(making.getByRole('alert')).toContainText('Skriv det med egna ord.');
    await making.getByLabel('Visa med inbjudan till nästa dag').uncheck();
    await making.getByRole('button', { name: 'Spara' }).click();
    await expect(making).toBeHidden();

    await leader.getByRole('link', { name: 'Till åtgärderna' }).click();
    for (const name of [/Fler pass för samtal/, /Se över lokalerna/, /Ändra upplägget/]) {
      await expect(leader.getByRole('row', { name })).toBeVisible();
    }
    await leader.getByRole('button', { name: 'Ändra upplägget' }).click();
    const one = leader.getByRole('dialog', { name: 'Ändra upplägget' });
    await one.getByLabel('Status').selectOption('pågår');
    await one.getByRole('button', { name: 'Spara' }).click();
    await expect(leader.getByRole('row', { name: /Ändra upplägget/ })).toContainText('pågår');
    await leader.getByRole('button', { name: 'Ändra upplägget' }).click();
    await one.getByRole('button', { name: /^Ångra: Ändrade status/ }).click();
    await expect(one.getByText('Ångrade en ändring')).toBeVisible();
    await one.getByRole('button', { name: 'Stäng' }).click();
    await expect(leader.getByRole('row', { name: /Ändra upplägget/ })).toContainText('planerad');
  });

  await test.step('the next day has what was passed on, and its invitation tells one action', async () => {
    const nextId = await planNextDay(organiser, pastId);
    await organiser.goto(`/organise/events/${nextId}`);
    const planning = organiser.getByRole('region', { name: 'Från tidigare dagar' });
    const note = planning.getByRole('checkbox').first();
    await expect(planning).toContainText(`Medskick efter ${past}`);
    await expect(planning).toContainText('visas med inbjudan');
    await note.click();
    await expect(organiser.getByText('Avbockat')).toBeVisible();
    await planning.getByLabel('Egen anteckning').fill('Boka musikerna tidigt');
    await planning.getByRole('button', { name: 'Anteckna' }).click();
    await expect(planning).toContainText('Boka musikerna tidigt');

    await apiOf(organiser).post(`/events/${nextId}/phase`, { from: 'DRAFT', to: 'INVITED' });
    const [letter] = await askDatabase<{ text: string }>(
      demo,
      `SELECT text FROM outbox_message WHERE event_id = $1 AND kind = 'INVITATION' AND text LIKE 'Hej %' LIMIT 1`,
      [nextId],
    );
    expect(letter?.text).toContain(
      'Ni sa: Mer tid för samtal\nVi gör: Ett långt pass vid runda bord',
    );
    expect(letter?.text).not.toContain('Se över lokalerna');
    await hand.goto(`/my/${nextId}/reply`);
    await expect(hand.getByText('Ett långt pass vid runda bord')).toBeVisible();
  });

  const colleague = await somebodyElse(demo, pastId);
  await test.step('on a phone somebody commits to something, and shares it with one colleague', async () => {
    await hand.goto(`/my/${pastId}/after`);
    await hand.getByRole('link', { name: /Det här ska jag göra/ }).click();
    await hand.getByLabel('Det här ska jag göra').fill(secret);
    await hand.getByRole('button', { name: 'Spara' }).click();
    await expect(hand.getByRole('listitem').filter({ hasText: secret })).toBeVisible();
    await hand.locator('summary', { hasText: 'Dela' }).click();
    await hand.getByLabel('Sök en kollega').fill(colleague.name);
    await hand.getByRole('button', { name: `Dela ${colleague.name}` }).click();
    await expect(hand.getByText(`Delas med ${colleague.name}`)).toBeVisible();

    const theirs = await open(demo, phone);
    await signInAs(theirs, demo, colleague.id);
    await theirs.goto(`/my/${pastId}/after`);
    await theirs.getByRole('link', { name: /1 kollega delar med dig/ }).click();
    await expect(theirs.getByText(/delar med dig$/)).toBeVisible();
    await expect(theirs.getByText(secret)).toBeVisible();
  });

  await test.step('a meeting is noted without a network, and sent when there is one', async () => {
    await hand.goto(`/my/${pastId}/after/meetings`);
    await hand.getByRole('button', { name: 'Välj', exact: true }).click();
    await hand.getByLabel('Möte i arbetsgruppen').check();
    await hand.context().setOffline(true);
    await hand.reload();
    await hand.getByLabel('Möte i arbetsgruppen').check();
    await hand.getByRole('radio', { name: /^4/ }).check();
    await hand.getByRole('button', { name: 'Spara mötet' }).click();
    await expect(hand.getByText('Sparat – skickas när du har nät.')).toBeVisible();
    await hand.context().setOffline(false);
    await expect(hand.getByText('Sparat – skickas när du har nät.')).toBeHidden({
      timeout: 30_000,
    });
    await expect(hand.getByText(/^1 möte, i snitt 4/)).toBeVisible();
  });

  await test.step('a month later a letter says that there is something, not what', async () => {
    await letAMonthPass(demo, pastId);
    await expect(async () => {
      const letters = await askDatabase<{ text: string }>(
        demo,
        `SELECT text FROM outbox_message WHERE kind = 'PRIVATE' AND text LIKE '%' || $1 || '%'`,
        [pastId],
      );
      expect(letters.length).toBeGreaterThan(0);
      expect(letters.map(({ text }) => text).join()).not.toContain(secret);
    }).toPass({ timeout: 90_000, intervals: [1_000] });
    await organiser.goto('/organise/outbox');
    await expect(organiser.getByText(`Efter ${past}`)).toHaveCount(0);

    await hand.goto(`/my/${pastId}/after/commitments`);
    await hand.locator('summary', { hasText: 'Hur gick det?' }).click();
    await hand.getByLabel('Delvis').check();
    await hand.getByRole('listitem').getByRole('button', { name: 'Spara' }).click();
    await expect(hand.getByRole('listitem').filter({ hasText: secret })).toContainText('Delvis');
  });

  await test.step('the leadership sees how many, and nothing of what', async () => {
    await leader.goto(`/results/${pastId}/actions`);
    const counts = leader.getByRole('region', { name: 'Det deltagarna tog med sig' });
    await expect(counts.getByRole('row', { name: /Har bestämt sig/ })).toContainText(/\d/);
    await expect(counts.getByRole('row', { name: /Övade/ })).toContainText('för få');
    await expect(leader.getByRole('main')).not.toContainText(secret);
    const refused = await leader.request.get(`/api/v1/my/events/${pastId}/after`);
    expect(await refused.text()).not.toContain(secret);
  });
});

async function idOfDay(page: Page): Promise<string> {
  const { rows } = await apiOf(page).get<{ rows: { id: string; name: string }[] }>('/events');
  return rows.find(({ name }) => name === past)?.id ?? '';
}

/** The day after the last in the same series, for everybody. */
async function planNextDay(page: Page, pastId: string): Promise<string> {
  const api = apiOf(page);
  const { series } = await api.get<{ series: { id: string } }>(`/events/${pastId}`);
  const { id } = await api.post<{ id: string }>('/events', {
    name: 'Ledarforum: det som består',
    date: '2027-05-11',
    place: 'Folkets hus',
    series: { kind: 'existing', id: series.id },
    template: null,
  });
  const { groups } = await api.get<{ groups: { id: string; name: string }[] }>(
    `/events/${id}/audience`,
  );
  const everybody = groups.filter(({ name }) => name === 'Alla chefer');
  await api.put(`/events/${id}/audience`, {
    leadershipGroupIds: everybody.map((group) => group.id),
    unitIds: [],
  });
  return id;
}

/** Somebody who was at the day and may be named. */
async function somebodyElse(
  product: Product,
  eventId: string,
): Promise<{ id: string; name: string }> {
  const [person] = await askDatabase<{ id: string; name: string }>(
    product,
    `SELECT person.id, given_name || ' ' || family_name AS name
     FROM participation JOIN person ON person.id = person_id
     WHERE event_id = $1 AND attendance = 'COMING' AND NOT protected_identity AND left_at IS NULL
       AND NOT EXISTS (SELECT FROM role_grant WHERE role_grant.person_id = person.id)
       AND NOT EXISTS (
         SELECT FROM person AS other WHERE other.id <> person.id
           AND other.given_name = person.given_name AND other.family_name = person.family_name)
     ORDER BY family_name OFFSET 40 LIMIT 1`,
    [eventId],
  );
  return person ?? { id: '', name: '' };
}

/** What was written becomes a month old, six more have done theirs, and the count has not been taken. */
async function letAMonthPass(product: Product, eventId: string): Promise<void> {
  await askDatabase(
    product,
    `INSERT INTO commitment (id, person_id, event_id, sealed, until, outcome, marked_at, created_at)
     SELECT gen_random_uuid(), person_id, event_id, decode(repeat('00', 156), 'hex'), '2027-01-01', 'DONE', now(), now()
     FROM participation WHERE event_id = $1 AND attendance = 'COMING' AND NOT EXISTS (
       SELECT FROM commitment WHERE commitment.person_id = participation.person_id) LIMIT 6`,
    [eventId],
  );
  await askDatabase(
    product,
    `UPDATE commitment SET created_at = created_at - interval '31 days' WHERE event_id = $1`,
    [eventId],
  );
  await askDatabase(product, 'DELETE FROM follow_up_count WHERE event_id = $1', [eventId]);
}
