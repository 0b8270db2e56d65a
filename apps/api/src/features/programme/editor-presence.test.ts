import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEvent, makePerson, makeUnit } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let anna: Visitor;
let bo: Visitor;

beforeAll(async () => {
  test = await startTestApp();
  const unitId = (await makeUnit(test.database)).id;
  const organiser = { roles: ['ORGANISER' as const], unitId };
  const named = await makePerson(test.database, { ...organiser });
  anna = await test.signIn(named);
  bo = await test.signIn(
    await makePerson(test.database, { ...organiser, protectedIdentity: true }),
  );
});
afterAll(() => test.stop());

describe('who has the programme open', () => {
  it('is told to the others for a minute, without oneself and without protected names', async () => {
    const event = await makeEvent(test.database);
    const params = { eventId: event.id };
    const focusId = randomUUID();
    const tell = (who: Visitor, at: string | null) =>
      who.call('tellPresence', { params, body: { focusId: at } });
    const others = async (who: Visitor) => (await who.call('listEditors', { params })).body.others;
    expect((await tell(anna, focusId)).status).toBe(204);
    expect((await tell(bo, null)).status).toBe(204);
    expect(await others(bo)).toEqual([
      expect.objectContaining({ focusId, name: expect.any(String) }),
    ]);
    expect(await others(anna)).toEqual([expect.objectContaining({ focusId: null, name: null })]);
    await test.database.editorPresence.updateMany({
      where: { eventId: event.id },
      data: { seenAt: new Date('2020-01-01T00:00:00Z') },
    });
    expect(await others(bo)).toEqual([]);
    expect((await anna.call('listEditors', { params: { eventId: randomUUID() } })).code).toBe(
      'not-found',
    );
  });
});
