import fc from 'fast-check';
import { breakSupplyCycles } from '../../../src/planning/network/break-supply-cycles';
import type { LocationType } from '../../../src/planning/network/network';
import { supplyForest } from '../../../src/planning/network/supply-structure';
import { smallNetwork } from '../small-network';

/** Breaks the circles of a product kept at every location, with these types and sources. */
function broken(types: readonly LocationType[], sources: readonly number[]) {
  const network = smallNetwork({
    locations: types.map((type) => ({ type })),
    positions: types.map((_, location) => ({ location, source: sources[location]! })),
  });
  const range = { product: 0, start: 0, end: types.length };
  const { source } = network.positions;
  const cycles = breakSupplyCycles(network, range, source!, Int32Array.from(types.keys()));
  return { cycles, source: [...source!], forest: () => supplyForest(network, range) };
}

describe('a circle of supply', () => {
  it('has its root at the type that is furthest upstream', () => {
    // The DC (1) supplies store 0, which supplies store 2, which supplies the DC.
    expect(broken(['store', 'dc', 'store'], [1, 2, 0])).toMatchObject({
      cycles: [{ locations: [1, 0, 2], isTie: false }],
      source: [1, -1, 0],
    });
  });

  it('has its root at the first listed of equal types, and says so', () => {
    expect(broken(['store', 'dc', 'warehouse'], [1, 2, 1])).toMatchObject({
      cycles: [{ locations: [1, 2], isTie: true }],
      source: [1, -1, 1],
    });
  });

  it('may be a single location that supplies itself', () => {
    expect(broken(['dc', 'store'], [0, 0])).toMatchObject({
      cycles: [{ locations: [0], isTie: false }],
      source: [-1, 0],
    });
  });

  it('is found once, beside others', () => {
    expect(broken(['store', 'dc', 'store', 'dc'], [1, 0, 3, 2]).cycles).toHaveLength(2);
  });

  it('is not seen where two locations have the same source', () => {
    expect(broken(['dc', 'store', 'store'], [-1, 0, 0]).cycles).toEqual([]);
  });

  it('is never left, and nothing else changes', () => {
    const site = fc.tuple(fc.constantFrom<LocationType>('plant', 'dc', 'store'), fc.nat());
    fc.assert(
      fc.property(fc.array(site, { minLength: 1, maxLength: 12 }), (sites) => {
        const types = sites.map(([type]) => type);
        const drawn = sites.map(([, number]) => (number % (sites.length + 1)) - 1);
        const { cycles, source, forest } = broken(types, drawn);

        expect(forest).not.toThrow();
        expect(source.filter((_, i) => source[i] !== drawn[i])).toHaveLength(cycles.length);
        for (const { locations } of cycles) {
          expect(locations.map((location) => drawn[location])).toEqual(
            locations.map((_, i) => locations.at(i - 1)),
          );
        }
      }),
    );
  });
});
