import fc from 'fast-check';
import type { Site } from '../../../src/planning/valuation/site';
import { costOfChange, unitValues } from '../../../src/planning/valuation/unit-values';
import { tableCurve } from './table-curve';

const curve = tableCurve([10, 11, 12, 13], [8, 6, 4, 2]);
const site = (firmChange?: number): Site => ({
  location: 0,
  curve,
  shippable: 4,
  canReceive: true,
  ...(firmChange === undefined ? {} : { firmChange }),
});

describe('the marginal values of a site', () => {
  it('are those of its cost curve without firm lines', () => {
    expect(unitValues(site())).toBe(curve);
  });

  it('start after the units that firm lines have taken', () => {
    const values = unitValues(site(-2));

    expect([1, 2].map(values.marginalLoss)).toEqual([12, 13]);
    expect([1, 2, 3].map(values.marginalGain)).toEqual([11, 10, 8]);
  });

  it('start after the units that firm lines have brought', () => {
    const values = unitValues(site(2));

    expect([1, 2, 3].map(values.marginalLoss)).toEqual([6, 8, 10]);
    expect([1, 2].map(values.marginalGain)).toEqual([4, 2]);
  });

  it('add up to the cost of a change on top of firm lines, and stay monotone', () => {
    const changes = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 4 }), (firmChange, n) => {
        const values = unitValues(site(firmChange));
        const sum = (value: (k: number) => number): number =>
          Array.from({ length: n }, (_, k) => value(k + 1)).reduce((a, b) => a + b, 0);

        expect(costOfChange(site(firmChange), -n)).toBe(sum(values.marginalLoss));
        expect(costOfChange(site(firmChange), n)).toBe(-sum(values.marginalGain));
        expect(values.marginalLoss(n + 1)).toBeGreaterThanOrEqual(values.marginalLoss(n));
        expect(values.marginalGain(n + 1)).toBeLessThanOrEqual(values.marginalGain(n));
        expect(values.marginalGain(1)).toBeLessThanOrEqual(values.marginalLoss(1));
      }),
    );
  });
});
