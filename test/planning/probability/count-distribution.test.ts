import fc from 'fast-check';
import {
  countCdf,
  countLoss,
  countMass,
  countQuantile,
  countSurvival,
  fillCountCdf,
} from '../../../src/planning/probability/count-distribution';
import cases from '../../cases/count-distribution.json';

interface Row {
  readonly mean: number;
  readonly variance: number;
  readonly k: number;
  readonly mass: number;
  readonly cdf: number;
  readonly survival: number;
  readonly loss: number;
}

const rows = cases.rows.map(([mean, variance, k, mass, cdf, survival, loss]): Row => ({
  mean: mean!,
  variance: variance!,
  k: k!,
  mass: mass!,
  cdf: cdf!,
  survival: survival!,
  loss: loss!,
}));

/** Rows whose error exceeds the tolerance. */
function beyond(
  allowed: (row: Row) => number,
  error: (row: Row) => number,
  among: readonly Row[] = rows,
): readonly unknown[] {
  return among
    .filter((row) => !(error(row) <= allowed(row)))
    .map((row) => ({ ...row, error: error(row) }));
}

/** The continued fraction loses two digits with a large mean and variance. */
function absolute({ mean, variance }: Row): number {
  return mean > 1e4 && variance > 3 * mean ? 1e-10 : 1e-12;
}

function relative(row: Row): number {
  return 100 * absolute(row);
}

describe('the distribution of counts', () => {
  it('is tested for means from 1e-3 to 1e6, all dispersions, far into both tails', () => {
    expect(rows.length).toBeGreaterThan(250);
    expect(new Set(rows.map(({ mean }) => mean)).size).toBe(9);
    expect(rows.some(({ survival }) => survival < 1e-100)).toBe(true);
    expect(rows.some(({ cdf }) => cdf < 1e-100)).toBe(true);
  });

  it('has the exact mass of each count', () => {
    const mass = ({ k, mean, variance }: Row): number => countMass(k, mean, variance);

    expect(beyond(absolute, (row) => Math.abs(mass(row) - row.mass))).toEqual([]);
    expect(
      beyond(
        () => 1e-12,
        (row) => Math.abs(mass(row) / row.mass - 1),
        rows.filter((row) => row.mass > 1e-280),
      ),
    ).toEqual([]);
  });

  it('has exact tails', () => {
    const error = ({ k, mean, variance, cdf, survival }: Row): number =>
      Math.max(
        Math.abs(countCdf(k, mean, variance) - cdf),
        Math.abs(countSurvival(k, mean, variance) - survival),
      );

    expect(beyond(absolute, error)).toEqual([]);
  });

  it('has full relative precision far out in a tail', () => {
    const below = rows.filter(({ k, mean, cdf }) => k < mean && cdf > 1e-280);
    const above = rows.filter(({ k, mean }) => k >= mean);

    expect(
      beyond(
        relative,
        (row) => Math.abs(countCdf(row.k, row.mean, row.variance) / row.cdf - 1),
        below,
      ),
    ).toEqual([]);
    expect(
      beyond(
        relative,
        (row) => Math.abs(countSurvival(row.k, row.mean, row.variance) / row.survival - 1),
        above,
      ),
    ).toEqual([]);
  });

  it('has the exact expected shortage, relative to the mean', () => {
    expect(
      beyond(
        absolute,
        (row) => Math.abs(countLoss(row.k, row.mean, row.variance) - row.loss) / row.mean,
      ),
    ).toEqual([]);
  });

  it('has the same values in a run as one by one', () => {
    const error = ({ k, mean, variance }: Row): number => {
      const run = new Float64Array(60);
      fillCountCdf(run, k - 20, mean, variance);
      return Math.max(...run.map((cdf, i) => Math.abs(cdf - countCdf(k - 20 + i, mean, variance))));
    };

    expect(beyond((row) => 2 * absolute(row), error)).toEqual([]);
  });

  it.each([
    ['Poisson demand', 40, 40],
    ['dispersed demand', 40, 900],
    ['a very slow mover', 1e-6, 1e-6],
  ])('stays the same beyond all likely %s', (_, mean, variance) => {
    const run = new Float64Array(20_000);
    fillCountCdf(run, 0, mean, variance);

    expect(run.at(-1)).toBeCloseTo(1, 14);
    expect(run[10_000]).toBe(run.at(-1));
    for (const k of [0, 30, 80, 300]) {
      expect(Math.abs(run[k]! - countCdf(k, mean, variance))).toBeLessThan(1e-12);
    }
  });

  it('has correct runs that start where masses underflow', () => {
    const run = new Float64Array(5200);
    fillCountCdf(run, 0, 4000, 4000);

    expect(run[0]).toBe(0);
    expect(Math.abs(run[4000]! - countCdf(4000, 4000, 4000))).toBeLessThan(1e-12);
    expect(run[5199]).toBeCloseTo(1, 12);
  });
});

describe('the quantile', () => {
  it('is the smallest count with the given probability', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-9, noNaN: true }),
        fc.double({ min: -6, max: 9, noNaN: true }),
        fc.double({ min: 1, max: 20, noNaN: true }),
        (probability, logMean, dispersion) => {
          const mean = Math.exp(logMean);
          const k = countQuantile(probability, mean, dispersion * mean);

          expect(countCdf(k, mean, dispersion * mean)).toBeGreaterThanOrEqual(probability);
          expect(countCdf(k - 1, mean, dispersion * mean)).toBeLessThan(probability);
        },
      ),
    );
  });

  it.each([
    [0.95, 0, 0, 0],
    [0.5, 1, 1, 1],
    [0.95, 5, 5, 9],
    [0.95, 10, 20, 18],
  ])('of %p at mean %p and variance %p is %p', (probability, mean, variance, units) => {
    expect(countQuantile(probability, mean, variance)).toBe(units);
  });
});

describe('edge cases', () => {
  it('has no demand at a mean of 0', () => {
    expect(countCdf(0, 0, 0)).toBe(1);
    expect(countSurvival(0, 0, 0)).toBe(0);
    expect(countSurvival(-1, 0, 0)).toBe(1);
    expect(countLoss(0, 0, 0)).toBe(0);
    expect([...filled(-2, 4, 0, 0)]).toEqual([0, 0, 1, 1]);
  });

  it('is never below 0', () => {
    expect(countCdf(-1, 3, 5)).toBe(0);
    expect(countMass(-1, 3, 5)).toBe(0);
    expect([...filled(-2, 2, 3, 5)]).toEqual([0, 0]);
  });

  it('adds a backlog to the shortage', () => {
    expect(countLoss(-4, 3, 5)).toBe(7);
  });

  it('is Poisson if the variance is not above the mean', () => {
    expect(countCdf(2, 3, 1)).toBe(countCdf(2, 3, 3));
    expect(countCdf(2, 3, 3)).toBeCloseTo(Math.exp(-3) * (1 + 3 + 4.5), 14);
  });
});

function filled(first: number, count: number, mean: number, variance: number): Float64Array {
  const run = new Float64Array(count);
  fillCountCdf(run, first, mean, variance);
  return run;
}

it.each([1e16, 1e17])('a quantile of a mean of %p ends', (mean) => {
  const quantile = countQuantile(0.975, mean, mean * 1e3);
  expect(quantile / mean).toBeGreaterThanOrEqual(1);
  expect(quantile / mean).toBeLessThan(1.1);
});

it.each([
  [1e12, 0.05, 999_998_355_147],
  [1e12, 0.95, 1_000_001_644_854],
  [1e15, 0.95, 1_000_000_052_014_839],
])('the quantile of a Poisson demand of %p is that of the summed masses', (mean, p, units) => {
  expect(countQuantile(p, mean, mean)).toBe(units);
});

it.each([1e16, 1e154, 1e300])('a quantile of a mean of %p takes no time', (mean) => {
  const before = performance.now();

  expect(countQuantile(1 - 1e-10, mean, mean) / mean).toBeCloseTo(1, 6);
  expect(performance.now() - before).toBeLessThan(100);
});
