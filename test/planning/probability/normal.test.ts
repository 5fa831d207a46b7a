import fc from 'fast-check';
import { normalCdf, normalQuantile } from '../../../src/planning/probability/normal';
import { Refusal } from '../../../src/planning/base/refusal';
import cases from '../../cases/normal-quantile.json';

describe('the z-value of a service level', () => {
  it.each(cases.rows)('of %p is %p', (p, z) => {
    expect(Math.abs((normalQuantile(p!) as number) - z!)).toBeLessThanOrEqual(
      cases.tolerance.absolute,
    );
  });

  it('is the inverse of the normal distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p) as number) / p).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is 0, not −0, at ½', () => {
    expect(Object.is(normalQuantile(0.5), 0)).toBe(true);
  });

  it.each([0, 1, -0.1, 1.2, 95, NaN])('is refused for a service level of %p', (p) => {
    expect(normalQuantile(p)).toMatchObject({ kind: 'domain' });
    expect((normalQuantile(p) as Refusal).message).toMatch(/enter 0\.95 for 95 %/);
  });
});

describe('the normal distribution', () => {
  it.each([
    [-10, 7.619853024160527e-24],
    [-5, 2.866515718791939e-7],
    [0, 0.5],
    [1, 0.8413447460685429],
    [5, 0.9999997133484281],
  ])('at %p is %p', (z, p) => {
    expect(normalCdf(z) / p).toBeCloseTo(1, 13);
  });
});
