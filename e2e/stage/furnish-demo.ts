import { expect, type Page } from '@playwright/test';
import { apiOf, become } from './api.ts';
import type { Places } from './every-page.ts';

type EventRow = { id: string; name: string; phase: string };

/** Gives the demo something to show on every page: letters, a dry run, an allocation, an open evaluation. */
export async function furnishDemo(page: Page): Promise<Places> {
  await become(page, 'organiser');
  const api = apiOf(page);
  const { rows: events } = await api.get<{ rows: EventRow[] }>('/events');
  const event = (name: string) => {
    const found = events.find((row) => row.name === name);
    if (!found) throw new Error(`The demo has no event "${name}".`);
    return found;
  };
  const choosing = event('Ledarforum: leda tillsammans').id;
  const past = event('Ledarforum: tillit i vardagen');
  const { blocks } = await api.get<{ blocks: { id: string }[] }>(`/events/${choosing}/programme`);
  const choosingBlock = blocks[0]?.id ?? '';

  if (past.phase === 'CLOSED') {
    await api.post(`/events/${past.id}/phase`, { from: 'CLOSED', to: 'EVALUATING' });
    await allocate(page, choosingBlock);
  }
  return {
    choosing,
    choosingBlock,
    past: past.id,
    invitation: await invitationOf(page, choosing),
    importRun: await dryRun(page),
  };
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

/** Sends reminders, and finds a personal link in one of the letters. */
async function invitationOf(page: Page, eventId: string): Promise<string> {
  const api = apiOf(page);
  const plan = await api.get<{ toRemind: number }>(`/events/${eventId}/invitation-plan`);
  if (plan.toRemind > 0) {
    await api.post(`/events/${eventId}/reminders`, { expected: plan.toRemind });
  }
  const { rows } = await api.get<{ rows: { text: string }[] }>('/demo/mailbox?limit=1');
  const [, token] = /\/invitation\/([\w-]+)/.exec(rows[0]?.text ?? '') ?? [];
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
