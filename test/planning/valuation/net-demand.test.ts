import {
  countMass,
  countQuantile,
  countSurvival,
} from '../../../src/planning/probability/count-distribution';
import { NetDemand } from '../../../src/planning/valuation/net-demand';

const NONE = { mean: 0, variance: 0, levelVariance: 0 };
const LONGEST = 400;

/** Probabilities of demand 0, 1 … over some days. */
function distributionOf(mean: number, variance: number): readonly number[] {
  return Array.from({ length: LONGEST }, (_, k) => countMass(k, mean, variance));
}

/** What a stock leaves of demand. */
function beyond(demand: readonly number[], stock: number): readonly number[] {
  const left = new Array<number>(LONGEST).fill(0);
  demand.forEach((mass, k) => (left[Math.max(0, k - stock)]! += mass));
  return left;
}

function sumOf(a: readonly number[], b: readonly number[]): readonly number[] {
  const sum = new Array<number>(LONGEST).fill(0);
  a.forEach((mass, i) => {
    for (let j = 0; i + j < LONGEST; j += 1) sum[i + j]! += mass * b[j]!;
  });
  return sum;
}

function momentsOf(distribution: readonly number[]) {
  const mean = distribution.reduce((total, mass, k) => total + k * mass, 0);
  const square = distribution.reduce((total, mass, k) => total + k * k * mass, 0);
  return { mean, variance: square - mean * mean };
}

describe('net demand', () => {
  it('is the own demand of a site that supplies nobody', () => {
    const rate = { mean: 3, variance: 5, levelVariance: 0.01 };

    expect(new NetDemand(rate).over(10)).toEqual({ mean: 30, variance: 51 });
  });

  it('has the moments of the exact convolution', () => {
    const days = 5;
    const own = { mean: 1, variance: 2, levelVariance: 0 };
    const first = { mean: 4, variance: 6, levelVariance: 0 };
    const second = { mean: 2, variance: 2, levelVariance: 0.1 };
    const net = new NetDemand(own, [
      { demand: new NetDemand(first), stock: 18 },
      { demand: new NetDemand(second), stock: 12 },
    ]);

    const exact = [beyond(distributionOf(20, 30), 18), beyond(distributionOf(10, 12.5), 12)].reduce(
      sumOf,
      distributionOf(5, 10),
    );

    const expected = momentsOf(exact);
    expect(net.over(days).mean).toBeCloseTo(expected.mean, 8);
    expect(net.over(days).variance).toBeCloseTo(expected.variance, 7);
  });

  it('is near the exact convolution in every probability of a shortage', () => {
    const rate = { mean: 4, variance: 7, levelVariance: 0 };
    const sites = [30, 35, 40].map((stock) => ({ demand: new NetDemand(rate), stock }));
    const { mean, variance } = new NetDemand(NONE, sites).over(10);

    const exact = sites.map(({ stock }) => beyond(distributionOf(40, 70), stock)).reduce(sumOf);

    let above = 1;
    for (let k = 0; k < 60; k += 1) {
      above -= exact[k]!;
      expect(Math.abs(countSurvival(k, mean, variance) - above)).toBeLessThan(0.04);
    }
  });

  it('goes through a hub: what the hub asks of its own source', () => {
    const rate = { mean: 4, variance: 4, levelVariance: 0 };
    const hub = new NetDemand(NONE, [{ demand: new NetDemand(rate), stock: 0 }]);

    expect(new NetDemand(NONE, [{ demand: hub, stock: 0 }]).over(3)).toEqual({
      mean: 12,
      variance: 12,
    });
  });

  it('is certain where all demand is known', () => {
    const known = Float64Array.of(5, 5, 12, 20);
    const store = new NetDemand({ ...NONE, mean: 2, known });
    const dc = new NetDemand({ ...NONE, known: Float64Array.of(1, 2, 3, 4) }, [
      { demand: store, stock: 8 },
      { demand: new NetDemand(NONE), stock: 3 },
    ]);

    // The store has 8 units, so it asks for 4 by day 3, 12 by day 4 and 2 a day from then on.
    expect([2, 3, 4, 6].map((days) => dc.over(days).mean)).toEqual([2, 7, 16, 20]);
    expect(dc.over(4).variance).toBe(0);
    expect([0.01, 0.99].map((level) => dc.quantile(level, 3))).toEqual([7, 7]);
    expect([2, 3, 16, 17, 18].map((units) => dc.dayOfKnown(units, 30))).toEqual([
      2,
      3,
      4,
      expect.closeTo(4.5, 6),
      expect.closeTo(5, 6),
    ]);
    expect(dc.dayOfKnown(1000, 30)).toBe(30);
    const cdf = new Float64Array(3);
    dc.fillCdf(cdf, 6, 3);
    expect([...cdf]).toEqual([0, 1, 1]);
    expect([6, 7].map((k) => dc.survival(k, 3))).toEqual([1, 0]);
    expect([5, 7, 9].map((y) => dc.loss(y, 3))).toEqual([2, 0, 0]);
  });

  it('is uncertain where some demand below is', () => {
    const known = { ...NONE, known: Float64Array.of(5, 5, 12) };
    const unsure = new NetDemand({ mean: 4, variance: 6, levelVariance: 0 });
    const dc = new NetDemand(known, [{ demand: unsure, stock: 0 }]);

    expect(dc.isKnown).toBe(false);
    expect(dc.over(3)).toEqual({ mean: 24, variance: 24 });
  });

  it('has the probabilities of a negative binomial of its moments', () => {
    const net = new NetDemand({ mean: 3, variance: 5, levelVariance: 0 });
    const cdf = new Float64Array(1);
    net.fillCdf(cdf, 33, 10);

    expect(1 - cdf[0]!).toBeCloseTo(countSurvival(33, 30, 50), 12);
    expect(net.quantile(0.9, 10)).toBe(countQuantile(0.9, 30, 50));
  });
});
