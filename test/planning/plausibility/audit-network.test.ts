import { auditNetwork } from '../../../src/planning/plausibility/audit-network';
import { PLAN_DATE, randomNetwork } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const SETTINGS = { planDate: PLAN_DATE, periodDays: 1 };

describe('the audit of a network', () => {
  it.each([1, 2, 3])('finds nothing in an ordinary one, seed %d', (seed) => {
    const network = randomNetwork({ seed, products: 40, locations: 8 });

    expect([...auditNetwork(network, SETTINGS)].flat()).toEqual([]);
  });

  it('names a cost in another currency once, not as a price below cost too', () => {
    const products = Array.from({ length: 10 }, (_, k) => ({ price: 20, unitCost: k ? 10 : 900 }));
    const network = smallNetwork({ products, locations: [{}], positions: [] });

    expect([...auditNetwork(network, SETTINGS)].flat().map(({ problem }) => problem)).toEqual([
      'Unit cost far from the usual share of the price',
    ]);
  });
});
