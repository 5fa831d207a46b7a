import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { isReplaceable } from '../../../src/workbook/output/replaceable-sheet';
import { planSheets } from '../../../src/workbook/output/plan-sheets';
import type { PlannedNetwork } from '../../../src/workbook/output/planned-network';
import { ownTable } from '../../../src/workbook/own-tables';
import type { Cell, OutputSheet } from '../../../src/workbook/port';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../../planning/small-network';

/** Tea runs out in Leeds; sage has no demand in York. */
const network = {
  ...smallNetwork({
    products: [{ id: 'Tea' }, { id: 'Sage', salvageValue: 4 }],
    locations: [{ id: 'Leeds' }, { id: 'York' }],
    positions: [
      { product: 0, location: 0, onHand: 0, mean: 3, sd: 2 },
      { product: 1, location: 1, onHand: 7, mean: 0, sd: 0 },
    ],
  }),
  suppliers: ['Acme'],
};
const buying = {
  ...network,
  positions: { ...network.positions, supplier: Int32Array.of(0, -1) },
};

async function sheets(isAllowed: boolean): Promise<readonly OutputSheet[]> {
  const settings = {
    ...defaultSettings(PLAN_DATE),
    allowPurchases: isAllowed,
    allowMarkdowns: isAllowed,
  };
  const planned: PlannedNetwork = {
    network: buying,
    settings,
    issues: [],
    result: await plan(buying, settings),
  };
  return planSheets(planned);
}

async function sheetOf(name: string): Promise<OutputSheet> {
  return (await sheets(true)).find((sheet) => sheet.name === name)!;
}

function rowsOf({ columns }: OutputSheet): readonly (readonly Cell[])[] {
  return [
    columns.map(({ header }) => header),
    ...columns[0]!.cells.map((_, r) => columns.map(({ cells }) => cells[r]!)),
  ];
}

describe('the sheets of purchases and markdowns', () => {
  it.each([
    [
      'Purchases',
      'Product, Location, Supplier, Quantity, Order cost, Order by, Arrives, Reason, Tier, Status, Decision, ' +
        'Decided by, Decided at, Comment, Check',
      ['Tea', 'Leeds', 'Acme'],
    ],
    [
      'Markdowns',
      'Product, Location, Quantity, Value, Salvage, Loss, Saved, Reason, Tier, Status, Decision, Decided by, ' +
        'Decided at, Comment, Check',
      ['Sage', 'York', 7, 70, 28, 42],
    ],
  ])('%s have approval columns and one row per action', async (name, headers, row) => {
    const sheet = await sheetOf(name);
    const [header, ...body] = rowsOf(sheet);

    expect(header!.join(', ')).toBe(headers);
    expect(body).toHaveLength(1);
    expect(body[0]!.slice(0, row.length)).toEqual(row);
    expect(ownTable(header!)).toBe(name);
  });

  it.each(['Purchases', 'Markdowns'])(
    'are replaced by the next plan’s %s unless a row was decided or edited',
    async (name) => {
      const sheet = await sheetOf(name);
      const rows = rowsOf(sheet);
      const at = (header: string): number => rows[0]!.indexOf(header);
      const withCell = (header: string, cell: Cell) =>
        rows.map((row, r) =>
          r === 1 ? row.map((known, c) => (c === at(header) ? cell : known)) : row,
        );

      expect(isReplaceable(rows, sheet)).toBe(true);
      expect(isReplaceable(withCell('Decision', 'Approve'), sheet)).toBe(false);
      expect(isReplaceable(withCell('Quantity', 99), sheet)).toBe(false);
    },
  );

  it('are written only if the settings allow it', async () => {
    const names = (await sheets(false)).map(({ name }) => name);

    expect(names).not.toContain('Purchases');
    expect(names).not.toContain('Markdowns');
  });

  it('are on the dashboard with their number and cost', async () => {
    const measures = rowsOf(await sheetOf('Dashboard')).map((row) => [row[0], row[2]]);

    expect(measures).toEqual(
      expect.arrayContaining([
        ['Order cost', 50],
        ['Markdown loss', 42],
        ['Orders', 1],
        ['Markdowns', 1],
      ]),
    );
  });
});
