import { NormalDemand } from '../../../src/planning/probability/normal-demand';

describe('normal demand', () => {
  const demand = new NormalDemand(100, 20);

  it('has the tails of the normal distribution', () => {
    expect(demand.cdf(120)).toBeCloseTo(0.8413447460685429, 13);
    expect(demand.survival(120)).toBeCloseTo(0.15865525393145707, 13);
    expect(demand.survival(300) / 7.619853024160527e-24).toBeCloseTo(1, 12);
  });

  it('has the textbook quantile', () => {
    expect(demand.quantile(0.95)).toBeCloseTo(100 + 20 * 1.6448536269514722, 10);
    expect(demand.quantile(0.5)).toBe(100);
  });

  it('loses σ·G(z)', () => {
    // G(1) = 0.0833154705876877, Silver, Pyke and Peterson 1998, appendix B.
    expect(demand.loss(120)).toBeCloseTo(20 * 0.0833154705876877, 11);
    expect(demand.loss(100)).toBeCloseTo(20 / Math.sqrt(2 * Math.PI), 12);
  });
});
