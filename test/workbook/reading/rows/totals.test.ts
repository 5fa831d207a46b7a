import type { Cell } from '../../../../src/workbook/port';
import type { Rows } from '../../../support/memory-workbook';
import { readSheets, TODAY } from '../../../support/reading';
import type { SoundReading } from '../../../support/reading';

const HEADER = ['Product', 'Location', 'On hand'];

function stockOf({ network }: SoundReading): readonly string[] {
  const { positions, products, locations } = network;
  return Array.from(
    positions.onHand,
    (units, p) =>
      `${products[positions.product[p]!]!.id} ${locations[positions.location[p]!]!.id} ${String(units)}`,
  ).filter((line) => !line.startsWith('A '));
}

async function stockFrom(rows: Rows): Promise<{
  readonly stock: readonly string[];
  readonly issues: readonly (readonly [string, string | null])[];
}> {
  const reading = await readSheets({ Inventory: [HEADER, ...rows] });
  const issues = reading.issues
    .filter(({ table }) => table === 'Inventory')
    .filter(({ problem }) => !problem.startsWith('Demand, '))
    .map(({ severity, address }) => [severity, address] as const);
  return { stock: stockOf(reading), issues };
}

const TWO = ['LAMP Leeds 31', 'LAMP York 12'];

describe('a total in Inventory', () => {
  it.each<[string, Cell[][]]>([
    ['below each product', [['LAMP', 'Summe', 43]]],
    ['named after its product', [['LAMP Total', null, 43]]],
    ['below the table', [['Grand total', null, 43]]],
    ['without a name below the table', [[null, null, 43]]],
    [
      'of a product and of all',
      [
        ['Total LAMP', '', 43],
        ['Total général', '', 43],
      ],
    ],
  ])('%s is left out and named with its cell', async (_where, totals) => {
    const { stock, issues } = await stockFrom([
      ['LAMP', 'Leeds', 31],
      ['LAMP', 'York', 12],
      ...totals,
    ]);

    expect(stock).toEqual(TWO);
    expect(issues.map(([severity]) => severity)).toEqual(totals.map(() => 'low'));
    expect(issues[0]![1]).toMatch(/^Inventory![AB]4$/);
  });

  it('that is not the sum of the rows above is left out with high severity', async () => {
    const { stock, issues } = await stockFrom([
      ['LAMP', 'Leeds', 31],
      ['LAMP', 'York', 12],
      ['LAMP', 'Totaal', 50],
    ]);

    expect(stock).toEqual(TWO);
    expect(issues).toEqual([['high', 'Inventory!B4']]);
  });

  it('is recognised by arithmetic, whatever its name', async () => {
    const { stock, issues } = await stockFrom([
      ['LAMP', 'Leeds', 31],
      ['LAMP', 'York', 12],
      ['LAMP', 'North', 43],
      ['SOFA', 'North', 60],
      ['SOFA', 'Leeds', 25],
      ['SOFA', 'York', 35],
      ['DESK', 'Leeds', 9],
      ['DESK', 'York', 80],
      ['DESK', 'North', 89],
    ]);

    expect(stock).toEqual([
      ...TWO,
      'SOFA Leeds 25',
      'SOFA York 35',
      'DESK Leeds 9',
      'DESK York 80',
    ]);
    expect(issues.map(([severity]) => severity)).toEqual(['high', 'high', 'high']);
  });

  it('is asked about, not guessed, where few small amounts may be equal by chance', async () => {
    const { stock, issues } = await stockFrom([
      ['LAMP', 'Leeds', 1],
      ['LAMP', 'York', 1],
      ['LAMP', 'Hub', 2],
      ['SOFA', 'Leeds', 2],
      ['SOFA', 'York', 1],
      ['SOFA', 'Hub', 3],
    ]);

    expect(stock).toHaveLength(6);
    expect(issues).toEqual([['medium', 'Inventory!B4']]);
  });

  it('is not seen in names that only contain such a word', async () => {
    const { stock, issues } = await stockFrom([
      ['Summer hat', 'Leeds', 4],
      ['Total cleaner', 'York', 4],
    ]);

    expect(stock).toEqual(['Summer hat Leeds 4', 'Total cleaner York 4']);
    expect(issues).toEqual([]);
  });
});

describe('a total in Demand', () => {
  it.each(['Gesamtergebnis', 'Razem', 'Totale complessivo'])('%s is no demand', async (word) => {
    const days = [TODAY - 3, TODAY - 2];
    const reading = await readSheets({
      Demand: [
        ['Product', 'Location', ...days],
        ['A', 'Leeds', 3, 4],
        ['A', 'York', 1, 0],
        [word, null, 4, 4],
      ],
    });

    expect([...reading.network.positions.history.quantity]).toEqual([3, 4, 1, 0]);
    expect(reading.issues.filter(({ table }) => table === 'Demand')).toMatchObject([
      { severity: 'low', value: word, address: 'Demand!A4', action: 'The row was left out.' },
    ]);
  });
});
