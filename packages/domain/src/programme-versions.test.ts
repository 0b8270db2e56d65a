import { describe, expect, it } from 'vitest';
import type { ProgrammeDocument } from './programme-document.ts';
import { applyChanges, changeOf } from './programme-edits.ts';
import { facesOf, sameFace } from './programme-faces.ts';
import {
  affectedBy,
  type ConcernedPerson,
  compareVersions,
  countAffected,
  countChanges,
  raiseSequences,
  type Sequences,
} from './programme-versions.ts';
import { pick, seeded, someEdit, someProgramme } from './testing/random-programme.ts';

const sketch = { rooms: 4, items: 8, blocks: 2, slots: 3, seminars: 4 };

function edited(random: () => number, start: ProgrammeDocument, edits: number): ProgrammeDocument {
  let document = start;
  for (let step = 0; step < edits; step++) {
    const answer = applyChanges(document, someEdit(random, document));
    if (answer.ok) document = answer.document;
    const [id, seminar] = pick(random, Object.entries(document.seminars)) ?? [];
    if (id === undefined || seminar === undefined || random() > 0.1) continue;
    const dropped = changeOf('seminars', id, seminar, { ...seminar, dropped: !seminar.dropped });
    const drop = applyChanges(document, dropped ? [dropped] : []);
    if (drop.ok) document = drop.document;
  }
  return document;
}

function somePeople(
  random: () => number,
  { sessions, seminars }: ProgrammeDocument,
  count: number,
): ConcernedPerson[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `person-${index}`,
    attendance: pick(random, ['INVITED', 'COMING', 'DIGITAL', 'DECLINED'] as const),
    sessions: Object.keys(sessions).filter(() => random() < 2 / 24),
    wishes: Object.keys(seminars).filter(() => random() < 0.3),
  }));
}

/** What one person's day looks like, put together without the rules that are tried. */
function dayOf(
  { items, slots, sessions, seminars, blocks, rooms }: ProgrammeDocument,
  person: ConcernedPerson,
  decided: ReadonlySet<string>,
): string {
  const room = (id: string | null) => (id === null ? null : [id, rooms[id]?.name]);
  return JSON.stringify([
    Object.entries(items)
      .filter(([, item]) => item.kind !== 'BLOCKER')
      .map(([id, { crew: _, technicalNeeds: __, needs: ___, ...seen }]) => [
        id,
        { ...seen, at: room(seen.roomId) },
      ])
      .sort(),
    Object.entries(slots)
      .filter(([, { blockId }]) => !decided.has(blockId))
      .map(([id, slot]) => [id, slot, blocks[slot.blockId]?.name])
      .sort(),
    person.sessions.flatMap((id) => {
      const session = sessions[id];
      const seminar = session && seminars[session.seminarId];
      if (!session || !seminar || seminar.dropped) return [];
      const slot = slots[session.slotId];
      return [[id, slot?.startsAt, slot?.endsAt, room(session.roomId), seminar.title]];
    }),
  ]);
}

describe('the difference between versions', () => {
  it('is nothing between a programme and itself, and turns round with the versions', () => {
    const random = seeded(11);
    for (let round = 0; round < 300; round++) {
      const from = someProgramme(random, sketch);
      const to = edited(random, from, 6);
      expect(compareVersions(from, from).entries).toEqual([]);
      const there = countChanges(compareVersions(from, to).entries);
      const back = countChanges(compareVersions(to, from).entries);
      expect(back).toEqual({ ...there, added: there.cancelled, cancelled: there.added });
    }
  });

  it('tells of everything that differs, each once', () => {
    const random = seeded(12);
    for (let round = 0; round < 300; round++) {
      const from = someProgramme(random, sketch);
      const to = edited(random, from, 8);
      const { entries, own } = compareVersions(from, to);
      expect(new Set(entries.map(({ subject, id }) => `${subject} ${id}`)).size).toBe(
        entries.length,
      );
      expect(entries.length === 0).toBe(own.size === 0);
      const was = facesOf(from);
      const becomes = facesOf(to);
      for (const id of [...was.keys(), ...becomes.keys()]) {
        if (sameFace(was.get(id), becomes.get(id))) expect(own.has(id)).toBe(false);
      }
    }
  });

  it('tells of a slot that moves once, and of a seminar that is cancelled once', () => {
    const start = someProgramme(seeded(13), sketch);
    const [slotId, slot] = Object.entries(start.slots)[0] ?? [];
    const [seminarId, seminar] = Object.entries(start.seminars)[0] ?? [];
    if (!slotId || !slot || !seminarId || !seminar) throw new Error('nothing to change');
    const later = {
      ...start,
      slots: { ...start.slots, [slotId]: { ...slot, endsAt: '2026-05-11T07:05:00.000Z' } },
    };
    expect(compareVersions(start, later).entries).toMatchObject([
      { kind: 'moved', subject: 'slot', fields: ['time'] },
    ]);
    expect(compareVersions(start, later).own.size).toBe(1 + sketch.seminars);
    const dropped = {
      ...start,
      seminars: { ...start.seminars, [seminarId]: { ...seminar, dropped: true } },
    };
    expect(compareVersions(start, dropped).entries).toMatchObject([
      { kind: 'cancelled', subject: 'seminar', id: seminarId },
    ]);
    expect(compareVersions(start, dropped).own.size).toBe(sketch.slots);
  });
});

describe('whom it concerns', () => {
  it('is exactly those whose day looks different, 20,000 random days', () => {
    const random = seeded(14);
    let wrong = 0;
    for (let round = 0; round < 500; round++) {
      const from = someProgramme(random, { ...sketch, items: Math.floor(random() * 3) });
      const to = edited(random, from, Math.floor(random() * 4));
      const decided = new Set(Object.keys(from.blocks).filter(() => random() < 0.7));
      const people = somePeople(random, to, 40).map((person) => ({ ...person, wishes: [] }));
      const affected = affectedBy(compareVersions(from, to), people, decided);
      for (const person of people) {
        const differs = dayOf(from, person, decided) !== dayOf(to, person, decided);
        if (affected.has(person.id) !== (differs && person.attendance !== 'DECLINED')) wrong++;
      }
    }
    expect(wrong).toBe(0);
  });

  it('is those who wished for a seminar that is cancelled, and nobody who declined', () => {
    const start = someProgramme(seeded(15), { ...sketch, items: 0 });
    const [id = '', seminar] = Object.entries(start.seminars)[0] ?? [];
    if (!seminar) throw new Error('no seminar');
    const to = { ...start, seminars: { ...start.seminars, [id]: { ...seminar, dropped: true } } };
    const person = { attendance: 'COMING', sessions: [], wishes: [id] } as const;
    const people = [
      { ...person, id: 'wishes' },
      { ...person, id: 'declined', attendance: 'DECLINED' },
      { ...person, id: 'other', wishes: [] },
    ] as const;
    const affected = affectedBy(compareVersions(start, to), people, new Set());
    expect([...affected.keys()]).toEqual(['wishes']);
    expect(countAffected(affected)).toEqual({ added: 0, moved: 0, changed: 0, cancelled: 1 });
  });

  it('is found within a second for 2,000 people', () => {
    const random = seeded(16);
    const from = someProgramme(random, { rooms: 12, items: 60, blocks: 5, slots: 4, seminars: 8 });
    const to = edited(random, from, 60);
    const people = somePeople(random, to, 2000);
    const begun = Date.now();
    const affected = affectedBy(compareVersions(from, to), people, new Set(Object.keys(to.blocks)));
    expect(Date.now() - begun).toBeLessThan(1000);
    expect(affected.size).toBeGreaterThan(0);
  });
});

describe('sequences', () => {
  it('rise with whatever differs, and never fall, also of what goes and comes back', () => {
    const random = seeded(17);
    for (let round = 0; round < 100; round++) {
      const versions = [someProgramme(random, sketch)];
      let from = versions[0] as ProgrammeDocument;
      let sequences = raiseSequences({}, { from, to: from, first: round });
      for (let step = 0; step < 8; step++) {
        const to = random() < 0.3 ? pick(random, versions) : edited(random, from, 3);
        const raised = raiseSequences(sequences, { from, to, first: round });
        expect(wrongSequences(sequences, raised, { from, to })).toEqual([]);
        for (const id of facesOf(to).keys()) expect(raised[id]).toBeGreaterThanOrEqual(round);
        versions.push(to);
        from = to;
        sequences = raised;
      }
    }
  });
});

/** What was published before and did not rise though it differs, or rose though it does not. */
function wrongSequences(
  sequences: Sequences,
  raised: Sequences,
  { from, to }: { from: ProgrammeDocument; to: ProgrammeDocument },
): string[] {
  const [was, becomes] = [facesOf(from), facesOf(to)];
  return Object.entries(sequences).flatMap(([id, before]) =>
    raised[id] === before + (sameFace(was.get(id), becomes.get(id)) ? 0 : 1) ? [] : [id],
  );
}
