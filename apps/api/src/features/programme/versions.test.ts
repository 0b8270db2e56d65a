import { randomUUID } from 'node:crypto';
import type { ProgrammeChange } from '@ledarforum/contract/programme-edits';
import { addItem, moveItem, moveSession, moveSlot } from '@ledarforum/domain/programme-moves';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { countQueries } from '../../testing/count-queries.ts';
import {
  makeBlock,
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  makeUnit,
} from '../../testing/factories.ts';
import { parseCalendar } from '../../testing/parse-calendar.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { readDocument } from './document-repository.ts';

type Changes = z.input<typeof ProgrammeChange>[];

let test: TestApp;
let organiser: Visitor;
let unitId: string;

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  unitId = (await makeUnit(test.database)).id;
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'], unitId }));
});
afterAll(() => test.stop());

const lunch = {
  kind: 'MEAL' as const,
  title: 'Lunch',
  description: '',
  startsAt: '2026-05-11T10:00:00.000Z',
  endsAt: '2026-05-11T11:00:00.000Z',
  roomId: null,
  responsible: '',
  crew: [],
  technicalNeeds: '',
  needs: [],
};

/** An event with lunch and two seminars in two slots; `seated` has A in the first slot, `other` B, `declined` nothing. */
async function scene({ mode = 'RANK' as 'RANK' | 'CLAIM', phase = 'ALLOCATED' as const } = {}) {
  const { database } = test;
  const event = await makeEvent(database, { phase, name: 'Ledarforum våren' });
  const params = { eventId: event.id };
  const block = await makeBlock(database, event, { seminars: 2, slots: 2, mode });
  const [first, , third] = block.sessions;
  if (!first || !third) throw new Error('no sessions');
  const people = await Promise.all(
    ['seated', 'other', 'declined'].map(() => makePerson(database, { unitId })),
  );
  const [seated, other, declined] = people;
  if (!seated || !other || !declined) throw new Error('nobody');
  const place = async (person: typeof seated, session: typeof first) => {
    const { id } = await makeParticipation(database, event, person, 'COMING');
    const { seminarId, slotId } = session;
    const seat = { participationId: id, sessionId: session.id, seminarId, slotId };
    await database.seat.create({ data: { ...seat, source: 'MANUAL' } });
  };
  await place(seated, first);
  await place(other, third);
  await makeParticipation(database, event, declined, 'DECLINED');
  const read = () => readDocument(database, event.id);
  const edit = async (
    action: 'move-item' | 'add-item' | 'move-session' | 'move-slot',
    changes: readonly unknown[],
  ) => {
    const body = { id: randomUUID(), action, changes: changes as Changes };
    const answer = await organiser.call('makeEdit', { params, body });
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const preview = async () => (await organiser.call('previewPublishing', { params })).body;
  const publish = async (letters: 'hold' | 'send' | 'none' = 'none', id = randomUUID()) => {
    const { seq } = await preview();
    const body = { id, seq, name: 'Version', comment: 'Lunchen är flyttad.', letters };
    return organiser.call('publishProgramme', { params, body });
  };
  const letters = () =>
    database.outboxMessage.findMany({
      where: { eventId: event.id, kind: 'PROGRAMME' },
      orderBy: { createdAt: 'asc' },
    });
  const itemId = randomUUID();
  await edit('add-item', addItem(itemId, lunch));
  return {
    ...{ event, params, block, first, third, seated, other, declined },
    ...{ read, edit, preview, publish, letters, itemId },
  };
}

async function calendarOf(visitor: Visitor, eventId: string) {
  const { text } = await visitor.call('getMyDayCalendar', { params: { eventId } });
  const { events } = parseCalendar(text);
  return new Map(
    events.map((entry) => [
      entry.get('UID')?.split('@')[0] ?? '',
      { sequence: Number(entry.get('SEQUENCE')), start: entry.get('DTSTART') },
    ]),
  );
}

describe('publishing', () => {
  it('tells only those whose day differs, when the organiser lets the letters go', async () => {
    const { first, seated, read, edit, preview, publish, letters, block } = await scene();
    expect(await preview()).toMatchObject({ first: true, number: 1, affected: { people: 0 } });
    await publish('send');
    expect(await letters()).toEqual([]);
    const room = block.sessions[2]?.roomId ?? '';
    await edit('move-session', moveSession(await read(), first.id, { roomId: room }));
    expect(await preview()).toMatchObject({
      first: false,
      number: 2,
      counts: { added: 0, moved: 1, changed: 0, cancelled: 0 },
      affected: { people: 1, reachable: 1, byKind: { moved: 1 } },
      changes: [{ kind: 'moved', subject: 'session', id: first.id, fields: ['room'] }],
    });
    const { body } = await publish('hold');
    expect(body).toMatchObject({ number: 2, letters: { held: 1, waiting: 0 } });
    const [letter] = await letters();
    expect(letter).toMatchObject({ personId: seated.id, state: 'HELD' });
    expect(letter?.subject).toBe('Ändrat program: Ledarforum våren');
    expect(letter?.text).toContain('– Flyttat: A Seminarium A, 2026-05-11 09.00–10.00, Sal');

    const held = (await organiser.call('listHeldLetters')).body.publishings;
    const mine = held.find(({ versionId }) => versionId === body.id);
    expect(mine).toMatchObject({ held: 1, event: { name: 'Ledarforum våren' } });
    const params = { versionId: body.id };
    const words = {
      sv: { subject: 'Ny sal', introduction: 'Vi har bytt sal.\n\nVälkommen ändå.' },
      en: { subject: 'New room', introduction: 'We have changed rooms.' },
    };
    const edited = await organiser.call('editHeldLetters', { params, body: words });
    expect(edited.body.letters).toBe(1);
    const again = { ...words, sv: { subject: 'Annan sal', introduction: 'Kort.' } };
    await organiser.call('editHeldLetters', { params, body: again });
    const [rewritten] = await letters();
    expect(rewritten?.subject).toBe('Annan sal');
    expect(rewritten?.text).toMatch(/^Hej [^\n]*!\n\nKort\.\n\nDet här gäller dig:\n– Flyttat/);

    expect((await organiser.call('releaseHeldLetters', { params })).body.letters).toBe(1);
    expect((await organiser.call('releaseHeldLetters', { params })).body.letters).toBe(0);
    expect((await organiser.call('discardHeldLetters', { params })).body.letters).toBe(0);
    expect(await letters()).toMatchObject([{ state: 'PENDING' }]);
  });

  it('writes in the language of each, to everybody about what is for everybody', async () => {
    const { event, seated, other, declined, read, edit, publish, letters, itemId } = await scene();
    await test.database.person.update({
      where: { id: other.id },
      data: { locale: 'en', protectedIdentity: true },
    });
    await publish();
    await edit('move-item', moveItem(await read(), itemId, { startsAt: '2026-05-11T10:30:00Z' }));
    const { body } = await publish('hold');
    const written = await letters();
    expect(written.map(({ personId }) => personId).sort()).toEqual([seated.id, other.id].sort());
    expect(written.some(({ personId }) => personId === declined.id)).toBe(false);
    const english = written.find(({ personId }) => personId === other.id);
    expect(english?.text).toContain(
      '– Moved: Lunch, 2026-05-11 12:30–13:30 (was 2026-05-11 12:00–13:00)',
    );
    expect(english?.text).toContain('Lunchen är flyttad.');
    const { rows } = (
      await organiser.call('listMessages', { query: { state: 'HELD', eventId: event.id } })
    ).body;
    expect(rows.map(({ recipient }) => recipient?.name ?? null).sort()).toEqual(
      [null, `${seated.givenName} ${seated.familyName}`].sort(),
    );
    const params = { versionId: body.id };
    expect((await organiser.call('discardHeldLetters', { params })).body.letters).toBe(2);
    expect(await letters()).toEqual([]);
  });

  it('replaces letters that nobody has got by letters about all since, or by none', async () => {
    const { seated, read, edit, preview, publish, letters, itemId } = await scene();
    const lunchAt = async (startsAt: string) =>
      edit('move-item', moveItem(await read(), itemId, { startsAt }));
    await publish();
    await lunchAt('2026-05-11T10:30:00Z');
    const second = (await publish('hold')).body;
    await lunchAt('2026-05-11T10:45:00Z');
    expect(await preview()).toMatchObject({ held: 2, affected: { people: 2 } });
    await publish('hold');
    await lunchAt('2026-05-11T10:50:00Z');
    await publish('hold');
    const written = await letters();
    expect(written).toHaveLength(2);
    const letter = written.find(({ personId }) => personId === seated.id);
    expect(letter?.text).toContain('12.50–13.50 (förut 2026-05-11 12.00–13.00)');
    expect(letter?.dedupeKey).not.toContain(second.id);
    await lunchAt('2026-05-11T10:00:00Z');
    await publish('hold');
    expect(await letters()).toEqual([]);
  });

  it('happens once, of what was looked at, while the event lives', async () => {
    const { event, params, read, edit, publish, preview, itemId } = await scene();
    const id = randomUUID();
    const { seq } = await preview();
    const body = { id, seq, name: 'Första', comment: '', letters: 'none' as const };
    await edit('move-item', moveItem(await read(), itemId, { startsAt: '2026-05-11T10:30:00Z' }));
    const stale = await organiser.call('publishProgramme', { params, body });
    expect(stale.code).toBe('programme-changed-since');
    const made = await publish('none', id);
    expect(await publish('none', id)).toMatchObject({ status: 200, body: made.body });
    const { versions } = (await organiser.call('listVersions', { params })).body;
    expect(versions).toHaveLength(1);
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'CLOSED' } });
    expect((await publish()).code).toBe('event-closed');
  });

  it('can be gone back on: the draft becomes what a version was, and that can be undone', async () => {
    const { params, read, edit, publish, itemId } = await scene();
    const first = (await publish()).body;
    const start = await read();
    await edit('move-item', moveItem(start, itemId, { startsAt: '2026-05-11T10:30:00Z' }));
    await publish();
    const moved = await read();
    const restored = await organiser.call('restoreVersion', {
      params: { ...params, versionId: first.id },
      body: { id: randomUUID() },
    });
    expect(await read()).toEqual(start);
    const list = async () => (await organiser.call('listVersions', { params })).body;
    expect(await list()).toMatchObject({ unpublished: true, versions: [{ number: 2 }, {}] });
    const undone = await organiser.call('undoEdit', {
      params: { ...params, editId: restored.body.id },
      body: { id: randomUUID() },
    });
    expect(undone.status).toBe(200);
    expect(await read()).toEqual(moved);
    expect((await list()).unpublished).toBe(false);
    const elsewhere = await organiser.call('restoreVersion', {
      params: { eventId: (await scene()).event.id, versionId: first.id },
      body: { id: randomUUID() },
    });
    expect(elsewhere.code).toBe('not-found');
  });
});

describe('what participants see', () => {
  it('is the draft until something is published, then the latest version', async () => {
    const { event, params, seated, block, first, read, edit, publish, itemId } = await scene();
    const me = await test.signIn(seated);
    const seen = async () => {
      const day = (await me.call('getMyDay', { params })).body;
      const programme = (await me.call('getMyProgramme', { params })).body;
      const wishes = (await me.call('getMyWishes', { params })).body;
      return JSON.stringify([
        day.entries.map(({ version: _, ...entry }) => entry),
        programme.rows,
        wishes.blocks.map(({ slots, seminars }) => [slots, seminars]),
      ]);
    };
    const change = async (time: string) => {
      await edit('move-item', moveItem(await read(), itemId, { startsAt: time }));
      const [slot] = block.slots;
      const startsAt = time.replace('T1', 'T0');
      await edit('move-slot', moveSlot(await read(), slot?.id ?? '', { startsAt }));
      const roomId = block.sessions[2]?.roomId ?? '';
      await edit('move-session', moveSession(await read(), first.id, { roomId }));
    };
    const draft = await seen();
    await publish();
    expect(await seen()).toBe(draft);
    await change('2026-05-11T16:30:00Z');
    await edit('add-item', addItem(randomUUID(), { ...lunch, title: 'Mingel', kind: 'MINGLE' }));
    await test.database.seminar.updateMany({
      where: { blockId: block.id },
      data: { title: 'Ny rubrik' },
    });
    expect(await seen()).toBe(draft);
    await publish();
    const published = await seen();
    expect(published).not.toBe(draft);
    expect(published).toContain('2026-05-11T16:30:00.000Z');
    expect(published).toContain('2026-05-11T06:30:00.000Z');
    expect(published).toContain('Mingel');
    expect(published).toContain('Ny rubrik');
    const { latestVersion } = (await me.call('getMyDay', { params })).body;
    expect(latestVersion).toMatchObject({ comment: 'Lunchen är flyttad.' });
    expect(event.id).toBe(params.eventId);
  });

  it('is what can be claimed, too', async () => {
    const { params, seated, block, third, read, edit, publish } = await scene({ mode: 'CLAIM' });
    const me = await test.signIn(seated);
    const seen = async () => (await me.call('getMyClaims', { params })).body.blocks;
    const before = await seen();
    await publish();
    expect(await seen()).toEqual(before);
    const roomId = block.sessions[0]?.roomId ?? '';
    await edit('move-session', moveSession(await read(), third.id, { roomId }));
    expect(await seen()).toEqual(before);
    await publish();
    expect(await seen()).not.toEqual(before);
  });

  it('is what organisers print for them, and not what they run the day by', async () => {
    const { params, read, edit, publish, itemId } = await scene();
    const order = async (of: 'draft' | 'published') =>
      (await organiser.call('getRunningOrder', { params, query: { of } })).body;
    const draft = await order('draft');
    await publish();
    expect(await order('published')).toEqual(draft);
    await edit('move-item', moveItem(await read(), itemId, { startsAt: '2026-05-11T12:30:00Z' }));
    expect({ ...(await order('published')), sequence: 0 }).toEqual({ ...draft, sequence: 0 });
    expect((await order('draft')).entries).not.toEqual(draft.entries);
  });

  it('has identities that last and sequences that rise with whatever differs', async () => {
    const { event, seated, block, first, read, edit, publish, itemId } = await scene();
    const me = await test.signIn(seated);
    const calendar = () => calendarOf(me, event.id);
    const slotId = block.slots[0]?.id ?? '';
    const move = async (startsAt: string) =>
      edit('move-slot', moveSlot(await read(), slotId, { startsAt }));
    const draft = await calendar();
    await move('2026-05-11T06:30:00Z');
    const movedDraft = await calendar();
    expect(movedDraft.get(first.id)?.start).toBe('20260511T063000Z');
    expect(movedDraft.get(first.id)?.sequence).toBeGreaterThan(draft.get(first.id)?.sequence ?? 0);
    await publish();
    expect(await calendar()).toEqual(movedDraft);
    await move('2026-05-11T06:35:00Z');
    expect(await calendar()).toEqual(movedDraft);
    await publish();
    const published = await calendar();
    expect([...published.keys()].sort()).toEqual([...draft.keys()].sort());
    expect(published.get(first.id)?.start).toBe('20260511T063500Z');
    expect(published.get(first.id)?.sequence).toBe(
      (movedDraft.get(first.id)?.sequence ?? Number.NaN) + 1,
    );
    expect(published.get(itemId)).toEqual(movedDraft.get(itemId));
  });

  it('follows the event to another day', async () => {
    const { event, params, seated, itemId, publish } = await scene();
    const me = await test.signIn(seated);
    await publish();
    const before = await calendarOf(me, event.id);
    const { body: now } = await organiser.call('getEvent', { params });
    const { version, name, place, theme, valueWords, description, replyBy, days } = now;
    const body = { version, name, place, theme, valueWords, description, replyBy, days };
    const moved = await organiser.call('updateEvent', {
      params,
      body: { ...body, seriesId: now.series.id, date: '2026-05-18' },
    });
    expect(moved.status).toBe(200);
    const after = await calendarOf(me, event.id);
    expect(after.get(itemId)?.start).toBe('20260518T100000Z');
    expect(after.get(itemId)?.sequence).toBe((before.get(itemId)?.sequence ?? 0) + 1);
    const { unpublished } = (await organiser.call('listVersions', { params })).body;
    expect(unpublished).toBe(false);
  });

  it('costs no more queries than the draft', async () => {
    const { params, seated, publish } = await scene();
    const me = await test.signIn(seated);
    const read = () => countQueries(() => me.call('getMyDay', { params }));
    await read();
    const draft = await read();
    await publish();
    expect((await read()).count).toBe(draft.count);
  });
});
