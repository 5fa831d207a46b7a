import { listShadowPrices } from '../../../src/planning/lagrangian/shadow-prices';
import { sharedLimits } from '../../../src/planning/lagrangian/shared-limits';
import type { Lane } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const SAVING = 8_000;

function listed(
  lane: Partial<Lane>,
  prices: readonly number[],
  { shipment = 0, ...changed }: Partial<PlanSettings> & { readonly shipment?: number } = {},
) {
  const network = smallNetwork({
    locations: [{}, {}],
    lanes: [{ from: 0, to: 1, ...lane }],
    positions: [0, 1].map((location) => ({ location, onHand: 900, mean: 1, sd: 1 })),
  });
  const shared = sharedLimits(network, { ...defaultSettings(PLAN_DATE), ...changed })!;
  const limits = Float64Array.from(prices);
  return listShadowPrices(network, shared, { limits, shipment }, SAVING);
}

it.each([
  { price: 0.004, isListed: true, why: 'all of it is worth 80' },
  { price: 1e-9, isListed: false, why: 'all of it is worth less than rounding' },
  { price: 0, isListed: false, why: 'it does not bind' },
])('a capacity of 20,000 at a price of $price is listed: $isListed, because $why', (limit) => {
  const prices = listed({ capacity: 20_000 }, [limit.price]);

  expect(prices.some(({ kind }) => kind === 'lane capacity')).toBe(limit.isListed);
});

describe('the shadow prices of a plan', () => {
  it('name the kind, the place, the amount and the price of a limit', () => {
    expect(listed({ capacity: 50, fixedCost: 200 }, [2])).toEqual([
      { kind: 'lane capacity', from: 0, to: 1, location: null, amount: 50, price: 2 },
    ]);
    expect(listed({}, [0.5], { transferBudget: 90 })).toEqual([
      { kind: 'transfer budget', from: null, to: null, location: null, amount: 90, price: 0.5 },
    ]);
  });

  it('include a further vehicle where its capacity is worth more than it costs', () => {
    const lane = { capacity: 10, maxShipments: 3, fixedCost: 12 };

    expect(listed(lane, [2])).toMatchObject([
      { kind: 'lane capacity', amount: 30, price: 2 },
      { kind: 'lane shipments', amount: 3, price: 2 * 10 - 12 },
    ]);
  });

  it('include nothing on a lane of several vehicles whose capacity pays only for the vehicles', () => {
    expect(listed({ capacity: 10, maxShipments: 3, fixedCost: 20 }, [2])).toEqual([]);
  });

  it('count the money of a vehicle at the price of the budget', () => {
    const lane = { capacity: 10, maxShipments: 3, fixedCost: 12 };
    const prices = listed(lane, [2, 0.5], { transferBudget: 90 });

    expect(prices.find(({ kind }) => kind === 'lane shipments')!.price).toBe(20 - 12 - 0.5 * 12);
  });

  it('end with the number of shipments', () => {
    expect(listed({}, [], { maxShipments: 4, shipment: 7 })).toEqual([
      { kind: 'shipments', from: null, to: null, location: null, amount: 4, price: 7 },
    ]);
  });
});
