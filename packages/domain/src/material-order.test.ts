import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupMaterials, orderAfter } from './material-order.ts';

const seminarIds = ['s1', 's2'];
const materials = fc
  .array(
    fc.record({
      kind: fc.constantFrom('FILE', 'LINK', 'PICTURE'),
      seminar: fc.option(fc.constantFrom({ id: 's1' }, { id: 's2' })),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((one, index) => ({ ...one, id: String(index) })));

describe('groupMaterials', () => {
  it('has each once, in order, and no empty group', () => {
    fc.assert(
      fc.property(materials, (all) => {
        const groups = groupMaterials(all, seminarIds);
        const ids = groups.flatMap((group) => group.materials.map(({ id }) => Number(id)));
        expect(ids.toSorted((a, b) => a - b)).toEqual(all.map(({ id }) => Number(id)));
        for (const group of groups) {
          const own = group.materials.map(({ id }) => Number(id));
          expect(own.length).toBeGreaterThan(0);
          expect(own).toEqual(own.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

describe('orderAfter', () => {
  it('changes two neighbours of a group, and back again', () => {
    fc.assert(
      fc.property(
        materials,
        fc.nat(11),
        fc.constantFrom(-1 as const, 1 as const),
        (all, at, step) => {
          const id = String(at);
          const order = orderAfter(all, id, step);
          expect(order.toSorted()).toEqual(all.map((one) => one.id).toSorted());
          const after = order
            .map((one) => all.find((other) => other.id === one))
            .filter((one) => one !== undefined);
          const back = step === 1 ? -1 : 1;
          const changed = order.join() !== all.map((one) => one.id).join();
          if (changed) expect(orderAfter(after, id, back)).toEqual(all.map((one) => one.id));
          const groupOf = (list: typeof all) =>
            groupMaterials(list, seminarIds).find((group) =>
              group.materials.some((one) => one.id === id),
            );
          const before = groupOf(all)?.materials.findIndex((one) => one.id === id) ?? 0;
          const size = groupOf(all)?.materials.length ?? 0;
          const now = groupOf(after)?.materials.findIndex((one) => one.id === id) ?? 0;
          if (at < all.length) expect(now).toBe(Math.min(size - 1, Math.max(0, before + step)));
        },
      ),
    );
  });
});
