import type { Rows } from '../../../support/memory-workbook';
import { issuesOf, MINIMAL, readOnly, readSound, TODAY } from '../../../support/reading';
import type { SoundReading } from '../../../support/reading';

const DEMAND: Rows = MINIMAL['Demand']!;

function stockOf({ network }: SoundReading): readonly string[] {
  const { positions, locations, products } = network;
  return Array.from(
    positions.onHand,
    (units, p) =>
      `${products[positions.product[p]!]!.id} ${locations[positions.location[p]!]!.id} ${String(units)}`,
  ).sort();
}

const HEADER = ['Product', 'Location', 'On hand'];
const LEEDS: Rows = [HEADER, ['A', 'Leeds', 10], ['B', 'Leeds', 4]];
const YORK: Rows = [HEADER, ['A', 'York', 2], ['B', 'York', 9]];
const BOTH = ['A Leeds 10', 'A York 2', 'B Leeds 4', 'B York 9'];

describe('one table on several sheets', () => {
  it.each<[string, Record<string, Rows>]>([
    ['a sheet a store', { 'Stock Leeds': LEEDS, 'Stock York': YORK }],
    ['a second sheet that goes on', { 'Bestand 1': LEEDS, 'Bestand 2': YORK }],
    [
      'the store named by the sheet only',
      {
        Leeds: LEEDS.map(([product, , units]) => [product!, units!]),
        York: YORK.map(([product, , units]) => [product!, units!]),
      },
    ],
    [
      'the store named by a caption, one store below the other',
      {
        Stores: [
          ['Leeds'],
          ...LEEDS.map(([product, , units]) => [product!, units!]),
          [],
          ['York'],
          ...YORK.map(([product, , units]) => [product!, units!]),
        ],
      },
    ],
    [
      'one below the other, each with its header',
      { Stock: [...LEEDS, [], ['Second page'], ...YORK] },
    ],
  ])('is joined: %s', async (_kind, sheets) => {
    const reading = await readSound({ ...sheets, Demand: DEMAND });

    expect(stockOf(reading)).toEqual(BOTH);
    expect(reading.issues.filter(({ severity }) => severity === 'high')).toMatchObject([
      { table: 'Products', column: 'Unit cost' },
    ]);
  });

  it.each<[string, Record<string, Rows>]>([
    ['words and years', { 'Sales 2025': DEMAND, 'Sales 2026': later(DEMAND) }],
    ['years alone', { 2025: DEMAND, 2026: later(DEMAND) }],
    ['years in front', { '2025 Absatz': DEMAND, '2026 Absatz': later(DEMAND) }],
  ])('is joined for a sheet a year, named by %s', async (_kind, sheets) => {
    const { network } = await readSound({ Inventory: MINIMAL['Inventory']!, ...sheets });

    expect([...network.positions.history.quantity]).toEqual([1, 1, 3, 3]);
  });

  it('is joined in wide form, with the periods of each sheet', async () => {
    const { network } = await readSound({
      Inventory: MINIMAL['Inventory']!,
      'Sales 2025': [
        ['Product', 'Location', '2025-11', '2025-12'],
        ['A', 'Leeds', 1, 2],
      ],
      'Sales 2026': [
        ['Product', 'Location', '2026-01', '2026-02'],
        ['A', 'Leeds', 3, 4],
      ],
    });

    expect([...network.positions.history.quantity]).toEqual([1, 2, 3, 4]);
  });
});

describe('another sheet that looks like a table', () => {
  const others: Rows = [HEADER, ['A', 'Hull', 8]];

  it('is not read, with high severity, if its name does not say that it belongs there', async () => {
    const reading = await readSound({ Inventory: LEEDS, Returns: others, Demand: DEMAND });

    expect(stockOf(reading)).not.toContain('A Hull 8');
    expect(reading.issues).toContainEqual(
      expect.objectContaining({
        ...{ severity: 'high', table: 'Inventory', address: 'Returns!A1' },
        problem: 'Also looks like Inventory, with 1 more rows',
      }),
    );
  });

  it('is not read if it has other figures for the same rows', async () => {
    const older: Rows = [HEADER, ['A', 'Leeds', 99]];
    const reading = await readSound({ 'Stock now': LEEDS, 'Stock May': older, Demand: DEMAND });

    expect(stockOf(reading)).toContain('A Leeds 10');
    expect(issuesOf(reading, 'Inventory').map(([, , problem]) => problem)).toContain(
      'Also looks like Inventory, with other figures for rows of Inventory',
    );
  });

  it('is no store if its name says nothing', async () => {
    const reading = await readOnly({
      Stock: [
        ['Product', 'On hand'],
        ['A', 3],
      ],
      Demand: DEMAND,
    });

    expect(reading.kind).toBe('refused');
  });
});

/** Sales a day later than DEMAND, far enough to be other rows. */
function later(rows: Rows): Rows {
  return rows.map((row, r) => (r === 0 ? row : [row[0]!, row[1]!, TODAY - 10 - r, row[3]!]));
}
