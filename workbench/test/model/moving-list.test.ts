import fc from 'fast-check';
import type { Area } from '../../host/model/area/area';
import { MovingList } from '../../host/model/area/moving-list';
import { shiftArea } from '../../host/model/area/shift';
import type { Shift } from '../../host/model/area/shift';
import { Merges } from '../../host/model/sheet/merges';

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(6),
  column: fc.nat(6),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

/** The addresses `row:column` of all cells, repeated if areas overlap. */
function cellsOf(areas: readonly Area[]): string[] {
  return areas
    .flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_cell, n) => {
        return `${String(row + Math.floor(n / columns))}:${String(column + (n % columns))}`;
      }),
    )
    .sort();
}

describe('an item on cells of a sheet', () => {
  it('keeps exactly the cells that are not cut, each once', () => {
    fc.assert(
      fc.property(area, area, (own, hole) => {
        const list = new MovingList<string>({ shifts: [] });
        list.add(own, 'rule');

        list.cut(hole);

        const removed = new Set(cellsOf([hole]));
        const left = cellsOf(list.all.map((entry) => entry.area));
        expect(left).toEqual(cellsOf([own]).filter((cell) => !removed.has(cell)));
      }),
    );
  });

  it('is cut only if it is chosen', () => {
    const list = new MovingList<string>({ shifts: [] });
    const own = { row: 0, column: 0, rows: 2, columns: 2 };
    list.add(own, 'rule');
    list.add(own, 'alert');

    list.cut(own, (item) => item === 'rule');

    expect(list.all).toEqual([{ area: own, item: 'alert' }]);
  });

  it('moves with every later shift and goes with its cells', () => {
    fc.assert(
      fc.property(area, area, fc.constantFrom('Down', 'Up'), (own, moved, direction) => {
        const shifts: Shift[] = [];
        const list = new MovingList<string>({ shifts });
        list.add(own, 'rule');

        const shift: Shift = { area: moved, direction };
        shifts.push(shift);

        const now = shiftArea(own, shift);
        expect(list.all.map((entry) => entry.area)).toEqual(now ? [now] : []);
      }),
    );
  });
});

test('merged areas never overlap', () => {
  fc.assert(
    fc.property(fc.array(area, { minLength: 1, maxLength: 6 }), (areas) => {
      const merges = new Merges({ shifts: [] });

      for (const each of areas) merges.merge(each);

      const cells = cellsOf(merges.all);
      expect(new Set(cells).size).toBe(cells.length);
    }),
  );
});
