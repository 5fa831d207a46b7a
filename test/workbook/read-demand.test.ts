import type { Cell } from '../../src/workbook/port';
import { detailOf, issuesOf, positionAt, readSheets, TODAY } from '../support/reading';
import type { SoundReading } from '../support/reading';

function historyAt({ network }: SoundReading, product: string, location: string) {
  const { history } = network.positions;
  return detailOf(history, history.day, positionAt(network, product, location));
}

const LONG = ['Product', 'Location', 'Date', 'Quantity', 'Stockout'];

describe('the Demand table in long form', () => {
  it('gives the history by day, oldest first, with rows of one day added up', async () => {
    const reading = await readSheets({
      Demand: [
        LONG,
        ['A', 'Leeds', TODAY - 1, 4],
        ['A', 'Leeds', '2026-11-18', 1],
        ['A', 'Leeds', TODAY - 1, 2],
        ['A', 'York', TODAY - 3, 9],
      ],
    });

    expect(historyAt(reading, 'A', 'Leeds')).toEqual([
      [TODAY - 4, 1],
      [TODAY - 1, 6],
    ]);
    expect(historyAt(reading, 'A', 'York')).toEqual([[TODAY - 3, 9]]);
  });

  it('marks stockout days', async () => {
    const { network } = await readSheets({
      Demand: [
        LONG,
        ['A', 'Leeds', TODAY - 3, 4, 'no'],
        ['A', 'Leeds', TODAY - 2, 0, 'yes'],
        ['A', 'Leeds', TODAY - 1, 0, null],
      ],
    });

    expect([...network.positions.history.isStockout]).toEqual([0, 1, 0]);
  });

  it('leaves out invalid rows, each with its reason', async () => {
    const reading = await readSheets({
      Demand: [
        LONG,
        ['A', 'Leeds', TODAY - 1, null],
        ['A', 'Leeds', 'Monday', 4],
        ['A', null, TODAY - 1, 4],
        ['A', 'Leeds', TODAY + 1, 4],
        ['A', 'Leeds', TODAY - 1, 4],
        ['A', 'York', TODAY - 1, 4],
        ['A', 'York', TODAY - 2, 4],
      ],
    });

    expect(historyAt(reading, 'A', 'Leeds')).toEqual([[TODAY - 1, 4]]);
    expect(issuesOf(reading, 'Demand').map((issue) => issue.slice(0, 3))).toEqual([
      ['Demand!D2', '', 'Blank'],
      ['Demand!C3', 'Monday', 'Text that is not a date such as 2026-03-01'],
      ['Demand!B4', '', 'No location'],
      ['Demand!C5', String(TODAY + 1), 'After the plan date'],
    ]);
  });

  it('marks promotion days: yes, a name or a discount', async () => {
    const said: Cell[] = ['no', 'yes', null, 'Black Friday', 0.2, 0, false, { error: '#N/A' }];
    const reading = await readSheets({
      Demand: [
        ['Product', 'Location', 'Date', 'Quantity', 'Promotion'],
        ...said.map((promotion, k) => ['A', 'Leeds', TODAY - 8 + k, 4, promotion]),
      ],
    });

    expect([...reading.network.positions.history.isPromotion]).toEqual([0, 1, 0, 1, 1, 0, 0, 0]);
    expect(issuesOf(reading, 'Demand')).toEqual([
      ['Demand!E9', '#N/A', 'Error value #N/A', 'Read as no.'],
    ]);
  });

  it('reads negative quantities as returns and reports the address', async () => {
    const reading = await readSheets({
      Demand: [LONG, ['A', 'Leeds', TODAY - 9, 4], ['A', 'Leeds', TODAY - 2, -3]],
    });

    expect(historyAt(reading, 'A', 'Leeds')).toEqual([
      [TODAY - 9, 4],
      [TODAY - 2, -3],
    ]);
    expect(issuesOf(reading, 'Demand')).toEqual([
      [
        'Demand!D3',
        '-3',
        'Negative quantity: a return',
        'Deducted from the sales of its period or earlier ones.',
      ],
    ]);
  });

  it('counts positions without an Inventory row as 0 on hand; many are reported in one row', async () => {
    const products = Array.from({ length: 300 }, (_product, k) => `P${String(k)}`);
    const rows: Cell[][] = products.map((product) => [product, 'Leeds', TODAY - 1, 1]);

    const reading = await readSheets({ Demand: [LONG, ...rows] });

    expect(reading.network.positions.onHand[positionAt(reading.network, 'P7', 'Leeds')]).toBe(0);
    expect(issuesOf(reading, 'Inventory')).toContainEqual([
      '',
      '300 times; first: P0 at Leeds, P1 at Leeds, P2 at Leeds',
      'Demand, a forecast or a receipt, but no row in Inventory',
      'Counted as 0 on hand.',
    ]);
  });
});

describe('the Demand table in wide form', () => {
  it('has one column per period, with the date as header', async () => {
    const reading = await readSheets({
      Demand: [
        ['SKU', 'Site', TODAY - 14, '2026-11-15', TODAY + 7],
        ['A', 'Leeds', 3, 5, 99],
        ['A', 'York', null, 0, 99],
      ],
    });

    expect(historyAt(reading, 'A', 'Leeds')).toEqual([
      [TODAY - 14, 3],
      [TODAY - 7, 5],
    ]);
    expect(historyAt(reading, 'A', 'York')).toEqual([[TODAY - 7, 0]]);
    expect(issuesOf(reading, 'Demand')).toEqual([
      [
        'Demand!E1',
        '2026-11-29',
        'The period begins after the plan date',
        'The column was left out.',
      ],
    ]);
  });

  it('reports a bad cell with its own address', async () => {
    const reading = await readSheets({
      Demand: [
        ['SKU', 'Site', TODAY - 14, TODAY - 7],
        ['A', 'Leeds', 3, 'n/a'],
      ],
    });

    expect(issuesOf(reading, 'Demand')).toEqual([
      ['Demand!D2', 'n/a', 'Text where a number is needed', 'The cell was left out.'],
    ]);
  });
});
