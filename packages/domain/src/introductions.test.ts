import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideIntroduction,
  type Introduction,
  type IntroductionChange,
  noIntroduction,
  seenAtTable,
  sharedEmail,
} from './introductions.ts';

const portrait = fc.option(fc.constantFrom('p1', 'p2'));
const change: fc.Arbitrary<IntroductionChange> = fc.record(
  {
    portraitId: portrait,
    showsWork: fc.boolean(),
    showsFace: fc.boolean(),
    showsEmail: fc.boolean(),
  },
  { requiredKeys: [] },
);

const person = (introduction: Introduction | null, protectedIdentity = false) => ({
  givenName: 'Åsa',
  familyName: 'Öst',
  title: 'Rektor',
  unit: 'Norra skolan',
  email: 'asa.ost@storakra.example',
  protectedIdentity,
  introduction,
});

const everything = { portraitId: 'p1', showsWork: true, showsFace: true, showsEmail: true };

describe('decideIntroduction', () => {
  it('never shows a face without a portrait, whatever is changed in whatever order', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let current = noIntroduction;
        for (const next of changes) {
          const decision = decideIntroduction(false, current, next);
          if (decision.ok) current = decision.introduction;
          expect(current.showsFace && current.portraitId === null).toBe(false);
        }
      }),
    );
  });

  it('refuses to show a face that is not there', () => {
    expect(decideIntroduction(false, noIntroduction, { showsFace: true })).toEqual({
      ok: false,
      code: 'portrait-missing',
    });
  });

  it('does not show a new portrait of somebody who has not agreed', () => {
    expect(decideIntroduction(false, noIntroduction, { portraitId: 'p1' })).toEqual({
      ok: true,
      introduction: { ...noIntroduction, portraitId: 'p1' },
    });
  });

  it('lets a protected person take back but not agree', () => {
    for (const agreed of ['showsWork', 'showsFace', 'showsEmail'] as const) {
      expect(decideIntroduction(true, everything, { [agreed]: true })).toEqual({
        ok: false,
        code: 'identity-protected',
      });
      expect(decideIntroduction(true, everything, { [agreed]: false })).toMatchObject({ ok: true });
    }
    expect(decideIntroduction(true, everything, { portraitId: null })).toMatchObject({
      introduction: { showsFace: false },
    });
  });
});

describe('seenAtTable', () => {
  it('tells the name alone of somebody who has agreed to nothing', () => {
    const name = { name: 'Åsa Öst', title: '', unit: '', portraitId: null };
    expect(seenAtTable(person(null))).toEqual(name);
    expect(seenAtTable(person({ ...noIntroduction, portraitId: 'p1' }))).toEqual(name);
  });

  it('tells what was agreed to, each by itself', () => {
    expect(seenAtTable(person({ ...everything, showsFace: false }))).toMatchObject({
      title: 'Rektor',
      unit: 'Norra skolan',
      portraitId: null,
    });
    expect(seenAtTable(person({ ...everything, showsWork: false }))).toMatchObject({
      title: '',
      unit: '',
      portraitId: 'p1',
    });
  });

  it('tells nothing of a protected person, whatever was agreed to before', () => {
    expect(seenAtTable(person(everything, true))).toEqual({
      name: null,
      title: '',
      unit: '',
      portraitId: null,
    });
    expect(sharedEmail(person(everything, true))).toBeNull();
  });

  it('shares the address only where it was agreed to', () => {
    expect(sharedEmail(person(everything))).toBe('asa.ost@storakra.example');
    expect(sharedEmail(person({ ...everything, showsEmail: false }))).toBeNull();
    expect(sharedEmail(person(null))).toBeNull();
  });
});
