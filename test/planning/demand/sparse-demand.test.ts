import fc from 'fast-check';
import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { LikeForLike, recentMean } from '../../../src/planning/demand/like-for-like';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type Sale, type SmallNetwork } from '../small-network';

const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7 };
const WEEKS = 48;

/** A unit in every `every`th week of the last 48, twice as many in the later half where it grows. */
function weekly(every: number, offset: number, grows = false): Sale[] {
  return Array.from({ length: WEEKS }, (_, t) => t)
    .filter((t) => t % every === offset % every)
    .map((t) => ({ daysAgo: 7 * (WEEKS - t) - 3, quantity: grows && t >= WEEKS / 2 ? 2 : 1 }));
}

function means(network: Partial<SmallNetwork> & Pick<SmallNetwork, 'positions'>): Float64Array {
  const places = Math.max(...network.positions.map(({ location }) => location)) + 1;
  const stocked = network.positions.map((one) => ({ onHand: 50, ...one }));
  return estimateDemand(
    smallNetwork({
      locations: Array.from({ length: places }, () => ({})),
      ...network,
      positions: stocked,
    }),
    settings,
  ).mean;
}

/** Eight places that sell a unit every eight weeks, in turn: one a week together. */
const inTurn = (grows: boolean) =>
  Array.from({ length: 8 }, (_, location) => ({ location, sales: weekly(8, location, grows) }));
const averageOf = (sales: readonly Sale[], periods: number) =>
  sales.reduce((sum, { quantity }) => sum + quantity, 0) / (7 * periods);

describe('what sells too thinly at a place to be forecast there', () => {
  it('is forecast together with the other places, and shared among them', () => {
    const steady = means({ positions: inTurn(false) });
    const growing = means({ positions: inTurn(true) });
    const total = (values: Float64Array) => values.reduce((sum, one) => sum + one, 0);

    expect(7 * total(steady)).toBeCloseTo(1, 1);
    // Two a week by now, 1.5 on average.
    expect(7 * total(growing)).toBeGreaterThan(1.7);
    expect(7 * total(growing)).toBeLessThan(2.2);
  });

  it('follows its family in its region where the product is too thin everywhere', () => {
    const thin = weekly(12, 0);
    const family = (grows: boolean) =>
      means({
        products: Array.from({ length: 9 }, () => ({ family: 'Garden' })),
        positions: [
          { product: 0, location: 0, sales: thin },
          ...Array.from({ length: 8 }, (_, i) => ({
            product: i + 1,
            location: 0,
            sales: weekly(8, i, grows),
          })),
        ],
      })[0]!;

    expect(family(false)).toBeCloseTo(averageOf(thin, WEEKS), 2);
    expect(family(true) / family(false)).toBeGreaterThan(1.15);
  });

  it('stays as it was where the product has no family', () => {
    const thin = weekly(12, 0);
    const alone = means({ positions: [{ location: 0, sales: thin }] })[0]!;

    expect(alone).toBeCloseTo(averageOf(thin, WEEKS), 12);
  });

  it('takes over the profile of the others to its own scale where it is new', () => {
    // New when the others had doubled already: nothing more is to be expected of it than it sold.
    const lately = weekly(8, 0, true).filter(({ daysAgo }) => daysAgo < 7 * 20);
    const positions = [...inTurn(true), { location: 8, sales: lately }];
    const mean = means({ positions });

    expect(mean[8]!).toBeGreaterThan(0.8 * (2 / 56));
    expect(mean[8]!).toBeLessThan(1.3 * (2 / 56));
  });
});

describe('an index like for like', () => {
  const histories = fc.array(fc.nat(20), { minLength: 10, maxLength: 10 });
  const observed = (demand: readonly number[]) => ({
    demand: Float64Array.from(demand),
    isObserved: new Uint8Array(demand.length).fill(1),
  });

  it('is not moved by a place that opens and sells as it usually does', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 9 }), (others, weeks) => {
        fc.pre(others.some((units) => units > 0));
        const usual = others.reduce((sum, units) => sum + units, 0) / others.length;
        const before = new LikeForLike(10);
        before.add(observed(others), usual);
        const after = new LikeForLike(10);
        after.add(observed(others), usual);
        const latest = others.slice(-weeks).map((units) => (3 * units) / usual);
        after.add(observed(latest), 3);
        const expected = before.index();
        after.index().forEach((value, t) => expect(value).toBeCloseTo(expected[t]!, 9));
      }),
    );
  });

  it('leaves out what only stands in', () => {
    const index = new LikeForLike(3);
    index.add({ demand: Float64Array.of(2, 9, 4), isObserved: Uint8Array.of(1, 0, 1) }, 2);

    expect([...index.index()]).toEqual([1, 1, 2]);
    expect(recentMean(index.index(), 2)).toBe(1.5);
  });
});
