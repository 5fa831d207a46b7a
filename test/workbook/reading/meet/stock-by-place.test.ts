import type { Cell } from '../../../../src/workbook/port';
import { issuesOf, positionAt, readSheets, refusalOf, MINIMAL } from '../../../support/reading';
import type { Rows } from '../../../support/memory-workbook';

async function stockOf(sheets: Readonly<Record<string, Rows>>) {
  const reading = await readSheets({ Inventory: [], ...sheets });
  const at = (location: string) =>
    reading.network.positions.onHand[positionAt(reading.network, 'A', location)];
  return { reading, stock: [at('Leeds'), at('York')] };
}

describe('stock with one column a location is read by its headers', () => {
  it.each<[string, Cell[][]]>([
    [
      'on a sheet of any name',
      [
        ['Product', 'Leeds', 'York'],
        ['A', 10, 2],
      ],
    ],
    [
      'beside a description and a total',
      [
        ['SKU', 'Description', 'York', 'Leeds', 'Total'],
        ['A', 'Mug', 2, 10, 12],
      ],
    ],
    [
      'below a title, with a row of totals',
      [
        ['Bestand je Filiale', null, null],
        [null, null, null],
        ['Artikel', 'Leeds', 'York'],
        ['A', 10, 2],
        ['Summe', 10, 2],
      ],
    ],
    [
      'of which the latest count of several days counts',
      [
        ['Snapshot date', 'Item', 'Leeds', 'York'],
        ['2026-11-01', 'A', 70, 80],
        ['2026-11-08', 'A', 10, 2],
      ],
    ],
  ])('%s', async (_title, Overview) => {
    const { reading, stock } = await stockOf({ Overview });

    expect(stock).toEqual([10, 2]);
    expect(
      reading.issues.filter(({ table, severity }) => table === 'Inventory' && severity !== 'low'),
    ).toEqual([]);
  });
});

it('a column of numbers that no other table knows is not read, and a high issue', async () => {
  const { reading, stock } = await stockOf({
    Overview: [
      ['Product', 'Leeds', 'York', 'Bath'],
      ['A', 10, 2, 7],
    ],
  });

  expect(stock).toEqual([10, 2]);
  expect(issuesOf(reading, 'Inventory')).toContainEqual([
    'Overview!D1',
    'Bath',
    'A column of numbers beside those of the locations, and no other table has its name',
    'Not read. Add its name to Locations if it is one.',
  ]);
});

it('a cell that cannot be read holds its position out', async () => {
  const { reading } = await stockOf({
    Overview: [
      ['Product', 'Leeds', 'York'],
      ['A', 10, 'many'],
      ['B', 4, 5],
    ],
  });

  expect(positionAt(reading.network, 'A', 'York')).toBe(-1);
  expect(reading.network.positions.onHand[positionAt(reading.network, 'A', 'Leeds')]).toBe(10);
});

it('one column with the name of a location is not enough', async () => {
  const { refusal } = await refusalOf({
    Demand: MINIMAL['Demand']!,
    Overview: [
      ['Product', 'Leeds'],
      ['A', 10],
    ],
  });

  expect(refusal.table).toBe('Inventory');
});
