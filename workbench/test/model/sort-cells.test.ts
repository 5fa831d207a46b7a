import fc from 'fast-check';
import { Grid } from '../../host/model/cell/grid';
import { untouched } from '../../host/model/cell/cell-record';
import type { CellValue } from '../../host/model/cell/entry';
import { sortRows } from '../../host/model/range/sort-cells';

/** Sorts rows by their first column. */
function sorted(rows: readonly (readonly CellValue[])[], ascending = true): CellValue[][] {
  const grid = new Grid();
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      grid.put(r, c, { ...untouched, value });
    });
  });
  const columns = rows[0]?.length ?? 0;
  const ignore = (): void => undefined;
  const sheet = { grid, contentsChanged: ignore, looksChanged: ignore, rowsSorted: ignore };
  sortRows(sheet, { row: 0, column: 0, rows: rows.length, columns }, [{ key: 0, ascending }]);
  return rows.map((row, r) => row.map((_value, c) => grid.peek(r, c)?.value ?? ''));
}

const error = { error: '#N/A' };

describe('sorting rows', () => {
  it.each<[boolean, CellValue[]]>([
    [true, [-1, 2, 'a', 'B', false, true, error, '']],
    [false, [error, true, false, 'B', 'a', 2, -1, '']],
  ])('orders kinds of values as Excel does (ascending: %p)', (ascending, expected) => {
    const rows = ['', 'B', error, 2, true, 'a', false, -1].map((value) => [value]);

    expect(sorted(rows, ascending).flat()).toEqual(expected);
  });

  it('is stable and keeps rows together', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }), (keys) => {
        const rows = sorted(keys.map((key, n) => [key, n]));

        const byKeyThenPlace = keys.map((key, n) => [key, n] as const);
        byKeyThenPlace.sort(([a, m], [b, n]) => a - b || m - n);
        expect(rows).toEqual(byKeyThenPlace);
      }),
    );
  });
});
