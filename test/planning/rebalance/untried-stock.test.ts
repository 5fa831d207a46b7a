import type { Location, Product } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { explainTransfer } from '../../../src/planning/explain/explain-transfer';
import { plan } from '../../../src/planning/plan';
import { isUntried } from '../../../src/planning/rebalance/untried-stock';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type SmallPosition } from '../small-network';

const settings = defaultSettings(PLAN_DATE);

/** A launch two weeks ago: it sells in one store, and 12 stand in the other. */
function launch(
  other: Partial<SmallPosition> = {},
  {
    location = {},
    product = {},
  }: { location?: Partial<Location>; product?: Partial<Product> } = {},
) {
  return smallNetwork({
    products: [product],
    locations: [{ id: 'Ashford' }, { id: 'Bexley', ...location }],
    lanes: [{ from: 1, to: 0 }],
    positions: [
      { location: 0, onHand: 4, sales: [14, 9, 3].map((daysAgo) => ({ daysAgo, quantity: 5 })) },
      { location: 1, onHand: 12, ...other },
    ],
  });
}

describe('a product launched two weeks ago', () => {
  it('has had no time to sell where it has no sale yet, and keeps its stock there', async () => {
    const network = launch();
    expect([isUntried(network, settings, 0), isUntried(network, settings, 1)]).toEqual([
      false,
      true,
    ]);

    const result = await plan(network, settings);
    expect(result.transfers).toEqual([]);
    expect(result.positions.flag[1]).toBe('New product');
    expect(result.alerts.filter(({ location }) => location === 1)).toEqual([]);

    const { sentence } = explainTransfer(network, settings, result, { product: 0, from: 1, to: 0 });
    expect(sentence).toBe(
      'The product is new and has not had time to sell at Bexley, so its stock stays there until it is 30 days old (Min history days); a dc or warehouse may send it.',
    );
  });

  it.each<[string, Parameters<typeof launch>]>([
    ['where it has sold', [{ sales: [{ daysAgo: 10, quantity: 1 }] }]],
    ['where a forecast is given', [{ mean: 0.1, sd: 0.4 }]],
    ['from a DC', [{}, { location: { type: 'dc' } }]],
    ['from a location that closes', [{}, { location: { isOpen: false } }]],
    ['from one that is about to', [{}, { location: { closingDay: PLAN_DATE + 30 } }]],
    ['if it is phased out', [{}, { product: { isPhaseOut: true } }]],
  ])('may leave %s', (_, changes) => {
    expect(isUntried(launch(...changes), settings, 1)).toBe(false);
  });

  it('may leave once it is old enough, and where the setting is 0', () => {
    const later = { ...settings, planDate: PLAN_DATE + 16 };
    expect(isUntried(launch(), later, 1)).toBe(false);
    expect(isUntried(launch(), { ...settings, minHistoryDays: 0 }, 1)).toBe(false);
  });
});
