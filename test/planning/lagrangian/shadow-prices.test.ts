import { defaultSettings } from '../../../src/planning/network/settings';
import { listShadowPrices } from '../../../src/planning/lagrangian/shadow-prices';
import { sharedLimits } from '../../../src/planning/lagrangian/shared-limits';
import { PLAN_DATE, randomNetwork } from '../../support/random-network';

const free = randomNetwork({ seed: 1, products: 1, locations: 3 });
const network = { ...free, lanes: free.lanes.map((lane) => ({ ...lane, capacity: 20_000 })) };
const shared = sharedLimits(network, defaultSettings(PLAN_DATE))!;

it.each([
  { price: 0.004, isNamed: true, why: 'all of it is worth 80' },
  { price: 1e-9, isNamed: false, why: 'all of it is worth nothing that anybody would see' },
  { price: 0, isNamed: false, why: 'it holds nothing back' },
])('a capacity of 20,000 at a price of $price is named: $isNamed, for $why', (limit) => {
  const limits = new Float64Array(shared.limits.length);
  limits[0] = limit.price;

  const named = listShadowPrices(network, shared, { limits, shipment: 0 }, 8_000);

  expect(named.some(({ kind }) => kind === 'lane capacity')).toBe(limit.isNamed);
});
