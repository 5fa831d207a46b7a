import { estimateSteps, type DemandEstimate } from '../../../src/planning/demand/estimate-demand';
import { joinStatistics } from '../../../src/planning/demand/join-statistics';
import {
  collectStatistics,
  type DemandStatistics,
} from '../../../src/planning/demand/demand-statistics';
import type { Network } from '../../../src/planning/network/network';
import type { PositionRange } from '../../../src/planning/network/network-slice';
import { defaultSettings } from '../../../src/planning/network/settings';
import { runToEnd } from '../../../src/planning/base/steps';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type Sale } from '../small-network';
import { noise } from './forecast/series';

const settings = {
  ...defaultSettings(PLAN_DATE),
  periodDays: 7,
  demandEstimate: 'individual',
} as const;
const WEEKS = 52;
const PRODUCTS = 60;
const PLACES = 3;
const COUNT = PRODUCTS * PLACES;

/**
 * Frequent, rare and very rare sales with outliers, promotions and stockouts.
 *
 * @param lately sales of the last third of the year over those before
 */
function weekly(product: number, location: number, lately: number): Sale[] {
  const every = [1, 3, 20][product % 3]! * (1 + location);
  const chance = noise(2 * WEEKS, 1 + product * PLACES + location);
  return Array.from({ length: WEEKS }, (_, week) => ({
    daysAgo: 7 * (WEEKS - week) - 3,
    quantity:
      Math.round(chance[2 * week]! * every) *
      (chance[2 * week + 1]! > 0.98 ? 500 : 4) *
      (week > 35 ? lately : 1),
    isStockout: chance[2 * week + 1]! < 0.03,
    isPromotion: chance[2 * week + 1]! > 0.9,
  })).filter((_, week) => (week + product) % every === 0);
}

const networkOf = (lately: number): Network =>
  smallNetwork({
    products: Array.from({ length: PRODUCTS }, (_, i) => ({
      family: i % 5 === 0 ? '' : `F${i % 4}`,
    })),
    locations: Array.from({ length: PLACES }, (_, i) => ({ region: `R${i % 2}` })),
    positions: Array.from({ length: COUNT }, (_, p) => ({
      product: Math.floor(p / PLACES),
      location: p % PLACES,
      onHand: p % 7 === 0 ? 0 : 20,
      leadTime: 3 + (p % 4) * 5,
      sales: weekly(Math.floor(p / PLACES), p % PLACES, lately),
      ...(p % 31 === 0 && { mean: 2, sd: 3 }),
    })),
  });
const network = networkOf(1);

const statisticsOfRange = (of: Network, only?: PositionRange): DemandStatistics =>
  runToEnd(collectStatistics(of, settings, only));
const estimateOf = (of: Network, collected?: DemandStatistics): DemandEstimate =>
  runToEnd(estimateSteps(of, settings, collected));
const pooled = { ...settings, demandEstimate: 'pooled' } as const;
/** As received by another thread. */
const posted = (statistics: DemandStatistics) => structuredClone(statistics);

function expectSame(actual: DemandEstimate, expected: DemandEstimate): void {
  const columns = ({ history, ...rates }: DemandEstimate) => ({
    ...rates,
    unitsSold: history.unitsSold,
    ...history.adjustments,
  });
  expect(columns(actual)).toEqual(columns(expected));
}

it('gives the same estimate to the last digit from parts as from the whole network', () => {
  const cuts = [0, 17 * PLACES, 18 * PLACES, COUNT];
  const parts = cuts
    .slice(1)
    .map((end, i) => posted(statisticsOfRange(network, { start: cuts[i]!, end })));
  const whole = estimateOf(network);

  expect(whole.history.adjustments.day.length).toBeGreaterThan(20);
  expect(new Set(whole.postSeasonFactor).size).toBeGreaterThan(2);
  expectSame(estimateOf(network, joinStatistics(parts)), whole);
});

it('gives the same pooled estimate from parts', () => {
  const growing = networkOf(4);
  const parts = [0, 1, 2].map((third) => {
    const range = { start: third * 60, end: (third + 1) * 60 };
    return posted(runToEnd(collectStatistics(growing, pooled, range)));
  });
  const whole = runToEnd(estimateSteps(growing, pooled));

  expect(new Set(whole.postSeasonFactor).size).toBeGreaterThan(2);
  expectSame(runToEnd(estimateSteps(growing, pooled, joinStatistics(parts))), whole);
});

it('gives the same estimate if only the product that changed is collected again', () => {
  const sold = { start: 21 * PLACES, end: 22 * PLACES };
  const quantity = network.positions.history.quantity.slice();
  const rows = network.positions.history.start;
  quantity.fill(9, rows[sold.start], rows[sold.end]);
  const history = { ...network.positions.history, quantity };
  const now = { ...network, positions: { ...network.positions, history } };
  const statistics = joinStatistics([
    statisticsOfRange(network, { start: 0, end: sold.start }),
    statisticsOfRange(now, sold),
    statisticsOfRange(network, { start: sold.end, end: COUNT }),
  ]);

  const mean = estimateOf(network).mean[sold.start]!;
  expect(estimateOf(now).mean[sold.start]!).not.toBeCloseTo(mean, 2);
  expectSame(estimateOf(now, statistics), estimateOf(now));
});
