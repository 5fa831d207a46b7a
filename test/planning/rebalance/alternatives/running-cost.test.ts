import fc from 'fast-check';
import { RunningCost } from '../../../../src/planning/rebalance/alternatives/running-cost';
import { tableCurve } from '../../valuation/table-curve';

describe('the running cost of a stock change', () => {
  it('equals the cost of the change, in any order of evaluation', () => {
    const curve = tableCurve([1, 2, 4, 8], [6, 5, 3, 1]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -6, max: 6 })), (changes) => {
        const running = new RunningCost(curve);

        for (const change of changes) {
          expect(running.at(change)).toBeCloseTo(curve.costOfChange(change), 9);
        }
      }),
    );
  });
});
