import type { Rows } from '../../../support/memory-workbook';
import { readSheets, TODAY } from '../../../support/reading';

const DAYS = [TODAY - 9, TODAY - 8];
const WIDE = ['Product', 'Location', 'Key figure', ...DAYS];
const LEDGER = ['Date', 'Type', 'Product', 'Location', 'Quantity'];

describe('rows that are different figures', () => {
  it.each<[string, Rows, number[]]>([
    [
      'units, money and stock of a planning view',
      [
        WIDE,
        ['A', 'Leeds', 'Sales units', 12, 17],
        ['A', 'Leeds', 'Sales value', 300, 425],
        ['A', 'Leeds', 'Stock', 76, 91],
        ['A', 'York', 'Sales units', 3, 4],
        ['A', 'York', 'Sales value', 75, 100],
        ['A', 'York', 'Stock', 20, 16],
      ],
      [12, 17, 3, 4],
    ],
    [
      'Absatz und Umsatz',
      [
        ['Product', 'Location', 'Kennzahl', ...DAYS],
        ['A', 'Leeds', 'Umsatz', 300, 425],
        ['A', 'Leeds', 'Absatz', 12, 17],
        ['A', 'York', 'Umsatz', 75, 100],
        ['A', 'York', 'Absatz', 3, 4],
      ],
      [12, 17, 3, 4],
    ],
    [
      'sales and receipts of a ledger',
      [
        LEDGER,
        [DAYS[0]!, 'Sale', 'A', 'Leeds', 12],
        [DAYS[0]!, 'Receipt', 'A', 'Leeds', 100],
        [DAYS[1]!, 'Sale', 'A', 'Leeds', 17],
        [DAYS[1]!, 'Adjustment', 'A', 'Leeds', -2],
      ],
      [12, 17],
    ],
  ])('are not added up: %s', async (_kind, demand, expected) => {
    const { network, issues } = await readSheets({ Demand: demand });

    expect([...network.positions.history.quantity]).toEqual(expected);
    expect(issues).toContainEqual(
      expect.objectContaining({ severity: 'medium', problem: 'The rows are different figures' }),
    );
  });

  it('are a high issue where a name says nothing that we know', async () => {
    const { network, issues } = await readSheets({
      Demand: [
        LEDGER,
        [DAYS[0]!, 'Sale', 'A', 'Leeds', 12],
        [DAYS[0]!, 'Receipt', 'A', 'Leeds', 100],
        [DAYS[1]!, 'Z11', 'A', 'Leeds', 5],
        [DAYS[1]!, 'Sale', 'A', 'Leeds', 6],
      ],
    });

    expect([...network.positions.history.quantity]).toEqual([12, 6]);
    expect(issues).toContainEqual(
      expect.objectContaining({
        severity: 'high',
        action: 'Only Sale counts as demand. 2 rows were left out: Receipt, Z11.',
      }),
    );
  });

  it('are not seen in a column that says something else', async () => {
    const { network } = await readSheets({
      Demand: [
        ['Date', 'Customer', 'Product', 'Location', 'Quantity'],
        [DAYS[0]!, 'Ann', 'A', 'Leeds', 12],
        [DAYS[0]!, 'Bob', 'A', 'Leeds', 100],
      ],
    });

    expect([...network.positions.history.quantity]).toEqual([112]);
  });
});
