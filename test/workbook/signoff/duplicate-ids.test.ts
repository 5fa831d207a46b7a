import type { Cell } from '../../../src/workbook/port';
import { issuesOf, readSheets } from '../../support/reading';

const HEADERS = [
  ...['Transfer ID', 'Rank', 'Product', 'Description', 'From', 'To', 'Quantity', 'Value'],
  ...['Transfer cost', 'Benefit', 'Net benefit', 'Reason', 'Tier', 'Status', 'Decision', 'Check'],
];

function line(cells: Readonly<Record<string, Cell>>): readonly Cell[] {
  return HEADERS.map((header) => cells[header] ?? null);
}

/** Problems with a Transfers table of two lines, as address and problem. */
async function problems(ids: readonly [Cell, Cell], Decision: Cell = null) {
  const common = { Product: 'A', Quantity: 1, Status: 'Proposed' };
  const Transfers = [
    HEADERS,
    line({ ...common, 'Transfer ID': ids[0], From: 'Leeds', To: 'York' }),
    line({ ...common, 'Transfer ID': ids[1], From: 'York', To: 'Leeds', Decision }),
  ];
  const reading = await readSheets({ Transfers });
  return issuesOf(reading, 'Transfers').map(([address, , problem]) => [address, problem]);
}

const TWICE = ['Transfers!A3', 'The same Transfer ID in two rows of the table'];

describe('two rows with one Transfer ID', () => {
  it.each([null, 'Approve'])('are a high issue with the decision %j', async (decision) => {
    expect(await problems(['T-1', 'T-1'], decision)).toContainEqual(TWICE);
  });

  it('are none with IDs of their own, or without any', async () => {
    expect(await problems(['T-1', 'T-2'])).not.toContainEqual(TWICE);
    expect(await problems([null, null])).not.toContainEqual(TWICE);
  });
});
