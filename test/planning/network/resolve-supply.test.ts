import { resolveSupply } from '../../../src/planning/network/resolve-supply';
import {
  NOT_STATED,
  nothingStated,
  OUTSIDE,
  type StatedSources,
} from '../../../src/planning/network/stated-sources';
import { smallNetwork, type SmallNetwork } from '../small-network';

const [PLANT, DC, STORE] = [0, 1, 2];

/** A plant, a DC and a store with a lane from each to the next, which keep one product. */
const chain: SmallNetwork = {
  locations: [{ type: 'plant' }, { type: 'dc' }, { type: 'store' }],
  lanes: [
    { from: PLANT, to: DC },
    { from: DC, to: STORE },
    { from: PLANT, to: STORE, costPerUnit: 0.1 },
  ],
  positions: [{ location: PLANT }, { location: DC }, { location: STORE }],
};

/** States the sources of locations, for all their products. */
function resolve(small: SmallNetwork, given: Readonly<Record<number, number>> = {}) {
  const network = smallNetwork(small);
  const ofLocation = Int32Array.from(network.locations, (_, i) => given[i] ?? NOT_STATED);
  const ofPosition = network.positions.location.map((location) => ofLocation[location]!);
  const stated: StatedSources = {
    ofLocation,
    ofPosition,
    basis: Array.from(ofPosition, () => 'given'),
  };
  const resolved = resolveSupply(network, stated);
  return { ...resolved, source: [...resolved.source], network };
}

describe('the source of a position', () => {
  it('is inferred, one type up, where nothing is stated', () => {
    expect(resolve(chain)).toMatchObject({
      source: [-1, PLANT, DC],
      basis: ['outside', 'inferred', 'inferred'],
      unusable: [],
      cycles: [],
    });
    const network = smallNetwork(chain);
    expect(resolveSupply(network)).toEqual(resolveSupply(network, nothingStated(network)));
  });

  it('is the stated one, of any type', () => {
    expect(resolve(chain, { [STORE]: PLANT })).toMatchObject({
      source: [-1, PLANT, PLANT],
      basis: ['outside', 'inferred', 'given'],
    });
  });

  it('is outside if that is stated', () => {
    expect(resolve(chain, { [DC]: OUTSIDE, [STORE]: OUTSIDE }).source).toEqual([-1, -1, -1]);
  });

  it('is not inferred from a location that does not keep the product', () => {
    const positions = [{ location: PLANT }, { location: STORE }];

    expect(resolve({ ...chain, positions }).source).toEqual([-1, -1]);
  });

  it('is not inferred from a location below', () => {
    const lanes = [...chain.lanes!, { from: STORE, to: DC }];

    // The store is said to supply the DC: so the DC cannot be the source of the store.
    expect(resolve({ ...chain, lanes }, { [DC]: STORE }).source).toEqual([-1, STORE, -1]);
  });
});

describe('a stated source without the product', () => {
  const positions = [{ location: PLANT }, { location: STORE }];

  it('gives way to its own source', () => {
    expect(resolve({ ...chain, positions }, { [STORE]: DC, [DC]: PLANT })).toMatchObject({
      source: [-1, PLANT],
      unusable: [],
    });
  });

  it('is of no use if nothing is stated above it', () => {
    expect(resolve({ ...chain, positions }, { [STORE]: DC })).toMatchObject({
      source: [-1, -1],
      basis: ['outside', 'outside'],
      unusable: [{ location: STORE, source: DC, basis: 'given', why: 'no product', products: 1 }],
    });
  });

  it('is of no use if the locations above it lead back', () => {
    const found = resolve({ ...chain, positions: [{ location: STORE }] }, { [STORE]: DC, [DC]: 2 });

    expect(found).toMatchObject({ source: [-1], unusable: [{ why: 'no product' }] });
    const circle = { [STORE]: DC, [DC]: PLANT, [PLANT]: DC };
    expect(resolve({ ...chain, positions: [{ location: STORE }] }, circle)).toMatchObject({
      source: [-1],
      unusable: [{ why: 'no product' }],
    });
  });
});

describe('a stated source that cannot supply', () => {
  it('is named once for all products', () => {
    const products = [{}, {}];
    const positions = [0, 1].flatMap((product) =>
      [PLANT, DC, STORE].map((location) => ({ product, location })),
    );
    const lanes = chain.lanes!.slice(0, 1);

    expect(resolve({ ...chain, products, positions, lanes }, { [STORE]: DC }).unusable).toEqual([
      { location: STORE, source: DC, basis: 'given', why: 'no lane', products: 2 },
    ]);
  });

  it('may be closed, or may not ship', () => {
    for (const dc of [{ isOpen: false }, { canShip: false }]) {
      const locations = [{}, { type: 'dc', ...dc } as const, {}];

      expect(resolve({ ...chain, locations }, { [STORE]: DC })).toMatchObject({
        source: [-1, -1, -1],
        unusable: [{ why: 'closed' }],
      });
    }
  });

  it('is not named where the location may not receive', () => {
    const locations = [{}, { type: 'dc' } as const, { isOpen: false }];

    expect(resolve({ ...chain, locations }, { [STORE]: DC })).toMatchObject({
      source: [-1, -1, -1],
      unusable: [],
    });
  });
});

describe('stated sources in a circle', () => {
  it('are broken at the highest type, and named once for all products', () => {
    const positions = [0, 1].flatMap((product) =>
      [DC, STORE].map((location) => ({ product, location })),
    );
    const lanes = [...chain.lanes!, { from: STORE, to: DC }];
    const found = resolve(
      { ...chain, products: [{}, {}], positions, lanes },
      { [STORE]: DC, [DC]: STORE },
    );

    expect(found).toMatchObject({
      source: [-1, DC, -1, DC],
      basis: ['outside', 'given', 'outside', 'given'],
      cycles: [{ locations: [DC, STORE], isTie: false, basis: 'given', products: 2 }],
    });
  });

  it('are found where a location is its own source', () => {
    expect(resolve(chain, { [DC]: DC })).toMatchObject({
      source: [-1, -1, DC],
      cycles: [{ locations: [DC], isTie: false }],
    });
  });
});
