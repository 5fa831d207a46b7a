import { idleStock } from '../../../src/planning/plausibility/idle-stock';
import { tradeOf } from '../../../src/planning/plausibility/trade';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type SmallPosition } from '../small-network';

/** The findings on product 0, beside one whose history began so many days ago. */
function findings(position: Partial<SmallPosition>, daysOfHistory = 500, isPhaseOut = false) {
  const network = smallNetwork({
    products: [{ unitCost: 10, isPhaseOut }, {}],
    locations: [{}],
    positions: [
      { product: 0, location: 0, onHand: 4, ...position },
      { product: 1, location: 0, sales: [{ daysAgo: daysOfHistory, quantity: 1 }] },
    ],
  });
  return idleStock(network, tradeOf(network, { planDate: PLAN_DATE, periodDays: 1 })).filter(
    ({ product }) => product === 0,
  );
}

describe('stock is idle', () => {
  it('if nothing of the product was sold for a year', () => {
    const [finding] = findings({ sales: [{ daysAgo: 366, quantity: 3 }] });

    expect(finding).toMatchObject({ severity: 'low', figures: '4 in stock at a cost of 40' });
  });

  it('not with a sale within the year, a forecast, or without stock', () => {
    expect(findings({ sales: [{ daysAgo: 365, quantity: 3 }] })).toEqual([]);
    expect(findings({ mean: 1 })).toEqual([]);
    expect(findings({ onHand: 0 })).toEqual([]);
  });

  it('not if the history is shorter than a year, or the product is phased out', () => {
    expect(findings({}, 364)).toEqual([]);
    expect(findings({}, 500, true)).toEqual([]);
  });
});
