import fc from 'fast-check';
import { productRanges } from '../../../src/planning/network/product-ranges';
import { supplyForest, type SupplyForest } from '../../../src/planning/network/supply-structure';
import { smallNetwork } from '../small-network';

/** The forest of the last of a network's products, whose positions have these sources; −1: outside. */
function forestOf(...sources: readonly number[]): SupplyForest {
  const locations = sources.map(() => ({}));
  const network = smallNetwork({
    products: [{}, {}],
    locations,
    positions: [
      { product: 0, location: 0 },
      ...sources.map((source, location) => ({ product: 1, location, source })),
    ],
  });
  return supplyForest(network, productRanges(network.positions)[1]!);
}

describe('the supply forest of a product', () => {
  // A plant (0) supplies a DC (2), which supplies the stores 1 and 3; store 4 buys for itself.
  const forest = forestOf(-1, 2, 0, 2, -1);

  it('has the position that supplies each one', () => {
    expect([...forest.parent]).toEqual([-1, 2, 0, 2, -1]);
  });

  it('lists what a position supplies', () => {
    expect([...forest.children(0)]).toEqual([2]);
    expect([...forest.children(2)]).toEqual([1, 3]);
    expect([...forest.children(3)]).toEqual([]);
  });

  it('counts the links up to the root', () => {
    expect([...forest.depth]).toEqual([0, 2, 1, 2, 0]);
  });

  it('goes from leaves to roots', () => {
    expect([...forest.order]).toEqual([3, 1, 2, 4, 0]);
  });

  it('has only roots in a network without sources', () => {
    const network = smallNetwork({ locations: [{}, {}], positions: [0, 1].map(at) });

    const { parent, order } = supplyForest(network, { product: 0, start: 0, end: 2 });

    expect([...parent]).toEqual([-1, -1]);
    expect([...order].sort()).toEqual([0, 1]);
  });

  it('has a root where the source does not keep the product', () => {
    const positions = [{ ...at(0), source: 1 }, at(2)];
    const network = smallNetwork({ locations: [{}, {}, {}], positions });

    expect(supplyForest(network, { product: 0, start: 0, end: 2 }).parent[0]).toBe(-1);
  });

  it('does not take positions that supply each other', () => {
    expect(() => forestOf(1, 2, 0)).toThrow('P1 has positions that supply each other');
  });

  it('has every position once, and each before the one that supplies it', () => {
    const sources = fc
      .array(fc.nat(), { minLength: 1, maxLength: 20 })
      .map((drawn) => drawn.map((number, i) => (number % (i + 1)) - 1));
    fc.assert(
      fc.property(sources, (drawn) => {
        const { parent, order, depth } = forestOf(...drawn);
        const place = new Map([...order].map((i, k) => [i, k] as const));

        expect(place.size).toBe(drawn.length);
        parent.forEach((above, i) => {
          expect(depth[i]).toBe(above < 0 ? 0 : depth[above]! + 1);
          expect(above < 0 || place.get(i)! < place.get(above)!).toBe(true);
        });
      }),
    );
  });
});

function at(location: number) {
  return { location };
}
