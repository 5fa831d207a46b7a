import { transferDigest } from '../../../src/planning/signoff/row-digest';
import { planSheets, renamedSheetNotice } from '../../../src/workbook/output/plan-sheets';
import type { PlannedNetwork } from '../../../src/workbook/output/planned-network';
import type { OutputColumn, OutputSheet } from '../../../src/workbook/port';
import { examplePlan } from '../../support/example-plan';
import { MemoryWorkbook } from '../../support/memory-workbook';

const plan = examplePlan(30, 6);

/** The columns of the workbook contract. */
const CONTRACT: Readonly<Record<string, string>> = {
  Transfers:
    'Transfer ID, Rank, Product, Description, From, To, Quantity, Value, Transfer cost, Benefit, Net benefit, ' +
    'Stockout risk before, Stockout risk after, Cover from, Cover to, Ship by, Arrives, Reason, Tier, Status, ' +
    'Decision, Firm, Decided by, Decided at, Comment, Shipped, Received, Check',
  Shipments: 'From, To, Lines, Quantity, Volume, Shipments, Fixed cost, Variable cost, Fill',
  Alerts: 'Severity, Kind, Product, Location, Message, Value',
  Positions:
    'Product, Description, Family, Location, On hand, Available, Mean demand, SD demand, Lead time, ' +
    'Service level, Safety stock, Reorder point, EOQ, Order-up-to, Surplus, Shortage, Days of cover, Stockout risk, Cost of inaction, ' +
    'Imbalance, ABC, XYZ, Flag',
  'Data issues': 'Severity, Table, Row, Column, Value, Problem, What was done, Address',
  Dashboard: 'Measure, Before, After, Change',
};

function sheet(name: string, of: PlannedNetwork = plan): OutputSheet {
  return planSheets(of).find((candidate) => candidate.name === name)!;
}

function column(name: string, header: string, of: PlannedNetwork = plan): OutputColumn {
  return sheet(name, of).columns.find((candidate) => candidate.header === header)!;
}

describe('The sheets of a plan', () => {
  it.each(Object.entries(CONTRACT))('%s has the columns of the contract', (name, headers) => {
    expect(
      sheet(name)
        .columns.map(({ header }) => header)
        .join(', '),
    ).toBe(headers);
  });

  it('have columns of equal length and only finite numbers', () => {
    for (const { columns } of planSheets(plan)) {
      for (const { cells, rowFormats = cells } of columns) {
        expect(cells).toHaveLength(columns[0]!.cells.length);
        expect(rowFormats).toHaveLength(cells.length);
        expect(cells.every((cell) => typeof cell !== 'number' || Number.isFinite(cell))).toBe(true);
      }
    }
  });

  it("show transfers best first, with the planner's names", () => {
    const [best] = plan.result.transfers;
    expect(column('Transfers', 'Rank').cells).toEqual(plan.result.transfers.map((_t, n) => n + 1));
    expect(column('Transfers', 'Product').cells[0]).toBe(plan.network.products[best!.product]!.id);
    expect(column('Transfers', 'To').cells[0]).toBe(plan.network.locations[best!.to]!.id);
  });

  it('show the approval tier of each transfer and leave the decision blank', () => {
    const statuses: Readonly<Record<string, string>> = {
      auto: 'Auto-approved',
      manager: 'Pending manager',
      director: 'Pending director',
      executive: 'Pending executive',
    };
    expect(column('Transfers', 'Status').cells).toEqual(
      plan.result.transfers.map(({ tier }) => statuses[tier]),
    );
    expect(column('Transfers', 'Decision').choices).toEqual([
      ...['Approve', 'Reject', 'Undo', 'Cancel', 'Lost'],
    ]);
    for (const header of ['Decision', 'Decided by', 'Decided at', 'Comment']) {
      expect(new Set(column('Transfers', header).cells)).toEqual(new Set([null]));
    }
  });

  it('have a Check that depends on the quantity', () => {
    const { columns } = sheet('Transfers');
    const cell = (header: string) => columns.find((c) => c.header === header)!.cells[0];
    const row = {
      transferId: String(cell('Transfer ID')),
      product: String(cell('Product')),
      from: String(cell('From')),
      to: String(cell('To')),
      quantity: Number(cell('Quantity')),
      value: Number(cell('Value')),
      transferCost: Number(cell('Transfer cost')),
      benefit: Number(cell('Benefit')),
      netBenefit: Number(cell('Net benefit')),
      shipBy: Number(cell('Ship by')),
      arrives: Number(cell('Arrives')),
      tier: String(cell('Tier')),
    };
    expect(cell('Check')).toBe(transferDigest(row));
    expect(cell('Check')).not.toBe(transferDigest({ ...row, quantity: row.quantity + 1 }));
  });

  it('leave days of cover blank without demand', () => {
    const covers = plan.result.transfers.map(({ coverFrom }) => coverFrom);
    expect(covers).toContain(Infinity);
    expect(column('Transfers', 'Cover from').cells).toEqual(
      covers.map((cover) => (cover === Infinity ? null : cover)),
    );
  });

  it('show the savings and the purchase value avoided', () => {
    const measures = column('Dashboard', 'Measure').cells;
    const after = (measure: string) =>
      column('Dashboard', 'After').cells[measures.indexOf(measure)];
    const { objective, transfers } = plan.result;
    expect(after('Savings')).toBe(objective.before - objective.after);
    expect(after('Purchase value avoided')).toBeCloseTo(
      transfers.reduce((sum, { value }) => sum + value, 0) - objective.transferCost,
    );
    expect(after('Optimality gap')).toBe(objective.gap);
    expect(after('Transfers')).toBe(transfers.length);
  });

  it('show fill rate and lost margin before position counts', () => {
    const { cells: measures } = column('Dashboard', 'Measure');
    const place = (measure: RegExp) => measures.findIndex((cell) => measure.test(String(cell)));
    const counted = place(/^Positions below their service level/);
    expect(place(/^Fill rate/)).toBeLessThan(counted);
    expect(place(/^Expected lost margin/)).toBeLessThan(counted);
  });

  it('show each measure in its own unit', () => {
    const { cells: measures } = column('Dashboard', 'Measure');
    const formats = column('Dashboard', 'After').rowFormats!;
    expect(formats[measures.indexOf('Fill rate')]).toBe('percent');
    expect(formats[measures.indexOf('Expected cost')]).toBe('money');
    expect(formats[measures.indexOf('Overstocked positions')]).toBe('units');
  });

  it('write the figures of every chart before the chart', () => {
    const sheets = planSheets(plan);
    const charts = sheet('Dashboard').charts!;
    expect(charts.map(({ title }) => title)).toContain('Net benefit by destination');
    for (const { title, source } of charts) {
      const figures = sheets.findIndex(({ name }) => name === source.sheet);
      expect(figures).toBeLessThan(sheets.findIndex(({ name }) => name === 'Dashboard'));
      const column = (header: string) =>
        sheets[figures]!.columns.find((c) => c.header === header)!.cells.slice(
          source.firstRow,
          source.lastRow + 1,
        );
      expect(new Set(column('Chart'))).toEqual(new Set([title]));
      for (const values of source.values) {
        expect(column(values).every((cell) => typeof cell === 'number')).toBe(true);
      }
    }
  });

  it('list the positions that cost most if nothing is done first', () => {
    const costs = column('Positions', 'Cost of inaction').cells.map(Number);
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
    expect(costs).toHaveLength(plan.network.positions.count);
  });

  it('show the same shortage by location as the positions', () => {
    const { positions, products, locations } = plan.network;
    const expected = locations.map(({ id }, l) => [
      id,
      Array.from(plan.result.positions.shortage).reduce(
        (sum, units, p) =>
          positions.location[p] === l
            ? sum + units * products[positions.product[p]!]!.unitCost
            : sum,
        0,
      ),
    ]);
    const items = column('Chart figures', 'Item').cells;
    const shortages = column('Chart figures', 'Shortage').cells;
    const shown = items
      .map((item, row) => [item, shortages[row]] as const)
      .filter(([, shortage]) => shortage !== null);
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(expected.map(([id, value]) => [id, expect.closeTo(Number(value), 6)])),
    );
  });

  it('can be written for a plan without transfers', () => {
    const idle = { ...plan, result: { ...plan.result, transfers: [], shipments: [] }, issues: [] };
    const charts = sheet('Dashboard', idle).charts!.map(({ title }) => title);
    expect(charts).not.toContain('Transfers by approval tier');
    expect(sheet('Transfers', idle).columns[0]!.cells).toEqual([]);
  });
});

describe('A plan written over an earlier one', () => {
  const QUANTITY = 6;
  const STATUS = 19;

  it.each([
    ['a quantity has been changed', QUANTITY, 7],
    ['a transfer has been set to Shipped', STATUS, 'Shipped'],
  ])('keeps it if %s', async (_what, column, value) => {
    const workbook = new MemoryWorkbook();
    await workbook.writeSheet(sheet('Transfers'));
    workbook.type('Transfers', 3, column, value);
    expect((await workbook.writeSheet(sheet('Transfers'))).name).toBe('Transfers 2');
  });

  it('replaces it if it is unedited', async () => {
    const workbook = new MemoryWorkbook();
    for (const written of [...planSheets(plan), ...planSheets(plan)]) {
      expect((await workbook.writeSheet(written)).name).toBe(written.name);
    }
  });
});

describe('The user', () => {
  it('gets a notice when a sheet did not get its name', () => {
    expect(renamedSheetNotice('Transfers', 'Transfers 2')).toMatch(/"Transfers".*"Transfers 2"/);
    expect(renamedSheetNotice('Transfers', 'Transfers')).toBeNull();
  });
});
