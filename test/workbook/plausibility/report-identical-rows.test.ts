import { issuesOf, MINIMAL, readSheets, TODAY } from '../../support/reading';
import type { Rows } from '../../support/memory-workbook';

const PROBLEM = 'The same row twice: equal in every column';

async function repeated(sheets: Readonly<Record<string, Rows>>) {
  const { issues } = await readSheets(sheets);
  return issues.filter(({ problem }) => problem === PROBLEM);
}

/** A row of sales a day, with some rows given twice. */
function sales(days: number, twice: number): Rows {
  const rows = Array.from({ length: days }, (_, k) => ['A', 'Leeds', TODAY - 1 - k, k % 5]);
  return [['Product', 'Location', 'Date', 'Quantity'], ...rows, ...rows.slice(0, twice)];
}

describe('a row that stands twice', () => {
  it('in Inventory is a high issue with its cell, and both are counted', async () => {
    const Inventory = [...MINIMAL['Inventory']!, ['A', 'York', 2]];

    expect(await repeated({ Inventory })).toEqual([
      expect.objectContaining({
        ...{ severity: 'high', address: 'Inventory!A4', value: 'A: as in row 3' },
        action: 'Both were counted. Delete one if it is the same, or let inspect --fix empty it.',
      }),
    ]);
  });

  it('in Demand is a medium issue, and a high one if there are many', async () => {
    const few = await repeated({ Demand: sales(300, 2) });
    const many = await repeated({ Demand: sales(300, 20) });

    expect(few.map(({ severity }) => severity)).toEqual(['medium', 'medium']);
    expect(many[0]!.severity).toBe('high');
    expect(many).toHaveLength(20);
  });

  it('is no issue among sales by the receipt, of which a day has many', async () => {
    const receipts = Array.from({ length: 200 }, (_, k) => ['A', 'Leeds', TODAY - 5, k]);
    const Demand = [
      ['Product', 'Location', 'Date', 'Quantity'],
      ...receipts,
      ...receipts.slice(0, 9),
    ];

    expect(await repeated({ Demand })).toEqual([]);
  });

  it('in Products is one issue only: the first row counts', async () => {
    const Products = [
      ['Product', 'Unit cost'],
      ['A', 4],
      ['A', 4],
    ];
    const reading = await readSheets({ Products });

    expect(issuesOf(reading, 'Products').map(([, , problem]) => problem)).toEqual([
      'Duplicate product; first row used',
    ]);
  });
});
