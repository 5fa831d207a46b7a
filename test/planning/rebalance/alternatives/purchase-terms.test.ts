import type { Location, Positions, Product } from '../../../../src/planning/network/network';
import { defaultSettings } from '../../../../src/planning/network/settings';
import {
  mayBuy,
  purchaseTerms,
} from '../../../../src/planning/rebalance/alternatives/purchase-terms';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork } from '../../small-network';

const settings = { ...defaultSettings(PLAN_DATE), allowPurchases: true };

function network(
  product: Partial<Product> = {},
  location: Partial<Location> = {},
  columns: Partial<Positions> = {},
) {
  const made = smallNetwork({
    products: [product],
    locations: [location],
    positions: [{ location: 0, leadTime: 12, orderCost: 30 }],
  });
  return { ...made, positions: { ...made.positions, ...columns } };
}

describe('whether a plan may buy', () => {
  it.each([
    ['a replenished product for an open location', true, {}, {}, true],
    ['nothing if the settings do not allow it', false, {}, {}, false],
    ['no phase-out', true, { isPhaseOut: true }, {}, false],
    ['nothing for a closed location', true, {}, { isOpen: false }, false],
    ['nothing for a location that may not receive', true, {}, { canReceive: false }, false],
  ])('it buys %s', (_, allowPurchases, product, location, expected) => {
    const given = network(product, location);

    expect(mayBuy(given, { allowPurchases }, 0)).toBe(expected);
    expect(purchaseTerms(given, { ...settings, allowPurchases }, 0) !== null).toBe(expected);
  });
});

describe('the terms of a purchase', () => {
  it('are lead time, order cost and life from the receipt', () => {
    expect(purchaseTerms(network({ shelfLifeDays: 40 }), settings, 0)).toEqual({
      leadTime: 12,
      life: 52,
      orderCost: 30,
      premium: 0,
      minQuantity: 1,
      multiple: 1,
    });
  });

  it('limit the life to the obsolescence setting', () => {
    expect(purchaseTerms(network(), settings, 0)!.life).toBe(365);
  });

  it.each([
    [13, 3],
    [8, 0],
    [NaN, 0],
  ])('have a premium over unit cost 10 for a price of %p: %p', (price, premium) => {
    const given = network({}, {}, { supplierUnitCost: Float64Array.of(price) });

    expect(purchaseTerms(given, settings, 0)!.premium).toBe(premium);
  });

  it('round the minimum quantity up to whole multiples', () => {
    const given = network(
      {},
      {},
      { minOrderQuantity: Float64Array.of(10), orderMultiple: Float64Array.of(6) },
    );

    expect(purchaseTerms(given, settings, 0)).toMatchObject({ minQuantity: 12, multiple: 6 });
  });
});
