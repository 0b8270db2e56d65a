import { expect } from '@playwright/test';
import { letFirstOrganiserIn } from '../stage/first-organiser.ts';
import { phone, test } from '../stage/journey.ts';
import {
  chooseAudience,
  giveLeadership,
  importManagers,
  letCommentsThrough,
  letThirtyDaysPass,
  makeDay,
  makeTables,
  moveOn,
  writeQuestions,
} from './rotation-day/at-the-desk.ts';
import { eventName, organiser, type Town } from './rotation-day/cast.ts';
import {
  everySeatIsRight,
  letOthersEvaluate,
  letOthersReply,
} from './rotation-day/everybody-else.ts';
import {
  answerPulse,
  evaluateOnPhone,
  lookAtMyDay,
  replyOnPhone,
} from './rotation-day/on-the-phone.ts';
import { decideThreeActions, readResults, signInByLetter } from './rotation-day/on-the-tablet.ts';

// A whole day of the first kind in the real days: 400 managers, a conversation on stage, four seminars in four passes.

test('a rotation day for 400 managers, from an empty installation to what lasted', async ({
  open,
  start,
  mail,
}) => {
  test.setTimeout(480_000);
  const product = await start({
    DEMO: '0',
    SMTP_URL: mail.url,
    MAIL_FROM: 'Staden <ledarforum@staden.example>',
  });
  const town: Town = { product, mail };
  const desk = await open(product);
  const hand = await open(product, phone);
  const tablet = await open(product);

  await test.step('the first organiser signs in by the printed link', async () => {
    const link = await letFirstOrganiserIn(product, {
      email: organiser.email,
      name: `${organiser.givenName} ${organiser.familyName}`,
      municipality: 'Staden',
    });
    await desk.goto(link);
    await desk.getByRole('button', { name: 'Logga in' }).click();
    await desk.getByRole('main').getByRole('link', { name: 'Arrangera' }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Dagar');
  });

  await test.step('400 managers are read from a file', () => importManagers(desk, town));
  const eventId = await test.step('a day is made from the template', () => makeDay(desk));
  await test.step('all managers are to be invited', () => chooseAudience(desk, eventId));

  await test.step('the invitation goes to 400', async () => {
    await desk.goto(`/organise/events/${eventId}`);
    await expect(desk.getByText('Inbjudan skickas till 400 personer.').first()).toBeVisible();
    await moveOn(desk, 'Skicka inbjudan');
    const invitations = () => mail.letters.filter(({ subject }) => subject.includes(eventName));
    await expect.poll(() => invitations().length, { timeout: 60_000 }).toBe(400);
    expect(new Set(invitations().map(({ to }) => to)).size).toBe(400);
    await desk.getByRole('link', { name: 'Utskick' }).click();
    await expect(desk.getByRole('main')).toContainText(`Inbjudan till ${eventName}`);
  });

  await test.step('a manager replies on the phone, the others as well', async () => {
    await replyOnPhone(hand, town, eventId);
    await letOthersReply(town, eventId);
    await desk.goto(`/organise/events/${eventId}/people`);
    await desk.getByRole('button', { name: 'Visa kosten' }).click();
    await expect(desk.getByText('Specialkost: 1 av 400 som kommer')).toBeVisible();
    await expect(desk.getByText('Vegetariskt').locator('..')).toContainText('1');
  });

  await test.step('everybody gets a way through the four seminars', async () => {
    await desk.goto(`/organise/events/${eventId}/programme`);
    await desk.getByRole('link', { name: 'Fyra seminarier' }).click();
    await desk.getByRole('button', { name: 'Dela in alla som kommer' }).click();
    await expect(desk.getByText('400 personer är indelade: 100 + 100 + 100 + 100.')).toBeVisible();
    await everySeatIsRight(town, eventId);
  });

  await test.step('tables are mixed and published', () => makeTables(desk, eventId));

  await test.step('on the day, the phone says where to be now and next', async () => {
    await desk.goto(`/organise/events/${eventId}`);
    await moveOn(desk, 'Starta dagen');
    await lookAtMyDay(hand, town, eventId);
  });

  await test.step('all 400 evaluate', async () => {
    await writeQuestions(desk, eventId);
    await desk.goto(`/organise/events/${eventId}`);
    await moveOn(desk, 'Öppna utvärderingen');
    await evaluateOnPhone(hand, eventId);
    await letOthersEvaluate(town, eventId);
    await desk.goto(`/organise/events/${eventId}/evaluation`);
    await expect(desk.getByRole('main')).toContainText(/Har svarat\s*400\s*av 400/);
    await expect(desk.getByRole('main')).toContainText(/Har svarat\s*100\s*av 400/);
    await desk.goto(`/organise/events/${eventId}`);
    await moveOn(desk, 'Avsluta dagen');
  });

  await test.step('the leadership reads what the day gave', async () => {
    await letCommentsThrough(desk, eventId);
    await giveLeadership(desk);
    await signInByLetter(tablet, town);
    await readResults(tablet);
  });

  await test.step('and decides three actions', () => decideThreeActions(tablet));

  await test.step('30 days later a pulse goes to all 400, and is answered on the phone', async () => {
    await letThirtyDaysPass(town, eventId);
    await answerPulse(hand, town, eventId);
  });
});
