import { expect, type Page } from '@playwright/test';
import { apiOf, become } from './api.ts';
import type { Places } from './every-page.ts';
import { publishTables } from './workshops.ts';

type EventRow = { id: string; name: string };
type Programme = { blocks: { id: string }[] };

const held = 'Chefens dag';

/** Gives the demo something to show on every page: letters, a dry run, an allocation, an open evaluation. */
export async function furnishDemo(page: Page): Promise<Places> {
  await become(page, 'organiser');
  const api = apiOf(page);
  const { rows: events } = await api.get<{ rows: EventRow[] }>('/events');
  const idOf = (name: string) => events.find((event) => event.name === name)?.id;
  const choosing = idOf('Ledarforum: leda tillsammans') ?? '';
  const { blocks } = await api.get<Programme>(`/events/${choosing}/programme`);
  const choosingBlock = blocks[0]?.id ?? '';
  const evaluating = idOf(held) ?? (await holdADay(page, choosingBlock));
  const past = idOf('Ledarforum: tillit i vardagen') ?? '';
  if (idOf(held) === undefined) await leaveSomething(page, { evaluating, past });
  await become(page, 'organiser');
  return {
    choosing,
    choosingBlock,
    evaluating,
    dayForm: await everyKind(page, evaluating),
    talk: await prepareTalk(page, choosing),
    past,
    invitation: await invitationTo(page, held),
    importRun: await dryRun(page),
  };
}

/** A day that the demo's participant took part in and can evaluate; and meanwhile an allocation of the next one. */
async function holdADay(page: Page, choosingBlock: string): Promise<string> {
  const api = apiOf(page);
  await allocate(page, choosingBlock);
  const { id } = await api.post<{ id: string }>('/events', {
    name: held,
    date: new Date().toISOString().slice(0, 10),
    place: 'Folkets hus',
    series: { kind: 'new', name: held },
    template: 'rotation-day',
  });
  const { groups } = await api.get<{ groups: { id: string; name: string }[] }>(
    `/events/${id}/audience`,
  );
  const everybody = groups.filter(({ name }) => name === 'Alla chefer');
  await api.put(`/events/${id}/audience`, {
    leadershipGroupIds: everybody.map((group) => group.id),
    unitIds: [],
  });
  await api.post(`/events/${id}/phase`, { from: 'DRAFT', to: 'INVITED' });

  await become(page, 'participant');
  const reply = `/my/events/${id}/reply`;
  const { version } = await api.get<{ version: number }>(reply);
  await api.put(reply, { attendance: 'COMING', needs: null, version });

  await become(page, 'organiser');
  const { blocks } = await api.get<Programme>(`/events/${id}/programme`);
  await api.post(`/blocks/${blocks[0]?.id}/cohorts`, { again: false });
  await api.post(`/events/${id}/evaluation`);
  await api.post(`/events/${id}/phase`, { from: 'INVITED', to: 'LIVE' });
  await api.post(`/events/${id}/phase`, { from: 'LIVE', to: 'EVALUATING' });
  return id;
}

/** Tables with a dialogue under way at the first of them, which is where the participant sits. */
async function prepareTalk(page: Page, eventId: string): Promise<Places['talk']> {
  await become(page, 'organiser');
  const api = apiOf(page);
  const listed = await api.get<{ workshops: { id: string; name: string }[] }>(
    `/events/${eventId}/workshops`,
  );
  const workshop =
    listed.workshops.find(({ name }) => name === 'Bordsdialog')?.id ??
    (await publishTables(page, eventId, { name: 'Bordsdialog', itemId: undefined }));
  const address = `/events/${eventId}/workshops/${workshop}`;
  const { rounds } = await api.get<{ rounds: { id: string }[] }>(address);
  const round = rounds[0]?.id ?? '';
  const dialogue = `${address}/rounds/${round}/dialogue`;
  const step = {
    id: crypto.randomUUID(),
    textSv: 'Samla det som var gemensamt. En av er skriver.',
    textEn: 'Gather what you had in common. One of you writes.',
    minutes: 8,
    questionSv: 'Vad behöver vi göra tillsammans?',
    questionEn: 'What do we need to do together?',
  };
  const { clock } = await api.get<{ clock: { version: number; status: string } }>(dialogue);
  if (clock.status === 'WAITING') {
    await api.put(dialogue, { steps: [step] });
    const { clock: saved } = await api.get<{ clock: { version: number } }>(dialogue);
    await api.post(`${dialogue}/acts`, { version: saved.version, act: { kind: 'start' } });
  }
  await become(page, 'participant');
  const day = await api.get<{ tablesWithoutTime: { id: string; number: number }[] }>(
    `/events/${eventId}/my-day`,
  );
  await become(page, 'organiser');
  return { workshop, round, group: day.tablesWithoutTime[0]?.id ?? '' };
}

type Form = { id: string; revision: number; purpose: string; questions: { key: string }[] };

/** The form about the day with a question of every kind, and one that is asked by the answer to another. */
async function everyKind(page: Page, eventId: string): Promise<string> {
  const api = apiOf(page);
  const { forms } = await api.get<{ forms: Form[] }>(`/events/${eventId}/evaluation`);
  const day = forms.find(({ purpose }) => purpose === 'DAY');
  if (!day) throw new Error('The day has no form.');
  if (day.questions.some(({ key }) => key === 'pass')) return day.id;
  const choices = (...texts: string[]) =>
    texts.map((text) => ({ key: text.toLowerCase(), textSv: text, textEn: text }));
  const parts = choices('Förmiddagen', 'Seminarierna', 'Samtalen');
  const asked = (key: string, kind: string, textSv: string, textEn: string, more = {}) => ({
    key,
    kind,
    textSv,
    textEn,
    ...more,
  });
  await api.put(`/events/${eventId}/evaluation/forms/${day.id}/questions`, {
    revision: day.revision,
    questions: [
      asked('helhet', 'SCALE', 'Hur nöjd är du med dagen som helhet?', 'How satisfied are you?'),
      asked('varför', 'TEXT', 'Vad saknade du?', 'What did you miss?', {
        condition: { question: 'helhet', is: 'at-most', choices: [], step: 2 },
      }),
      asked('pass', 'SINGLE', 'Vilken del gav mest?', 'Which part gave most?', { options: parts }),
      asked('delar', 'MULTIPLE', 'Vilka delar ska vara kvar?', 'Which should stay?', {
        options: parts,
      }),
      asked('ordning', 'RANKING', 'Vad är viktigast nästa gång?', 'What matters most?', {
        options: parts,
      }),
      asked('praktiskt', 'MATRIX', 'Hur fungerade det praktiska?', 'How did things work?', {
        rows: choices('Maten', 'Lokalen', 'Ljudet'),
      }),
      asked('medskick', 'TEXT', 'Vad gör vi annorlunda nästa gång?', ''),
    ],
  });
  return day.id;
}

async function allocate(page: Page, blockId: string): Promise<void> {
  const api = apiOf(page);
  const run = await api.post<{ id: string }>(`/blocks/${blockId}/allocation-runs`, {
    objective: 'total',
  });
  const stateOf = async () =>
    (await api.get<{ run: { state: string } }>(`/allocation-runs/${run.id}`)).run.state;
  await expect.poll(stateOf, { timeout: 30_000 }).toBe('PROPOSED');
}

/** Finds a personal link in one of the letters about an event. */
async function invitationTo(page: Page, eventName: string): Promise<string> {
  const { rows } = await apiOf(page).get<{ rows: { text: string }[] }>(
    `/demo/mailbox?limit=1&search=${encodeURIComponent(`Inbjudan till ${eventName}`)}`,
  );
  const [, token] = /\/invitation\/([^\s?]+)/.exec(rows[0]?.text ?? '') ?? [];
  if (!token) throw new Error('The letter has no personal link.');
  return token;
}

/** Reads a register file with a new person, a changed one and two faults, and confirms nothing. */
async function dryRun(page: Page): Promise<string> {
  const lines = [
    'Anställningsnummer;Förnamn;Efternamn;E-post;Titel;Förvaltning/bolag;Verksamhet;Enhet',
    '990001;Åsa;Nylén;asa.nylen@storakra.example;Rektor;Barn- och utbildningsförvaltningen;Grundskola;Skolan Ny',
    '100200;Kim;Ändrad;kim.andrad@storakra.example;Kommundirektör;Kommunledningsförvaltningen;;',
    '990002;;Utan Förnamn;utan@storakra.example;Rektor;Barn- och utbildningsförvaltningen;Grundskola;Skolan Ny',
    '990003;Fel;Adress;inte-en-adress;Rektor;Barn- och utbildningsförvaltningen;Grundskola;Skolan Ny',
  ];
  const answer = await page.request.post('/api/v1/register-imports?fileName=chefer.csv', {
    headers: { 'x-ledarforum': '1', 'content-type': 'application/octet-stream' },
    data: Buffer.from(lines.join('\r\n')),
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

/** What the day leaves behind: an action that the demo's participant owns, and what is that person's own. */
async function leaveSomething(
  page: Page,
  { evaluating, past }: { evaluating: string; past: string },
): Promise<void> {
  const api = apiOf(page);
  await become(page, 'participant');
  const { me } = await api.get<{ me: { personId: string } }>('/me');
  const own = `/my/events/${evaluating}`;
  const day = '2026-05-12';
  await api.put(`${own}/reflections/${crypto.randomUUID()}`, {
    seminarId: null,
    text: 'Vi pratar för lite med varandra.',
  });
  const text = 'Lyssna klart på måndagsmötet.';
  await api.put(`${own}/commitments/${crypto.randomUUID()}`, { text, until: '2026-12-01' });
  await api.put(`${own}/meeting-practice`, { startsOn: day, endsOn: day });
  await api.put(`${own}/meetings/${crypto.randomUUID()}`, {
    at: `${day}T08:00:00Z`,
    kind: 'TEAM',
    line: 'Frågade en gång till.',
    rating: 4,
  });
  await become(page, 'leadership');
  await api.post(`/events/${past}/actions`, {
    title: 'Två pass för samtal',
    finding: { kind: 'FREE', key: null, text: 'För lite tid för samtal' },
    said: 'Mer tid för samtal',
    doing: 'Två långa pass utan föredrag',
    shown: true,
    ownerId: me.personId,
    dueOn: '2026-12-01',
    status: 'STARTED',
    reason: '',
  });
}
