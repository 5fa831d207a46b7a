import type { Location } from '../../../src/planning/network/network';
import { neverSupplied } from '../../../src/planning/plausibility/never-supplied';
import { tradeOf } from '../../../src/planning/plausibility/trade';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type SmallPosition } from '../small-network';

function findings(
  last: Partial<SmallPosition> = {},
  products = 5,
  location: Partial<Location> = {},
) {
  const network = smallNetwork({
    products: Array.from({ length: products }, () => ({})),
    locations: [location],
    positions: Array.from({ length: products }, (_, product) => {
      return { product, location: 0, mean: 1, ...(product === products - 1 ? last : {}) };
    }),
  });
  return neverSupplied(network, tradeOf(network, { planDate: PLAN_DATE, periodDays: 1 }));
}

describe('a location is never supplied', () => {
  it('if it sells products, has none and none is on its way', () => {
    expect(findings()).toEqual([
      expect.objectContaining({ severity: 'high', location: 0, figures: '5 products on sale' }),
    ]);
  });

  it.each<[string, Partial<SmallPosition>]>([
    ['stock', { onHand: 1 }],
    ['a transfer on its way', { underWay: 1 }],
    ['a receipt', { receipts: [[9, 1]] }],
  ])('not with %s', (_what, position) => {
    expect(findings(position)).toEqual([]);
  });

  it('not if it sells few products, is closed or may not receive', () => {
    expect(findings({}, 4)).toEqual([]);
    expect(findings({}, 5, { isOpen: false })).toEqual([]);
    expect(findings({}, 5, { canReceive: false })).toEqual([]);
  });
});
