import { expect, type Page } from '@playwright/test';
import { askDatabase } from '../../stage/database.ts';
import { linkIn } from '../../stage/mail-server.ts';
import { answersOf, eventName, guest, managers, seminars, type Town } from './cast.ts';

// What one manager does, on a screen of 320 px.

export async function replyOnPhone(hand: Page, { mail }: Town, eventId: string): Promise<void> {
  await hand.goto(linkIn(mail.letters, guest.email, 'invitation'));
  const name = `${guest.givenName} ${guest.familyName}`;
  await hand.getByRole('button', { name: `Fortsätt som ${name}` }).tap();
  await hand.getByRole('radio', { name: 'Ja, jag kommer' }).check();
  await hand.getByRole('checkbox', { name: 'Vegetariskt' }).check();
  await hand.getByRole('button', { name: 'Skicka svaret' }).tap();
  await expect(hand.getByText('Tack! Du kommer.')).toBeVisible();
  expect(new URL(hand.url()).pathname).toBe(`/my/${eventId}/reply`);
}

export async function lookAtMyDay(hand: Page, { product }: Town, eventId: string): Promise<void> {
  const seats = await askDatabase<{ title: string; room: string; begins: Date }>(
    product,
    `SELECT seminar.title, room.name AS room, slot.starts_at AS begins FROM seat
      JOIN participation ON participation.id = participation_id JOIN person ON person.id = person_id
      JOIN slot ON slot.id = seat.slot_id JOIN seminar ON seminar.id = seat.seminar_id
      JOIN seminar_session ON seminar_session.id = session_id JOIN room ON room.id = room_id
      WHERE email = $1 ORDER BY slot.starts_at`,
    [guest.email],
  );
  expect(seats.map(({ title }) => title).toSorted()).toEqual(seminars.toSorted());
  const [first, second] = seats;
  if (!first || !second) throw new Error('The guest has no seats.');
  // Twenty minutes into the first seminar.
  await hand.clock.setFixedTime(first.begins.getTime() + 20 * 60_000);
  await hand.goto(`/my/${eventId}`);
  const main = hand.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(first.title);
  await expect(main).toContainText('till 10.45');
  await expect(main).toContainText(first.room);
  const next = main.locator('section').filter({ hasText: 'Härnäst' });
  await expect(next).toContainText('11.00');
  await expect(next).toContainText(second.title);
  await expect(next).toContainText(second.room);
  const day = main.getByRole('list', { name: 'Hela min dag' });
  await expect(day).toContainText(/Samtal på scen.*bord \d+/);
  await expect(day.getByRole('listitem')).toHaveCount(10);
  expect(await hand.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
}

/** The day and the four seminars in one go: a tap on each mark, a tap past each free text, and one to send. */
export async function evaluateOnPhone(hand: Page, eventId: string): Promise<void> {
  await hand.goto(`/my/${eventId}`);
  await hand.getByRole('link', { name: 'Utvärdera dagen' }).tap();
  await expect(hand.getByRole('heading', { level: 1 })).toHaveText('Utvärdera dagen');
  const place = hand.getByRole('heading', { level: 2 });
  await expect(place).toHaveText(/^Fråga 1 av /);
  const of = Number(/av (\d+)/.exec((await place.textContent()) ?? '')?.[1]);
  const marks = [...answersOf(managers.indexOf(guest))];
  const ofSeminar = hand.getByText('Vad tyckte du om seminariet?');
  for (let asked = 1; asked <= of; asked += 1) {
    await expect(place).toHaveText(`Fråga ${asked} av ${of}`);
    const step = marks.shift() ?? ((await ofSeminar.isVisible()) ? 4 : undefined);
    if (step === undefined) await hand.getByRole('button', { name: 'Hoppa över' }).tap();
    else await chooseStep(hand, step);
  }
  await expect(place).toHaveText('Dina svar');
  await hand.getByRole('button', { name: 'Skicka' }).tap();
  await expect(hand.getByRole('heading', { level: 1 })).toHaveText('Tack för dina svar!');
}

async function chooseStep(hand: Page, step: number): Promise<void> {
  await hand
    .getByRole('main')
    .getByRole('group')
    .locator('label')
    .nth(step - 1)
    .tap();
}

/** By the letter, 30 days later. */
export async function answerPulse(hand: Page, { mail }: Town, eventId: string): Promise<void> {
  const pulses = () =>
    mail.letters.filter(({ subject }) => subject === `Vad blev det av ${eventName}?`);
  await expect.poll(() => pulses().length, { timeout: 150_000 }).toBe(managers.length);
  expect(new Set(pulses().map(({ to }) => to)).size).toBe(managers.length);
  await hand.clock.setFixedTime(Date.now());
  await hand.goto(linkIn(pulses(), guest.email, 'invitation'));
  const name = `${guest.givenName} ${guest.familyName}`;
  await hand.getByRole('button', { name: `Fortsätt som ${name}` }).tap();
  await expect(hand).toHaveURL(new RegExp(`/my/${eventId}/evaluation$`));
  const place = hand.getByRole('heading', { level: 2 });
  await expect(place).toHaveText(/^Fråga 1 av /);
  // An answer may bring a further question, so how many there are is not known beforehand.
  for (;;) {
    const said = (await place.textContent()) ?? '';
    if (said === 'Dina svar') break;
    const marks = hand.getByRole('main').getByRole('radio');
    if ((await marks.count()) >= 4) await chooseStep(hand, 4);
    else await hand.getByRole('button', { name: 'Hoppa över' }).tap();
    await expect(place).not.toHaveText(said);
  }
  await hand.getByRole('button', { name: 'Skicka' }).tap();
  await expect(hand.getByRole('heading', { level: 1 })).toHaveText('Tack för dina svar!');
}
