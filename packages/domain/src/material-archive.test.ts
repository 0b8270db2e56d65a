import fc from 'fast-check';
import { expect, it } from 'vitest';
import { archivePaths } from './material-archive.ts';

const materials = fc
  .array(
    fc.record({
      kind: fc.constantFrom('FILE', 'LINK', 'PICTURE'),
      title: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Mål', 'mål', '../x', 'con')),
      seminar: fc.option(
        fc.record({ letter: fc.constantFrom('A', 'B'), title: fc.string({ unit: 'binary' }) }),
      ),
      file: fc.option(fc.constantFrom({ name: 'a.pdf' }, { name: 'b.webp' })),
    }),
    { maxLength: 20 },
  )
  .map((all) => all.map((one, index) => ({ ...one, id: String(index) })));

it('gives every file a path of its own, in at most one folder, with its extension', () => {
  fc.assert(
    fc.property(materials, (all) => {
      const paths = archivePaths(all, 'Bilder');
      expect([...paths.keys()]).toEqual(all.filter(({ file }) => file).map(({ id }) => id));
      const said = [...paths.values()];
      expect(new Set(said.map((path) => path.toLowerCase())).size).toBe(said.length);
      for (const [id, path] of paths) {
        const extension = all[Number(id)]?.file?.name.split('.').at(-1);
        expect(path.endsWith(`.${extension}`)).toBe(true);
        const parts = path.split('/');
        expect(parts.length).toBeLessThanOrEqual(2);
        for (const part of parts) {
          expect(part).toMatch(/^[^.\\:"<>|?*]/u);
          expect(part.trim()).not.toBe('');
        }
      }
    }),
  );
});

it('is named as on the page', () => {
  const file = { name: 'IMG_1.webp' };
  const seminar = { letter: 'B', title: 'Svåra samtal: så gör du' };
  const paths = archivePaths(
    [
      { id: '1', kind: 'PICTURE', title: 'Scenen', seminar: null, file },
      { id: '2', kind: 'PICTURE', title: 'scenen', seminar: null, file },
      { id: '3', kind: 'FILE', title: 'Mål 2027', seminar: null, file: { name: 'x.pdf' } },
      { id: '4', kind: 'FILE', title: 'Av / på', seminar, file: { name: 'x.pdf' } },
      { id: '5', kind: 'LINK', title: 'Film', seminar: null, file: null },
    ],
    'Bilder',
  );
  expect([...paths.values()]).toEqual([
    'Bilder/Scenen.webp',
    'Bilder/scenen (2).webp',
    'Mål 2027.pdf',
    'B Svåra samtal- så gör du/Av - på.pdf',
  ]);
});
