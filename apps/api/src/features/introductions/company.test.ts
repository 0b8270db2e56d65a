import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import {
  makeEvent,
  makeParticipation,
  makePerson,
  type PersonSketch,
} from '../../testing/factories.ts';
import { makePortrait, makeTables } from '../../testing/tables.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let event: Awaited<ReturnType<typeof makeEvent>>;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.stop());
beforeEach(async () => {
  event = await makeEvent(test.database, { phase: 'LIVE' });
});

async function guest(sketch: PersonSketch = {}) {
  const person = await makePerson(test.database, sketch);
  const participation = await makeParticipation(test.database, event, person);
  return { ...participation, person, visitor: await test.signIn(person) };
}

async function makeItem(from: string, to: string) {
  const at = (time: string) => new Date(`2026-05-11T${time}:00Z`);
  return test.database.programmeItem.create({
    data: {
      eventId: event.id,
      kind: 'WORKSHOP',
      title: 'Bordssamtal',
      startsAt: at(from),
      endsAt: at(to),
    },
  });
}

const dayOf = async ({ visitor }: { visitor: Visitor }) =>
  (await visitor.call('getMyDay', { params: { eventId: event.id } })).body;

describe('who sits at my tables', () => {
  it('is told in each round at its time: names, and what each has agreed to', async () => {
    const me = await guest();
    const shown = await guest({ givenName: 'Åsa', familyName: 'Öst', title: 'Rektor' });
    const quiet = await guest({ givenName: 'Bo', familyName: 'Ek' });
    const hidden = await guest({ familyName: 'Hemlig', protectedIdentity: true });
    const elsewhere = await guest({ familyName: 'Annan' });
    const portrait = await makePortrait(test.database, shown.person);
    await shown.visitor.call('updateMyIntroduction', { body: { showsWork: true } });
    const [first, second] = [await makeItem('07:00', '08:00'), await makeItem('08:00', '09:00')];
    await makeTables(test.database, event, [
      { itemId: first.id, tables: [[elsewhere], [me, shown, quiet, hidden]] },
      {
        itemId: second.id,
        tables: [
          [me, elsewhere],
          [shown, quiet, hidden],
        ],
      },
    ]);

    const { entries } = await dayOf(me);
    expect(entries.map(({ tables }) => tables)).toMatchObject([
      [{ number: 2, roundNumber: 1, kind: 'TABLES', formerNumber: null }],
      [{ number: 1, roundNumber: 2 }],
    ]);
    const quietOnes = { title: '', unit: '', portraitId: null, leads: false };
    expect(entries[0]?.tables[0]?.company).toEqual([
      { participationId: quiet.id, name: 'Bo Ek', ...quietOnes },
      {
        participationId: shown.id,
        name: 'Åsa Öst',
        title: 'Rektor',
        unit: expect.stringMatching(/^Förvaltning/),
        portraitId: portrait,
        leads: false,
      },
      { participationId: hidden.id, name: null, ...quietOnes },
    ]);
    expect(JSON.stringify(entries)).not.toContain('Hemlig');
  });

  it('leaves out who no longer comes', async () => {
    const [me, other] = [await guest(), await guest()];
    await makeTables(test.database, event, [{ tables: [[me, other]] }]);
    await test.database.participation.update({
      where: { id: other.id },
      data: { attendance: 'DECLINED' },
    });
    const { tablesWithoutTime } = await dayOf(me);
    expect(tablesWithoutTime).toMatchObject([{ number: 1, roundNumber: null, company: [] }]);
  });

  it('takes as many queries for a long day as for a short one', async () => {
    const [me, ...others] = await Promise.all(Array.from({ length: 6 }, () => guest()));
    if (!me) throw new Error('nobody');
    const queries = async () => (await countQueries(() => dayOf(me))).count;
    await makeTables(test.database, event, [{ tables: [[me, ...others]] }]);
    const short = await queries();
    await makeTables(
      test.database,
      event,
      Array.from({ length: 4 }, () => ({ tables: [[me, ...others]] })),
      { name: 'Fler samtal' },
    );
    expect(await queries()).toBe(short);
  });
});
