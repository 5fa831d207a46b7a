import { familySeasons } from '../../../../src/planning/demand/pooled/family-seasons';
import { smallNetwork } from '../../small-network';
import { statisticsOf } from '../statistics-columns';

interface Case {
  readonly products?: number;
  readonly level?: number;
  readonly span?: number;
  readonly variance?: number;
}

/** Factors of a family's products at one location, each with mean 2 over a year, 40 effective days. */
function factors({ products = 5, level = 3, span = 364, variance = 0 }: Case): number[] {
  const network = smallNetwork({
    products: Array.from({ length: products }, () => ({ family: 'Garden' })),
    locations: [{ region: 'North' }],
    positions: Array.from({ length: products }, (_, product) => ({ product, location: 0 })),
  });
  const column = (value: number) => new Float64Array(products).fill(value);
  const smoothed = {
    level: column(level),
    effectiveDays: column(40),
    mean: column(2),
    days: column(364),
    span: column(span),
    variance: column(variance),
    demands: new Int32Array(products).fill(20),
  };
  const evidence = statisticsOf(products, { historyVariance: [...column(variance)] });
  return [...familySeasons(network, smoothed, evidence)];
}

describe('demand after the season over demand now', () => {
  it('is mean over level of the family if chance does not explain the change', () => {
    for (const factor of factors({})) expect(factor).toBeCloseTo(2 / 3, 12);
  });

  it('is closer to 1 the more chance explains', () => {
    // Five positions: change 5 of 10 a day, by chance with variance 5·v·(1/40 − 1/364).
    const variance = 60;
    const share = 1 - (5 * variance * (1 / 40 - 1 / 364)) / 5 ** 2;

    expect(factors({ variance })[0]).toBeCloseTo(1 / (1 + 0.5 * share), 12);
    expect(factors({ variance: 500 })[0]).toBe(1);
  });

  it.each([
    ['with fewer than five products', { products: 4 }],
    ['with less than a year of history', { span: 343 }],
    ['where the family sells as in the mean', { level: 2 }],
  ])('is 1 %s', (_, one) => {
    expect(new Set(factors(one))).toEqual(new Set([1]));
  });

  it('is at most 4 and at least a quarter', () => {
    expect(factors({ level: 0.1 })[0]).toBe(4);
    expect(factors({ level: 50 })[0]).toBe(0.25);
  });
});
