import { runToEnd } from '../../../../src/planning/base/steps';
import { cleanHistory } from '../../../../src/planning/demand/cleaning/clean-history';
import { ObservedDemand } from '../../../../src/planning/demand/pooled/observed-demand';
import { workbookConstant } from '../../../../src/planning/demand/pooled/workbook-constant';
import { defaultSettings } from '../../../../src/planning/network/settings';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork, type SmallPosition } from '../../small-network';
import { noise } from '../forecast/series';

const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7 };
const WEEKS = 40;

function constantOf(positions: readonly SmallPosition[]): number {
  const network = smallNetwork({
    products: positions.map(() => ({})),
    locations: [{}],
    positions: positions.map((one) => ({ onHand: 9, ...one })),
  });
  const demand = new ObservedDemand(network.positions, cleanHistory(network, settings));
  return runToEnd(workbookConstant(network, settings, demand));
}

/** Weekly sales that wander off, or stay around a mean. */
function sales(product: number, wanders: boolean) {
  let level = 200;
  return noise(WEEKS, product + 1).map((chance, week) => {
    level += 60 * (chance - 0.5);
    return {
      daysAgo: 7 * (WEEKS - week) - 3,
      quantity: Math.max(1, Math.round(wanders ? level : 200 + 60 * (chance - 0.5))),
    };
  });
}
const products = (count: number, wanders: boolean, given: Partial<SmallPosition> = {}) =>
  Array.from({ length: count }, (_, product) => ({
    product,
    location: 0,
    sales: sales(product, wanders),
    ...given,
  }));

describe('the smoothing constant of a workbook', () => {
  it('is small where demand is steady, and large where it wanders off', () => {
    expect(constantOf(products(30, false))).toBeLessThanOrEqual(0.02);
    expect(constantOf(products(30, true))).toBeGreaterThanOrEqual(0.3);
  });

  it('is smaller for a longer protection interval if demand only clusters', () => {
    // Six good weeks, then six bad ones.
    const clustered = (product: number) =>
      sales(product, false).map((sale, week) => ({
        ...sale,
        quantity: (week + product) % 12 < 6 ? 300 : 20 + sale.quantity / 10,
      }));
    const over = (leadTime: number) =>
      constantOf(
        Array.from({ length: 30 }, (_, product) => ({
          product,
          location: 0,
          leadTime,
          sales: clustered(product),
        })),
      );

    expect(over(35)).toBeLessThan(over(0));
  });

  it('leaves out rows of the Forecast table', () => {
    expect(constantOf(products(30, true, { mean: 30 }))).toBe(0);
  });
});
