import { plan } from '../../src/planning/plan';
import { planSheets } from '../../src/workbook/output/plan-sheets';
import type { Cell } from '../../src/workbook/port';
import { readNetwork } from '../../src/workbook/read-network';
import { MemoryWorkbook, type Rows } from '../support/memory-workbook';
import { TODAY } from '../support/reading';

/** Two products with surplus at Leeds and demand at York and Hull. */
function stock(): Readonly<Record<string, Rows>> {
  const places = ['Leeds', 'York', 'Hull'];
  const products = ['A', 'B'];
  const days = Array.from({ length: 60 }, (_day, n) => TODAY - 1 - n);
  return {
    Inventory: [
      ['Product', 'Location', 'On hand'],
      ...products.flatMap((product) =>
        places.map((place): Cell[] => [product, place, place === 'Leeds' ? 200 : 1]),
      ),
    ],
    Products: [
      ['Product', 'Unit cost', 'Price'],
      ...products.map((product): Cell[] => [product, 10, 30]),
    ],
    Demand: [
      ['Product', 'Location', 'Date', 'Quantity'],
      ...products.flatMap((product) =>
        places.flatMap((place) => days.map((day): Cell[] => [product, place, day, 1 + (day % 3)])),
      ),
    ],
  };
}

/** A workbook with one plan, and functions to plan again and to edit its rows. */
class Desk {
  readonly workbook = new MemoryWorkbook(stock());

  /** Plans; returns the name of the sheet with the transfers. */
  async plan(): Promise<string> {
    const reading = await readNetwork(this.workbook, { today: TODAY });
    if (reading.kind === 'refused') throw new Error(reading.refusal.message);
    const { network, settings, issues } = reading;
    const result = await plan(network, settings);
    const [transfers, ...others] = planSheets({ network, settings, result, issues });
    const { name } = await this.workbook.writeSheet(transfers!);
    for (const sheet of others) await this.workbook.writeSheet(sheet);
    return name;
  }

  rows(sheet = 'Transfers'): readonly ReadonlyMap<Cell, Cell>[] {
    const [headers, ...body] = this.workbook.sheets.get(sheet)!;
    return body.map((cells) => new Map(headers!.map((header, c) => [header, cells[c]!])));
  }

  /** The row of a line. */
  row(product: string, to: string, sheet = 'Transfers'): ReadonlyMap<Cell, Cell> | undefined {
    return this.rows(sheet).find((row) => row.get('Product') === product && row.get('To') === to);
  }

  type(product: string, to: string, header: string, value: Cell, sheet = 'Transfers'): void {
    const [headers] = this.workbook.sheets.get(sheet)!;
    const index = this.rows(sheet).findIndex(
      (row) => row.get('Product') === product && row.get('To') === to,
    );
    if (index < 0) throw new Error(`No row of ${product} to ${to}`);
    this.workbook.type(sheet, index + 1, headers!.indexOf(header), value);
  }

  issues(): readonly Cell[][] {
    return this.workbook.sheets.get('Data issues')!.slice(1);
  }
}

async function plannedDesk(): Promise<Desk> {
  const desk = new Desk();
  await desk.plan();
  return desk;
}

function quantity(row: ReadonlyMap<Cell, Cell> | undefined): Cell | undefined {
  return row?.get('Quantity');
}

describe('a row of Transfers', () => {
  it('stays in every next plan if it is marked Firm or its quantity is edited', async () => {
    const desk = await plannedDesk();
    const chosen = quantity(desk.row('A', 'York'));
    desk.type('A', 'York', 'Firm', 'yes');
    desk.type('B', 'York', 'Quantity', 3);

    for (const place of [await desk.plan(), await desk.plan()]) {
      expect(place).toBe('Transfers');
      expect(quantity(desk.row('A', 'York'))).toBe(chosen);
      expect(quantity(desk.row('B', 'York'))).toBe(3);
      expect(desk.row('B', 'York')!.get('Firm')).toBe('Yes');
      expect(desk.rows().filter((row) => row.get('Firm') === 'Yes')).toHaveLength(2);
      expect(String(desk.row('B', 'York')!.get('Reason'))).toMatch(/^Set by a planner/);
    }
  });

  it('is free again after the mark is removed', async () => {
    const desk = await plannedDesk();
    const chosen = quantity(desk.row('B', 'York'));
    desk.type('B', 'York', 'Quantity', 3);
    await desk.plan();
    desk.type('B', 'York', 'Firm', null);
    await desk.plan();

    expect(quantity(desk.row('B', 'York'))).toBe(chosen);
    expect(desk.row('B', 'York')!.get('Firm')).toBeNull();
  });

  it('stays at 0 if a planner set its quantity to 0', async () => {
    const desk = await plannedDesk();
    desk.type('A', 'Hull', 'Quantity', 0);
    await desk.plan();

    expect(quantity(desk.row('A', 'Hull'))).toBe(0);
    expect(desk.row('A', 'Hull')!.get('Transfer cost')).toBe(0);
  });

  it('is firm if a planner added it', async () => {
    const desk = await plannedDesk();
    const sent = desk.row('B', 'Hull')!.get('Quantity');
    for (const header of ['Transfer ID', 'Check', 'Value', 'Reason']) {
      desk.type('B', 'Hull', header, null);
    }
    desk.type('B', 'Hull', 'From', 'York');
    const sheet = await desk.plan();

    const kept = desk.rows(sheet).filter((row) => row.get('Firm') === 'Yes');
    expect(kept.map((row) => [row.get('From'), row.get('To'), row.get('Quantity')])).toEqual([
      ['York', 'Hull', sent],
    ]);
  });

  it('stays on its sheet once approved; only the latest sheet has firm rows', async () => {
    const desk = await plannedDesk();
    desk.type('A', 'York', 'Decision', 'Approve');
    desk.type('B', 'York', 'Quantity', 3);
    expect(await desk.plan()).toBe('Transfers 2');
    desk.type('B', 'York', 'Quantity', 4, 'Transfers 2');
    expect(await desk.plan()).toBe('Transfers 2');

    expect(quantity(desk.row('B', 'York'))).toBe(3);
    expect(quantity(desk.row('B', 'York', 'Transfers 2'))).toBe(4);
  });

  it.each(['Reject', 'reject'])(
    'is not firm if it is edited and the decision is %s',
    async (decision) => {
      const desk = await plannedDesk();
      desk.type('B', 'York', 'Quantity', 3);
      desk.type('B', 'York', 'Decision', decision);
      const sheet = await desk.plan();

      expect(desk.rows(sheet).filter((row) => row.get('Firm') === 'Yes')).toEqual([]);
    },
  );

  it('is reported if it cannot be read, and its sheet is kept', async () => {
    const desk = await plannedDesk();
    desk.type('B', 'York', 'Quantity', 'three');
    const sheet = await desk.plan();

    expect(sheet).toBe('Transfers 2');
    expect(quantity(desk.row('B', 'York'))).toBe('three');
    expect(
      desk.issues().filter((row) => row.includes('Text where a number is needed')),
    ).toHaveLength(1);
  });
});
