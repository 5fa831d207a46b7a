import fc from 'fast-check';
import { minPlusSquareRoot } from '../../../../src/planning/policy/guaranteed-service/min-plus-convolution';

describe('the min-plus convolution with a square root', () => {
  it('is the square root itself for a single value of 0', () => {
    const { min, argmin } = minPlusSquareRoot(Float64Array.of(0), 2, 5);
    expect(Array.from(min)).toEqual([0, 2, 2 * Math.SQRT2, 2 * Math.sqrt(3), 4]);
    expect(Array.from(argmin)).toEqual([0, 0, 0, 0, 0]);
  });

  it('returns to an older value when its square root has flattened', () => {
    // At t = 4 the newer value costs 1.5 + √2 = 2.91, the older one √4 = 2.
    const { argmin } = minPlusSquareRoot(Float64Array.of(0, Infinity, 1.4), 1, 5);
    expect(Array.from(argmin)).toEqual([0, 0, 2, 0, 0]);
  });

  it('never uses an excluded value', () => {
    const { min, argmin } = minPlusSquareRoot(Float64Array.of(Infinity, 3, Infinity), 1, 4);
    expect(min[0]).toBe(Infinity);
    expect(Array.from(argmin.subarray(1))).toEqual([1, 1, 1]);
  });

  it('equals the minimum over all pairs', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(Infinity));
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 25 }),
        (values, weight, more) => {
          const base = Float64Array.from(values);
          const count = base.length + more;
          const { min, argmin } = minPlusSquareRoot(base, weight, count);
          for (let t = 0; t < count; t += 1) {
            const costs = values.slice(0, t + 1).map((v, u) => v + weight * Math.sqrt(t - u));
            expect(min[t]).toBe(Math.min(...costs));
            expect(costs[argmin[t]!]).toBe(min[t]);
          }
        },
      ),
    );
  });
});
