import fc from 'fast-check';
import { CellBlocks } from '../../../univer/looks/cell-blocks';

describe('cells combined into areas', () => {
  it('become one area for a whole selection', () => {
    const blocks = new CellBlocks();
    for (let row = 2; row < 5; row++)
      for (let column = 1; column < 4; column++) blocks.add(row, column, 'bold on');
    expect(blocks.all()).toEqual([
      { key: 'bold on', area: { row: 2, column: 1, rows: 3, columns: 3 } },
    ]);
  });

  it('are in exactly one area each, with their key', () => {
    const keys = fc.array(
      fc.array(fc.constantFrom('a b', 'c', null), { minLength: 5, maxLength: 5 }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(keys, (rows) => {
        const blocks = new CellBlocks();
        rows.forEach((row, r) => {
          row.forEach((key, c) => {
            if (key !== null) blocks.add(r, c, key);
          });
        });
        const filled = rows.map((row) => row.map((): string | null => null));
        for (const { key, area } of blocks.all()) {
          for (let r = area.row; r < area.row + area.rows; r++) {
            for (let c = area.column; c < area.column + area.columns; c++) {
              expect(filled[r]![c]).toBeNull();
              filled[r]![c] = key;
            }
          }
        }
        expect(filled).toEqual(rows);
      }),
    );
  });
});
