import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findThemes, wordsOf } from './find-themes.ts';
import { stemSwedish } from './swedish-stemmer.ts';

describe('stemSwedish', () => {
  /** From the sample that is published with the description of the algorithm. */
  const published: Readonly<Record<string, string>> = {
    jakt: 'jakt',
    jaktbössa: 'jaktböss',
    jakten: 'jakt',
    jaktkarlarne: 'jaktkarl',
    jaktkarlens: 'jaktkarl',
    jaktlöjtnantens: 'jaktlöjtnant',
    jalusierna: 'jalusi',
    jamaika: 'jamaik',
    jamrande: 'jamr',
    januari: 'januari',
    japanska: 'japansk',
    jasminhäck: 'jasminhäck',
    jaspis: 'jaspis',
    jazzvindens: 'jazzvind',
    jcsus: 'jcsus',
    jemförelser: 'jemför',
    klo: 'klo',
    kloaken: 'kloak',
    klockan: 'klockan',
    klockarfar: 'klockarf',
    klockarsonen: 'klockarson',
    klocklikt: 'klocklik',
    klockornas: 'klock',
    klockors: 'klockor',
    klokare: 'klok',
    klokaste: 'klok',
    klokheten: 'klok',
    klokt: 'klokt',
    kloliknande: 'klolikn',
    klorna: 'klorn',
    kloster: 'klost',
    klostergården: 'klostergård',
  };

  it.each(Object.entries(published))('%s → %s', (word, stem) => {
    expect(stemSwedish(word)).toBe(stem);
  });

  it('takes the definite article -et but not what belongs to the word', () => {
    expect(['mötet', 'möten', 'möte', 'möter'].map(stemSwedish)).toEqual(Array(4).fill('möt'));
    expect(['samtalet', 'samtalets', 'samtalen', 'samtal'].map(stemSwedish)).toEqual(
      Array(4).fill('samtal'),
    );
    expect(['nyhet', 'identitet', 'paket'].map(stemSwedish)).toEqual([
      'nyhet',
      'identitet',
      'paket',
    ]);
  });

  it('makes full and lös of fullt and löst', () => {
    expect(stemSwedish('meningsfullt')).toBe('meningsfull');
    expect(stemSwedish('meningslöst')).toBe('meningslös');
    expect(stemSwedish('tydlig')).toBe('tyd');
    expect(stemSwedish('friskt')).toBe('frisk');
  });

  it('never lengthens, never touches the first three letters', () => {
    const word = fc.stringMatching(/^[a-zåäö]{1,20}$/);
    fc.assert(
      fc.property(word, (given) => {
        const stem = stemSwedish(given);
        expect(stem.length).toBeLessThanOrEqual(given.length);
        expect(given.startsWith(stem.slice(0, 3))).toBe(true);
        expect(stem.slice(0, 3)).toBe(given.slice(0, 3));
      }),
    );
  });
});

describe('wordsOf', () => {
  it('keeps Swedish letters and hyphens together, parts sentences, leaves out digits and signs', () => {
    const sentences = wordsOf('Mer tid för E-hälsa! Åka 2 gånger, tack – ”Öppet”.');
    expect(sentences.map((words) => words.map(({ written }) => written))).toEqual([
      ['mer', 'tid', 'för', 'e-hälsa'],
      ['åka', 'gånger', 'tack', 'öppet'],
    ]);
    expect(sentences[0]?.map(({ kind }) => kind)).toEqual([
      'turning',
      'subject',
      'stop',
      'subject',
    ]);
  });
});

describe('findThemes', () => {
  const sound = [
    'Bättre ljud i salen',
    'Ljudet var dåligt.',
    'bättre ljud!',
    'Vi behöver bättre ljud',
    'Bättre LJUD nästa gång',
  ];
  const time = [
    'Mer tid för samtal',
    'Ge oss mer tid',
    'Jag vill ha mer tid.',
    'Mer tid, helt enkelt',
    'mer tid mellan passen',
    'Mer tid att prata klart.',
    'Tiden räckte inte',
  ];
  const other = ['Maten var kall', 'Tack', 'Välj en lokal med dagsljus'];

  it('names what at least five take up, with the words they used, the most common first', () => {
    const texts = [...other, ...sound, ...time];
    const themes = findThemes(texts);
    expect(themes.map(({ name }) => name)).toEqual(['mer tid', 'ljud']);
    expect(themes[0]?.texts.map((place) => texts[place])).toEqual(time.slice(0, 6));
    expect(themes[1]?.texts.map((place) => texts[place])).toEqual(sound);
  });

  it('counts the definite form in -an with the others, where there are others', () => {
    const texts = [
      ...Array(3).fill('En fråga'),
      ...Array(3).fill('Frågan!'),
      ...Array(5).fill('Kran'),
    ];
    expect(findThemes(texts).map(({ name, texts: places }) => [name, places.length])).toEqual([
      ['fråga', 6],
      ['kran', 5],
    ]);
  });

  it('finds a phrase over the small words within it', () => {
    const texts = [...Array(5).fill('Mer tid'), ...Array(6).fill('Plats för samtal i grupp')];
    expect(findThemes(texts)[0]?.name).toBe('samtal i grupp');
  });

  it('says nothing of fewer than seven texts, nor of what fewer than five take up', () => {
    expect(findThemes(Array(6).fill('Bättre ljud'))).toEqual([]);
    expect(findThemes([...sound.slice(0, 4), ...other])).toEqual([]);
    expect(findThemes(Array(20).fill('och det var en bra'))).toEqual([]);
  });

  it('counts a text once, however often it says a thing', () => {
    expect(findThemes(['ljud ljud ljud ljud ljud', ...other, ...other])).toEqual([]);
  });

  it('does not depend on the order of the texts, and each theme’s texts do say it', () => {
    const text = fc
      .array(fc.constantFrom('mer', 'tid', 'tiden', 'ljud', 'lunch', 'för', 'samtal', 'inte'), {
        maxLength: 5,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
        const themes = findThemes(texts);
        const turned = findThemes([...texts].reverse());
        expect(turned.map(({ name }) => name)).toEqual(themes.map(({ name }) => name));
        for (const { name, texts: places } of themes) {
          expect(places.length).toBeGreaterThanOrEqual(5);
          const stems = wordsOf(name)
            .flat()
            .filter(({ kind }) => kind !== 'stop');
          for (const place of places) {
            const written = wordsOf(texts[place] ?? '')
              .flat()
              .map(({ stem }) => stem);
            expect(written).toEqual(expect.arrayContaining(stems.map(({ stem }) => stem)));
          }
        }
      }),
    );
  });
});
