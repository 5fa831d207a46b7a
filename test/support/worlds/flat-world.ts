import type { Product } from '../../../src/planning/network/network';
import type { ReplayWorld } from '../../../src/planning/replay/replay-world';
import { assembledWorld } from './assembled-world';
import { drawProduct } from './drawn-product';
import { laneBetween, siteNamed } from './drawn-site';
import { drawStore } from './drawn-store';
import type { WorldPosition } from './network-columns';
import { RandomDraws } from './random-draws';
import type { WorldShape } from './world-shape';

/** A world of one tier: every site is a store, with a supplier outside and a lane to every other. */
export function flatWorld(shape: WorldShape, seed: number): ReplayWorld {
  const draws = new RandomDraws(seed);
  const stores = [...Array(shape.sites).keys()];
  const products: Product[] = [];
  const positions: WorldPosition[] = [];
  const meanAfter: number[] = [];
  for (let i = 0; i < shape.products; i += 1) {
    products.push(drawProduct(shape, draws, i));
    const productMean = shape.mean * draws.lognormal(shape.productSpread);
    for (const location of stores) {
      const store = drawStore(shape, draws, productMean, i, location);
      const { leadTime, leadTimeSd = 0, orderCost } = shape;
      positions.push({ product: i, location, ...store.position, leadTime, leadTimeSd, orderCost });
      meanAfter.push(store.meanAfter);
    }
  }
  return assembledWorld(
    {
      products,
      locations: stores.map((l) => siteNamed(`S${l}`, 'store', shape.regionOf?.(l))),
      lanes: stores.flatMap((from) =>
        stores.filter((to) => to !== from).map((to) => laneBetween(shape, [from, to])),
      ),
      positions,
      meanAfter,
    },
    shape,
    seed,
  );
}
