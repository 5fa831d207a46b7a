import { unitTransferCost } from '../../src/planning/network/lane-terms';
import type { Cell } from '../../src/workbook/port';
import { readSheets } from '../support/reading';

async function costOfMoving(settings: readonly (readonly Cell[])[], unitCost: number | null = 20) {
  const products = [
    ['Product', 'Unit cost'],
    ['A', unitCost],
  ];
  const { network, issues } = await readSheets({
    ...(unitCost !== null && { Products: products }),
    Settings: [['Setting', 'Value'], ...settings],
  });
  return { cost: unitTransferCost(network, 0, network.products[0]!), issues };
}

describe('the default cost of moving a unit', () => {
  it.each<[string, Cell[][], number]>([
    ['is 5 % of its unit cost', [], 1],
    ['is a share of its unit cost in per cent', [['Default transfer cost', '10%']], 2],
    ['is money', [['Default transfer cost', 3]], 3],
    ['is money if the name says so', [['Default transfer cost (EUR)', 0.5]], 0.5],
    ['is per cent if the name says so', [['Default transfer cost %', 8]], 1.6],
    ['is nothing', [['Default transfer cost', 0]], 0],
    ['is money a unit under the other name', [['Default transfer cost per unit', 0.5]], 0.5],
    [
      'is money a unit if both are given',
      [
        ['Default transfer cost', '10%'],
        ['Default transfer cost per unit', 7],
      ],
      7,
    ],
  ])('%s', async (_what, settings, expected) => {
    const { cost } = await costOfMoving(settings);

    expect(cost).toBeCloseTo(expected, 12);
  });

  it('below 1 is read as per cent, as Excel keeps it, and asked about', async () => {
    const { cost, issues } = await costOfMoving([['Default transfer cost', 0.1]]);

    expect(cost).toBeCloseTo(2, 12);
    expect(issues).toContainEqual(
      expect.objectContaining({ severity: 'medium', problem: 'Below 1: per cent or money?' }),
    );
  });

  it('is well under the value of a unit where no costs are known, and that is said', async () => {
    const { cost, issues } = await costOfMoving([], null);

    expect(cost).toBeCloseTo(0.05, 12);
    expect(issues).toContainEqual(
      expect.objectContaining({
        severity: 'high',
        problem: 'No unit cost is known for any product',
      }),
    );
  });
});
