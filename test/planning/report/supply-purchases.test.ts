import type { Network } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const settings = { ...defaultSettings(PLAN_DATE), allowPurchases: true };

function chain(dc: number, supplier = 0): Network {
  const network = smallNetwork({
    locations: [{ id: 'DC', type: 'dc' }, { id: 'North' }, { id: 'South' }, { id: 'Alone' }],
    lanes: [
      { from: 0, to: 1 },
      { from: 0, to: 2 },
    ],
    positions: [
      { location: 0, onHand: dc, mean: 0, sd: 0, leadTime: 14 },
      { location: 1, onHand: 10, mean: 4, sd: 2.5, leadTime: 1, source: 0 },
      { location: 2, onHand: 10, mean: 5, sd: 2.8, leadTime: 1, source: 0 },
      { location: 3, onHand: 1, mean: 2, sd: 1.5, leadTime: 7 },
    ],
  });
  const supplierOf = Int32Array.of(supplier, supplier, supplier, 0);
  return {
    ...network,
    suppliers: ['Acme'],
    positions: { ...network.positions, supplier: supplierOf },
  };
}

describe('the orders of a product with a supply tree', () => {
  it('are placed by the head of the tree, and by a location with a supplier of its own', async () => {
    const { purchases } = await plan(chain(60), settings);

    expect(purchases!.map(({ location }) => location).sort()).toEqual([0, 3]);
    const dc = purchases!.find(({ location }) => location === 0)!;
    expect(dc.supplier).toBe(0);
    expect(dc.arrivesDay).toBe(PLAN_DATE + 14);
    expect(dc.benefit).toBeGreaterThan(0);
    expect(dc.reason).toMatch(
      /^DC has 60, on order included, below the reorder point of \d+ for all that is asked of it\. Ordering \d+ now rather than with the next plan saves [\d,.]+; the order costs 50 either time\.$/,
    );
  });

  it('say what the service level costs where waiting would save money', async () => {
    const dear = { ...settings, holdingRate: 20 };
    const { purchases } = await plan(chain(215), dear);

    expect(purchases!.find(({ location }) => location === 0)!.reason).toMatch(
      / Ordering \d+ now rather than with the next plan keeps the service level and costs [\d.]+ more; /,
    );
  });

  it('are none where the echelon has enough', async () => {
    const { purchases } = await plan(chain(900), settings);
    expect(purchases!.map(({ location }) => location)).toEqual([3]);
  });

  it('never come from an unnamed supplier', async () => {
    const { purchases } = await plan(chain(60, -1), settings);
    expect(purchases!.map(({ location }) => location)).toEqual([3]);
  });

  it('are none unless the settings allow purchases', async () => {
    expect((await plan(chain(60), defaultSettings(PLAN_DATE))).purchases).toBeUndefined();
  });
});
