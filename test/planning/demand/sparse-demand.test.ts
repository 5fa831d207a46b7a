import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type Sale, type SmallNetwork } from '../small-network';

const settings = {
  ...defaultSettings(PLAN_DATE),
  periodDays: 7,
  demandEstimate: 'individual',
} as const;
const WEEKS = 48;

/** A unit in every `every`th of 48 weeks, two in the later half if demand grows. */
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

/** Eight locations that sell a unit every eight weeks in turn: one a week together. */
const inTurn = (grows: boolean) =>
  Array.from({ length: 8 }, (_, location) => ({ location, sales: weekly(8, location, grows) }));
const averageOf = (sales: readonly Sale[], periods: number) =>
  sales.reduce((sum, { quantity }) => sum + quantity, 0) / (7 * periods);

describe('demand too sparse for a forecast', () => {
  it('is forecast pooled over the locations of the product', () => {
    const steady = means({ positions: inTurn(false) });
    const growing = means({ positions: inTurn(true) });
    const total = (values: Float64Array) => values.reduce((sum, one) => sum + one, 0);

    expect(7 * total(steady)).toBeCloseTo(1, 1);
    // Two a week by now, 1.5 on average.
    expect(7 * total(growing)).toBeGreaterThan(1.7);
    expect(7 * total(growing)).toBeLessThan(2.2);
  });

  it('follows the family in the region if the product is sparse everywhere', () => {
    const sparse = weekly(12, 0);
    const family = (grows: boolean) =>
      means({
        products: Array.from({ length: 9 }, () => ({ family: 'Garden' })),
        positions: [
          { product: 0, location: 0, sales: sparse },
          ...Array.from({ length: 8 }, (_, i) => ({
            product: i + 1,
            location: 0,
            sales: weekly(8, i, grows),
          })),
        ],
      })[0]!;

    expect(family(false)).toBeCloseTo(averageOf(sparse, WEEKS), 2);
    expect(family(true) / family(false)).toBeGreaterThan(1.15);
  });

  it('keeps its mean without a family', () => {
    const sparse = weekly(12, 0);
    const alone = means({ positions: [{ location: 0, sales: sparse }] })[0]!;

    expect(alone).toBeCloseTo(averageOf(sparse, WEEKS), 12);
  });

  it('takes the profile of other locations, not their level, at a new location', () => {
    // It began after the others had doubled, so no more growth is expected.
    const lately = weekly(8, 0, true).filter(({ daysAgo }) => daysAgo < 7 * 20);
    const positions = [...inTurn(true), { location: 8, sales: lately }];
    const mean = means({ positions });

    expect(mean[8]!).toBeGreaterThan(0.8 * (2 / 56));
    expect(mean[8]!).toBeLessThan(1.3 * (2 / 56));
  });
});
