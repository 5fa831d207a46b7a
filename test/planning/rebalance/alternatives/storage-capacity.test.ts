import {
  choicesWithinCapacity,
  usesLimitedCapacity,
  type DeferredPurchases,
} from '../../../../src/planning/rebalance/alternatives/storage-capacity';
import type { ProductAlternatives } from '../../../../src/planning/rebalance/alternatives/product-alternatives';
import { smallNetwork } from '../../small-network';

/** Location 0 holds 10 and has room for 20; location 1 has no limit. Product 1 is twice as large. */
const network = smallNetwork({
  products: [{}, { volume: 2 }],
  locations: [{ volumeCapacity: 20 }, {}],
  lanes: [{ from: 1, to: 0 }],
  positions: [
    { location: 0, onHand: 10 },
    { location: 1, onHand: 50 },
    { location: 0, product: 1 },
  ],
});

function deferred(product: number, location: number, bought: number, saving: number) {
  const alternatives = {
    network,
    product,
    sites: [{ location }],
  } as unknown as ProductAlternatives;
  return {
    alternatives,
    problem: null,
    packs: new Int32Array(0),
    choices: [{ saving, bought, markedDown: 0 }],
    withoutPurchase: [{ saving: 1, bought: 0, markedDown: 0 }],
  } satisfies DeferredPurchases;
}

function bought(waiting: readonly DeferredPurchases[], moved = 0): readonly (number | undefined)[] {
  const lines = [{ product: 0, lane: 0, quantity: moved }];
  return choicesWithinCapacity(network, waiting, lines).map(([choice]) => choice?.bought);
}

describe('purchases within the volume capacity', () => {
  it('are granted while they fit', () => {
    expect(bought([deferred(0, 0, 10, 50)])).toEqual([10]);
    expect(bought([deferred(0, 0, 11, 50)])).toEqual([0]);
  });

  it('leave room for transfers', () => {
    expect(bought([deferred(0, 0, 10, 50)], 1)).toEqual([0]);
    expect(bought([deferred(0, 0, 9, 50)], 1)).toEqual([9]);
  });

  it('are granted by their saving per volume, beyond that without a purchase', () => {
    // 60 for volume 8 against 50 for volume 6.
    expect(bought([deferred(1, 0, 4, 61), deferred(0, 0, 6, 51)])).toEqual([0, 6]);
  });

  it('are not limited where the location has no capacity', () => {
    expect(bought([deferred(0, 1, 1000, 50)])).toEqual([1000]);
  });

  it('need the check only for a limited location', () => {
    const [limited, free] = [deferred(0, 0, 1, 50), deferred(0, 1, 1, 50)];

    expect(usesLimitedCapacity(limited.alternatives, limited.choices)).toBe(true);
    expect(usesLimitedCapacity(limited.alternatives, limited.withoutPurchase)).toBe(false);
    expect(usesLimitedCapacity(free.alternatives, free.choices)).toBe(false);
  });
});
