import {
  comparisonMeasures,
  cumulativeCost,
} from '../../../src/planning/replay/comparison-measures';
import { comparedResult } from './compared-results';

describe('comparisonMeasures', () => {
  const results = [comparedResult('none', 50), comparedResult('plan', 40, { fillRate: 0.99 })];
  const measures = comparisonMeasures(results);

  it('has only the parts of the cost that occur, and they add up to the total', () => {
    expect(measures.filter(({ kind }) => kind === 'part').map(({ name }) => name)).toEqual([
      'Lost margin',
    ]);
    expect(measures.find(({ kind }) => kind === 'total')!.values).toEqual([50, 40]);
  });

  it('takes freight, lines and shipments together', () => {
    const costs = { ...results[0]!.costs, freight: 1, lines: 2, shipments: 4 };
    const [, freight] = comparisonMeasures([comparedResult('plan', 57, { costs })]);
    expect(freight).toMatchObject({ name: 'Freight and handling', values: [7] });
  });

  it('gives the fill rate as a share', () => {
    expect(measures.find(({ name }) => name === 'Fill rate')).toMatchObject({
      unit: 'share',
      values: [0.95, 0.99],
    });
  });
});

describe('cumulativeCost', () => {
  it('adds up the weeks', () => {
    const week = { demand: 0, unmet: 0, inventoryValue: 0 };
    const weeks = [3, 1, 2].map((cost, i) => ({ ...week, day: 7 * i, cost }));
    expect(cumulativeCost(comparedResult('plan', 9, { weeks }))).toEqual([3, 4, 6]);
  });
});
