import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { inferredStockout } from '../../../../src/planning/demand/cleaning/inferred-stockout';

const WEEKS = 52;
const HISTORIES = 4_000;

/** Share of random histories without a stockout for which one is inferred. */
function mistaken(probability: number, periodDays: number, periods: number): number {
  const generator = xoroshiro128plus(2027);
  const isPlain = new Uint8Array(periods).fill(1);
  let count = 0;
  for (let history = 0; history < HISTORIES; history += 1) {
    const units = Float64Array.from({ length: periods }, () =>
      uniformFloat64(generator) < probability ? 1 : 0,
    );
    if (inferredStockout(units, isPlain, periodDays) > 0) count += 1;
  }
  return count / HISTORIES;
}

describe('of histories without a stockout', () => {
  it.each([0.95, 0.8, 0.5, 0.3, 0.1])(
    'fewer than one in a hundred is mistaken at a weekly sale probability of %d',
    (probability) => {
      // One in a hundred and two standard errors of 4,000 trials.
      expect(mistaken(probability, 7, WEEKS)).toBeLessThan(0.013);
    },
  );

  it('fewer than one in a hundred is mistaken with daily periods', () => {
    expect(mistaken(0.6, 1, 180)).toBeLessThan(0.013);
  });
});

describe('an inferred stockout', () => {
  const steady = [3, 2, 4, 3, 0, 2, 3, 4];
  const found = (units: readonly number[], isPlain = units.map(() => 1)) =>
    inferredStockout(Float64Array.from(units), Uint8Array.from(isPlain), 7);

  it('covers every period since the last sale', () => {
    expect(found([...steady, 0, 0, 0])).toBe(3);
    expect(found([...steady, 0])).toBe(0);
  });

  it('is not longer by periods that are not plain', () => {
    expect(found([...steady, 0, 0, 0], [...steady.map(() => 1), 1, 0, 0])).toBe(0);
  });
});
