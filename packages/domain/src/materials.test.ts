import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canSeeMaterial,
  dayIsOver,
  type MaterialFacts,
  type MaterialViewer,
  materialAudiences,
  materialKinds,
  materialTimes,
  safeFileName,
} from './materials.ts';

const seminar = fc.constantFrom('a', 'b', 'c');
const material: fc.Arbitrary<MaterialFacts> = fc.record({
  kind: fc.constantFrom(...materialKinds),
  seminarId: fc.option(seminar),
  audience: fc.constantFrom(...materialAudiences),
  publish: fc.constantFrom(...materialTimes),
  altText: fc.constantFrom('', '  ', 'Scenen'),
  hidden: fc.boolean(),
  removed: fc.boolean(),
});
const viewer: fc.Arbitrary<MaterialViewer> = fc.record({
  organiser: fc.boolean(),
  participation: fc.option(
    fc.record({
      came: fc.boolean(),
      seminarIds: fc.uniqueArray(seminar).map((ids) => new Set(ids)),
    }),
  ),
});
const stranger: MaterialViewer = { organiser: false, participation: null };
const holds = (check: (m: MaterialFacts, v: MaterialViewer, over: boolean) => void) =>
  fc.assert(fc.property(material, viewer, fc.boolean(), check));

describe('canSeeMaterial', () => {
  it('shows what is removed to nobody, and the rest to organisers', () => {
    holds((m, v, over) => {
      if (m.removed) expect(canSeeMaterial(m, v, over)).toBe(false);
      else expect(canSeeMaterial(m, { ...v, organiser: true }, over)).toBe(true);
    });
  });

  it('shows nobody but organisers what is hidden, not told of in words, or kept until the day is over', () => {
    holds((m, v, over) => {
      const held =
        m.hidden ||
        (m.kind === 'PICTURE' && m.altText.trim() === '') ||
        (m.publish === 'AFTER' && !over) ||
        m.audience === 'ORGANISERS';
      if (held) expect(canSeeMaterial(m, { ...v, organiser: false }, over)).toBe(false);
    });
  });

  it('shows strangers only what is public', () => {
    holds((m, _v, over) => {
      if (canSeeMaterial(m, stranger, over)) expect(m.audience).toBe('PUBLIC');
    });
  });

  it('shows a seminar’s material only to those of that seminar', () => {
    holds((m, v, over) => {
      if (m.audience !== 'SEMINAR' || v.organiser || !canSeeMaterial(m, v, over)) return;
      expect(v.participation?.seminarIds.has(m.seminarId ?? '')).toBe(true);
    });
  });

  it('never takes anything from somebody because they came, sat in more seminars, or the day ended', () => {
    holds((m, v, over) => {
      if (!canSeeMaterial(m, v, over)) return;
      const more = v.participation && { came: true, seminarIds: new Set(['a', 'b', 'c']) };
      expect(canSeeMaterial(m, { ...v, participation: more }, true)).toBe(true);
    });
  });

  it.each([
    ['INVITED', { came: false, seminarIds: new Set<string>() }, true],
    ['CAME', { came: false, seminarIds: new Set<string>() }, false],
    ['CAME', { came: true, seminarIds: new Set<string>() }, true],
    ['SEMINAR', { came: true, seminarIds: new Set(['b']) }, false],
    ['SEMINAR', { came: false, seminarIds: new Set(['a']) }, true],
    ['ORGANISERS', { came: true, seminarIds: new Set(['a']) }, false],
    ['PUBLIC', null, true],
    ['INVITED', null, false],
  ] as const)('%s to %o: %s', (audience, participation, seen) => {
    const facts = {
      kind: 'FILE',
      seminarId: 'a',
      audience,
      publish: 'NOW',
      altText: '',
      hidden: false,
      removed: false,
    } as const;
    expect(canSeeMaterial(facts, { organiser: false, participation }, false)).toBe(seen);
  });
});

describe('dayIsOver', () => {
  const day = { phase: 'LIVE', date: '2026-05-11', days: 2, timeZone: 'Europe/Stockholm' } as const;
  it('is so from the midnight after the last day, where the day is', () => {
    expect(dayIsOver(day, new Date('2026-05-12T21:59:59Z'))).toBe(false);
    expect(dayIsOver(day, new Date('2026-05-12T22:00:00Z'))).toBe(true);
  });
  it('is so as soon as the evaluation has begun', () => {
    const begun = { ...day, phase: 'EVALUATING' } as const;
    expect(dayIsOver(begun, new Date('2026-05-11T12:00:00Z'))).toBe(true);
  });
});

describe('safeFileName', () => {
  it('keeps what a person would recognise', () => {
    expect(safeFileName('Våra mål 2026.PDF', 'pdf')).toBe('Våra mål 2026.pdf');
    expect(safeFileName('../../etc/passwd', 'txt')).toBe('passwd.txt');
    expect(safeFileName('C:\\temp\\faktura\u202Efdp.exe', 'pdf')).toBe('fakturafdp.pdf');
    expect(safeFileName('...', 'pdf')).toBe('fil.pdf');
  });
  it('never has a folder, a control character or another extension, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (claimed) => {
        const name = safeFileName(claimed, 'pdf');
        expect(name.endsWith('.pdf')).toBe(true);
        expect(name).not.toMatch(/[\\/<>:"|?*]|\p{C}/u);
        expect(name.startsWith('.')).toBe(false);
        expect([...name].length).toBeLessThanOrEqual(124);
      }),
    );
  });
});
