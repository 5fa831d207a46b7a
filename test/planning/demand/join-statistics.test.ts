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

const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7 };
const WEEKS = 52;
const PRODUCTS = 60;
const PLACES = 3;
const COUNT = PRODUCTS * PLACES;

/** Some sell every week, some every few, some hardly ever; with slips, promotions and empty shelves. */
function weekly(product: number, location: number): Sale[] {
  const every = [1, 3, 20][product % 3]! * (1 + location);
  const chance = noise(2 * WEEKS, 1 + product * PLACES + location);
  return Array.from({ length: WEEKS }, (_, week) => ({
    daysAgo: 7 * (WEEKS - week) - 3,
    quantity: Math.round(chance[2 * week]! * every) * (chance[2 * week + 1]! > 0.98 ? 500 : 4),
    isStockout: chance[2 * week + 1]! < 0.03,
    isPromotion: chance[2 * week + 1]! > 0.9,
  })).filter((_, week) => (week + product) % every === 0);
}

const network = smallNetwork({
  products: Array.from({ length: PRODUCTS }, (_, i) => ({
    family: i % 5 === 0 ? '' : `F${i % 4}`,
  })),
  locations: Array.from({ length: PLACES }, (_, i) => ({ region: `R${i % 2}` })),
  positions: Array.from({ length: COUNT }, (_, p) => ({
    product: Math.floor(p / PLACES),
    location: p % PLACES,
    onHand: p % 7 === 0 ? 0 : 20,
    leadTime: 3 + (p % 4) * 5,
    sales: weekly(Math.floor(p / PLACES), p % PLACES),
    ...(p % 31 === 0 && { mean: 2, sd: 3 }),
  })),
});

const evidenceOf = (of: Network, only?: PositionRange): DemandStatistics =>
  runToEnd(collectStatistics(of, settings, only));
const estimateOf = (of: Network, gathered?: DemandStatistics): DemandEstimate =>
  runToEnd(estimateSteps(of, settings, gathered));
/** As it is after it has been posted from one thread to another. */
const posted = (evidence: DemandStatistics) => structuredClone(evidence);

function expectSame(actual: DemandEstimate, expected: DemandEstimate): void {
  const columns = ({ history, ...rates }: DemandEstimate) => ({
    ...rates,
    unitsSold: history.unitsSold,
    ...history.adjustments,
  });
  expect(columns(actual)).toEqual(columns(expected));
}

it('is the same demand to the last digit whether its history is looked at whole or in parts', () => {
  const cuts = [0, 17 * PLACES, 18 * PLACES, COUNT];
  const parts = cuts
    .slice(1)
    .map((end, i) => posted(evidenceOf(network, { start: cuts[i]!, end })));
  const whole = estimateOf(network);

  expect(whole.history.adjustments.day.length).toBeGreaterThan(20);
  expect(new Set(whole.postSeasonFactor).size).toBeGreaterThan(2);
  expectSame(estimateOf(network, joinStatistics(parts)), whole);
});

it('is the same demand where only the product that sold since is looked at again', () => {
  const sold = { start: 21 * PLACES, end: 22 * PLACES };
  const quantity = network.positions.history.quantity.slice();
  const rows = network.positions.history.start;
  quantity.fill(9, rows[sold.start], rows[sold.end]);
  const history = { ...network.positions.history, quantity };
  const now = { ...network, positions: { ...network.positions, history } };
  const evidence = joinStatistics([
    evidenceOf(network, { start: 0, end: sold.start }),
    evidenceOf(now, sold),
    evidenceOf(network, { start: sold.end, end: COUNT }),
  ]);

  const mean = estimateOf(network).mean[sold.start]!;
  expect(estimateOf(now).mean[sold.start]!).not.toBeCloseTo(mean, 2);
  expectSame(estimateOf(now, evidence), estimateOf(now));
});
