import { tradeOf } from '../../../src/planning/plausibility/trade';
import { unreachableLocation } from '../../../src/planning/plausibility/unreachable-location';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

function findings(type: 'store' | 'dc', mean: number, to: number | null = 0) {
  const network = smallNetwork({
    locations: [{}, { type }],
    lanes: to === null ? [] : [{ from: 1 - to, to }],
    positions: [
      { location: 0, mean: 1 },
      { location: 1, mean },
    ],
  });
  return unreachableLocation(network, tradeOf(network, { planDate: PLAN_DATE, periodDays: 1 }));
}

describe('a store that no lane leads to', () => {
  it('is named', () => {
    expect(findings('store', 1)).toEqual([
      expect.objectContaining({ severity: 'low', location: 1, figures: '1 products on sale' }),
    ]);
  });

  it('is left out without demand, as a DC, and in a network without lanes', () => {
    expect(findings('store', 0)).toEqual([]);
    expect(findings('dc', 1)).toEqual([]);
    expect(findings('store', 1, null)).toEqual([]);
  });
});
