import { cleanHistory } from '../../../src/planning/demand/cleaning/clean-history';
import { productStatistics } from '../../../src/planning/demand/product-statistics';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type SmallPosition } from '../small-network';

const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7 };
const WEEKS = 48;

/** Sales of one unit in every `every`th week. */
const every = (interval: number, offset = 0) =>
  Array.from({ length: WEEKS }, (_, t) => t)
    .filter((t) => t % interval === offset % interval)
    .map((t) => ({ daysAgo: 7 * (WEEKS - t) - 3, quantity: 1 }));

function statistics(positions: readonly Partial<SmallPosition>[]) {
  const network = smallNetwork({
    locations: positions.map(() => ({})),
    positions: positions.map((one, location) => ({ location, onHand: 9, ...one })),
  });
  const range = { product: 0, start: 0, end: positions.length };
  return productStatistics(network, settings, cleanHistory(network, settings), range);
}

describe('the statistics of a product', () => {
  it('pool its sparse positions, which together have enough demands', () => {
    const { positions, sparse, pooled } = statistics([
      { sales: every(1) },
      { sales: every(8) },
      { sales: every(8, 4) },
    ]);

    expect(sparse).toEqual([1, 2]);
    expect(positions.map((one) => one?.forecast !== null)).toEqual([true, false, false]);
    expect(pooled!.forecast.mean).toBeGreaterThan(0.5);
    expect(pooled!.forecast.mean).toBeLessThan(2);
  });

  it('have no pooled forecast where the positions together are too sparse', () => {
    expect(statistics([{ sales: every(24) }, { sales: every(24, 12) }]).pooled).toBeNull();
  });

  it('have none either where every position has a forecast', () => {
    expect(statistics([{ sales: every(1) }]).pooled).toBeNull();
  });

  it('do not forecast a position with a row in the Forecast table', () => {
    const { positions, sparse } = statistics([{ sales: every(1), mean: 2 }]);

    expect(positions[0]!.forecast).toBeNull();
    expect(sparse).toEqual([0]);
  });

  it('are absent for positions of a product that never sold', () => {
    expect(statistics([{}, {}]).positions).toEqual([null, null]);
  });

  it('include a position without a sale where the product sells elsewhere', () => {
    const { positions, sparse } = statistics([{ sales: every(1) }, {}]);

    expect(positions[1]!.moments).toMatchObject({ days: 7 * WEEKS, units: 0 });
    expect(sparse).toEqual([1]);
  });
});
