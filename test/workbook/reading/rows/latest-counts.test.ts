import type { Cell } from '../../../../src/workbook/port';
import { issuesOf, positionAt, readSheets, TODAY } from '../../../support/reading';

/** On hand of product A at Leeds and York. */
async function stockOf(Inventory: Cell[][]) {
  const reading = await readSheets({ Inventory });
  const at = (location: string) => {
    const position = positionAt(reading.network, 'A', location);
    return position < 0 ? null : reading.network.positions.onHand[position]!;
  };
  return { reading, stock: [at('Leeds'), at('York')] };
}

describe('of the counts of several days, the latest of each position counts', () => {
  it.each<[string, Cell[][]]>([
    [
      'under the name of such a day',
      [
        ['Snapshot date', 'SKU', 'Store', 'Stock'],
        [TODAY - 14, 'A', 'Leeds', 50],
        [TODAY - 14, 'A', 'York', 60],
        [TODAY - 7, 'A', 'Leeds', 10],
        [TODAY - 7, 'A', 'York', 2],
      ],
    ],
    [
      'as days of text in another language, the latest first',
      [
        ['Artikel', 'Filiale', 'Bestand', 'Stichtag'],
        ['A', 'Leeds', 10, '15.11.2026'],
        ['A', 'York', 2, '15.11.2026'],
        ['A', 'Leeds', 90, '01.11.2026'],
        ['A', 'York', 70, '01.11.2026'],
      ],
    ],
    [
      'by the month',
      [
        ['Month', 'Product', 'Location', 'On hand'],
        ['Sep 2026', 'A', 'Leeds', 33],
        ['Sep 2026', 'A', 'York', 44],
        ['Oct 2026', 'A', 'Leeds', 10],
        ['Oct 2026', 'A', 'York', 2],
      ],
    ],
    [
      'but not a count after the plan date',
      [
        ['As of', 'Product', 'Location', 'On hand'],
        [TODAY, 'A', 'Leeds', 10],
        [TODAY, 'A', 'York', 2],
        [TODAY + 7, 'A', 'Leeds', 5],
        [TODAY + 7, 'A', 'York', 0],
      ],
    ],
  ])('%s', async (_title, rows) => {
    const { reading, stock } = await stockOf(rows);

    expect(stock).toEqual([10, 2]);
    expect(reading.reading.tables.find(({ name }) => name === 'Inventory')?.rowsLeftOut).toEqual([
      expect.objectContaining({ why: 'Not the latest count', rows: 2 }),
    ]);
  });
});

it('a position that is not in the latest count keeps its last one, and is named', async () => {
  const { reading, stock } = await stockOf([
    ['Count date', 'Product', 'Location', 'On hand'],
    [TODAY - 9, 'A', 'Leeds', 8],
    [TODAY - 9, 'A', 'York', 6],
    [TODAY - 2, 'A', 'Leeds', 5],
  ]);

  expect(stock).toEqual([5, 6]);
  expect(issuesOf(reading, 'Inventory')).toContainEqual([
    'Inventory!A1',
    'A at YORK (2026-11-13)',
    '1 positions are not in the latest count, of 2026-11-20',
    'The last count of each was used. Add a row with 0 if there is no stock.',
  ]);
});

it('a count whose date cannot be read holds its position out', async () => {
  const { stock } = await stockOf([
    ['Count date', 'Product', 'Location', 'On hand'],
    [TODAY - 9, 'A', 'Leeds', 8],
    ['soon', 'A', 'York', 6],
  ]);

  expect(stock).toEqual([8, null]);
});

it('the days on which lots came in are no counts: lots are added up', async () => {
  const { reading, stock } = await stockOf([
    ['Product', 'Location', 'On hand', 'Lot', 'Date'],
    ['A', 'Leeds', 3, 'L1', TODAY - 30],
    ['A', 'Leeds', 4, 'L2', TODAY - 20],
    ['A', 'York', 5, 'L3', TODAY - 10],
  ]);

  expect(stock).toEqual([7, 5]);
  expect(issuesOf(reading, 'Inventory').map(([, value]) => value)).toContain('Date');
});
