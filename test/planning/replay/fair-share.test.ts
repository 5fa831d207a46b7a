import fc from 'fast-check';
import { fairShare } from '../../../src/planning/replay/fair-share';

describe('fairShare', () => {
  it('gives everything where there is enough', () => {
    expect(fairShare([3, 0, 4], 7)).toEqual([3, 0, 4]);
  });

  it('splits a shortage in proportion, the remainder to the largest fractions', () => {
    // 5 of 12: 2.92, 1.25 and 0.83 units.
    expect(fairShare([7, 3, 2], 5)).toEqual([3, 1, 1]);
  });

  it('gives nothing where there is nothing', () => {
    expect(fairShare([3, 4], 0)).toEqual([0, 0]);
    expect(fairShare([3, 4], -2)).toEqual([0, 0]);
  });

  it('shares all there is, and never more than is wanted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1 }), fc.nat(500), (wanted, available) => {
        const shares = fairShare(wanted, available);
        const total = wanted.reduce((sum, units) => sum + units, 0);
        expect(shares.reduce((sum, units) => sum + units, 0)).toBe(Math.min(total, available));
        shares.forEach((share, i) => expect(share).toBeLessThanOrEqual(wanted[i]!));
      }),
    );
  });
});
