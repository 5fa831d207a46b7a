import type { Network, Product } from '../../../src/planning/network/network';
import type { PlanSettings } from '../../../src/planning/network/settings';
import { isSameDemand } from '../../../src/planning/plan/same-demand';
import { settings, twoProducts, withPosition } from './planner-parts';

const network = twoProducts();

function isSame(changed: Network, within: PlanSettings = settings): boolean {
  return isSameDemand({ network, settings }, { network: changed, settings: within });
}

function withProduct(change: Partial<Product>): Network {
  const [first, second] = network.products;
  return { ...network, products: [{ ...first!, ...change }, second!] };
}

describe('the estimate of demand is reused', () => {
  it('if all inputs are equal copies', () => {
    expect(isSame(structuredClone(network), { ...settings })).toBe(true);
  });

  it.each<[string, Network]>([
    ['the price of a product', withProduct({ price: 99 })],
    ['stock, if a shelf stays filled', withPosition(network, 'onHand', 0, 5)],
    ['an order cost', withPosition(network, 'orderCost', 1, 5)],
    ['the lanes', { ...network, lanes: [] }],
  ])('after a change of %s', (_, changed) => {
    expect(isSame(changed)).toBe(true);
  });

  it('after a change of costs and service levels in the settings', () => {
    const serviceLevel = { ...settings.serviceLevel, standard: 0.9 };

    expect(isSame(network, { ...settings, serviceLevel, holdingRate: 0.5 })).toBe(true);
  });
});

describe('the estimate of demand is computed again', () => {
  it.each<[string, Network]>([
    ['a forecast', withPosition(network, 'forecastMean', 1, 2)],
    ['stock, if a shelf becomes empty', withPosition(network, 'onHand', 0, 0)],
    ['the family of a product', withProduct({ family: 'Shoes' })],
    ['the products', { ...network, products: network.products.slice(0, 1) }],
    [
      'a region',
      { ...network, locations: network.locations.map((one) => ({ ...one, region: 'North' })) },
    ],
  ])('after a change of %s', (_, changed) => {
    expect(isSame(changed)).toBe(false);
  });

  it.each(['planDate', 'historyDays', 'periodDays'] as const)(
    'after a change of the setting %s',
    (key) => {
      expect(isSame(network, { ...settings, [key]: settings[key] + 1 })).toBe(false);
    },
  );
});
