import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { inferredStockout } from '../../../../src/planning/demand/cleaning/inferred-stockout';

const WEEKS = 52;
const HISTORIES = 4_000;

/** How many of many histories of plain demand, a sale in each period with this chance, are mistaken. */
function mistaken(chance: number, periodDays: number, periods: number): number {
  const generator = xoroshiro128plus(2027);
  const isPlain = new Uint8Array(periods).fill(1);
  let count = 0;
  for (let history = 0; history < HISTORIES; history += 1) {
    const units = Float64Array.from({ length: periods }, () =>
      uniformFloat64(generator) < chance ? 1 : 0,
    );
    if (inferredStockout(units, isPlain, periodDays) > 0) count += 1;
  }
  return count / HISTORIES;
}

describe('of histories of plain demand that end with nothing on the shelf', () => {
  it.each([0.95, 0.8, 0.5, 0.3, 0.1])(
    'less than one in a hundred is taken for a stockout where a week has a sale with chance %d',
    (chance) => {
      // One in a hundred and two standard errors of 4,000 trials.
      expect(mistaken(chance, 7, WEEKS)).toBeLessThan(0.013);
    },
  );

  it('less than one in a hundred is where days are counted', () => {
    expect(mistaken(0.6, 1, 180)).toBeLessThan(0.013);
  });
});

describe('an empty shelf', () => {
  const steady = [3, 2, 4, 3, 0, 2, 3, 4];
  const found = (units: readonly number[], isPlain = units.map(() => 1)) =>
    inferredStockout(Float64Array.from(units), Uint8Array.from(isPlain), 7);

  it('is inferred for every period since the last sale', () => {
    expect(found([...steady, 0, 0, 0])).toBe(3);
    expect(found([...steady, 0])).toBe(0);
  });

  it('is not made longer by periods that are known not to be plain', () => {
    expect(found([...steady, 0, 0, 0], [...steady.map(() => 1), 1, 0, 0])).toBe(0);
  });
});
