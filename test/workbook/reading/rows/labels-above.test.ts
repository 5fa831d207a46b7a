import type { Cell } from '../../../../src/workbook/port';
import type { Rows } from '../../../support/memory-workbook';
import { issuesOf, readSheets, TODAY } from '../../../support/reading';

const HEADER = ['Product', 'Location', TODAY - 3, TODAY - 2];

async function demandOf(rows: Cell[][]): Promise<string[]> {
  const reading = await readSheets({ Demand: [HEADER, ...rows] });
  const { products, locations, positions } = reading.network;
  const { start, quantity } = positions.history;
  return Array.from({ length: positions.count }, (_one, p) => p)
    .filter((p) => start[p + 1]! > start[p]!)
    .map((p) => {
      const name = `${products[positions.product[p]!]!.id} ${locations[positions.location[p]!]!.id}`;
      return `${name} ${[...quantity.slice(start[p], start[p + 1])].join(' ')}`;
    });
}

describe('a label that stands once for a group of rows', () => {
  it.each<[string, Rows, string[]]>([
    [
      'of a pivot table, with totals',
      [
        ['A', 'Leeds', 1, 2],
        [null, 'York', 3, 4],
        ['A Total', null, 4, 6],
        ['B', 'Leeds', 5, 6],
        [null, 'York', 7, 8],
      ],
      ['A Leeds 1 2', 'A York 3 4', 'B Leeds 5 6', 'B York 7 8'],
    ],
    [
      'in merged cells of the second column',
      [
        ['A', 'Leeds', 1, 2],
        ['B', null, 3, 4],
        ['A', 'York', 5, 6],
        ['B', null, 7, 8],
      ],
      ['A Leeds 1 2', 'A York 5 6', 'B Leeds 3 4', 'B York 7 8'],
    ],
    [
      'in a heading of its own',
      [
        ['A', null, null, null],
        [null, 'Leeds', 1, 2],
        [null, 'York', 3, 4],
        ['B', null, null, null],
        [null, 'Hull', 5, 6],
      ],
      ['A Leeds 1 2', 'A York 3 4', 'B Hull 5 6'],
    ],
  ])('%s is used for the rows below', async (_where, rows, expected) => {
    const found = await demandOf(rows as Cell[][]);

    expect(found.sort()).toEqual([...expected].sort());
  });

  it('is said once, with the first cell', async () => {
    const reading = await readSheets({
      Demand: [HEADER, ['A', 'Leeds', 1, 2], [null, 'York', 3, 4]],
    });

    expect(issuesOf(reading, 'Demand').map(([address, , problem]) => [address, problem])).toEqual([
      ['Demand!B3', 'Product is given once for a group of rows'],
    ]);
  });

  it('is not guessed where a name is merely missing', async () => {
    const found = await demandOf([
      ['A', 'Leeds', 1, 2],
      ['A', 'York', 3, 4],
      [null, 'Hull', 5, 6],
      ['B', 'Leeds', 5, 6],
    ]);

    expect(found).toEqual(['A Leeds 1 2', 'A York 3 4', 'B Leeds 5 6']);
  });
});
