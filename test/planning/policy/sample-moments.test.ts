import fc from 'fast-check';
import { type Moments, sampleMoments } from '../../../src/planning/policy/sample-moments';

describe('the mean and standard deviation of a demand history', () => {
  it('are those of the sample, with n − 1', () => {
    // Mean 5 and squared deviations that add up to 32, over 7.
    expect(sampleMoments([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ mean: 5, sd: Math.sqrt(32 / 7) });
  });

  it('count only as many periods as are given', () => {
    expect(sampleMoments([3, 5, 1e9], 2)).toEqual({ mean: 4, sd: Math.SQRT2 });
  });

  it('lose no digits when demand is large and nearly constant', () => {
    const { mean, sd } = sampleMoments([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]) as Moments;
    expect(mean).toBe(1e9 + 10);
    expect(sd).toBeCloseTo(Math.sqrt(30), 12);
  });

  it('do not depend on where the unit has its zero', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (demand, shift) => {
          const plain = sampleMoments(demand) as Moments;
          const shifted = sampleMoments(demand.map((units) => units + shift)) as Moments;
          expect(shifted.sd).toBeCloseTo(plain.sd, 8);
        },
      ),
    );
  });

  it.each([[[]], [[7]]])('cannot be told from %j', (demand) => {
    expect(sampleMoments(demand)).toMatchObject({
      kind: 'data',
      message: expect.stringMatching(/longer history/),
    });
  });
});
