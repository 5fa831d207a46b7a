import { laneTerms } from '../../../../src/planning/network/lane-terms';
import type { Lane } from '../../../../src/planning/network/network';
import { PurchaseValue } from '../../../../src/planning/rebalance/alternatives/purchase-value';
import { recoursePrices } from '../../../../src/planning/rebalance/alternatives/recourse-price';
import type { StockPosition } from '../../../../src/planning/valuation/stock-position';
import { smallNetwork } from '../../small-network';
import { stockPosition } from '../../valuation/stock-positions';
import { tableCurve } from '../../valuation/table-curve';

const terms = { leadTime: 10, life: 365, orderCost: 5, premium: 0, minQuantity: 1, multiple: 1 };

/** Site 0 may buy and is short; site 1 has 100 units that lose 3 each and a lane to site 0. */
function pricesAt(
  lane: Partial<Lane> = {},
  shippable = 100,
  changes: Partial<StockPosition> = {},
): Float64Array {
  const network = smallNetwork({
    locations: [{}, {}],
    lanes: [{ from: 1, to: 0, costPerUnit: 2, leadTimeDays: 4, ...lane }],
    positions: [],
  });
  const position = stockPosition({ available: 0, ...changes });
  const sites = [
    { location: 0, curve: tableCurve([9], [9], position), shippable: 0, canReceive: true },
    { location: 1, curve: tableCurve([3], [0], position), shippable, canReceive: true },
  ];
  const purchases = [new PurchaseValue(position, terms), null];
  return recoursePrices({ network, terms: laneTerms(network), product: 0, sites, purchases });
}

describe('the recourse price of a site', () => {
  it('is the marginal loss at the origin plus freight', () => {
    expect(pricesAt()[0]).toBeCloseTo(3 + 2, 4);
  });

  it.each<[string, Partial<Lane>, number, Partial<StockPosition>]>([
    ['no plan follows', {}, 100, { reviewPeriod: null }],
    ['the lane is slower than the supplier', { leadTimeDays: 11 }, 100, {}],
    ['the origin has too few units', {}, 1, {}],
    ['freight exceeds the underage cost', { costPerUnit: 20 }, 100, {}],
    ['nothing is short', {}, 100, { available: 200 }],
  ])('is infinite if %s', (_, lane, shippable, changes) => {
    expect(pricesAt(lane, shippable, changes)[0]).toBe(Infinity);
  });

  it('is infinite for a site that does not buy', () => {
    expect(pricesAt()[1]).toBe(Infinity);
  });
});
