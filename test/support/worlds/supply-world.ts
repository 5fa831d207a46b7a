import type { Lane, Product } from '../../../src/planning/network/network';
import type { ReplayWorld } from '../../../src/planning/replay/replay-world';
import { assembledWorld } from './assembled-world';
import { drawProduct } from './drawn-product';
import { laneBetween, siteNamed } from './drawn-site';
import { drawStore } from './drawn-store';
import { meanOneLognormal } from './mean-one-lognormal';
import type { WorldPosition } from './network-columns';
import { RandomDraws } from './random-draws';
import type { WorldShape } from './world-shape';

/** A shape with sites above the stores. */
export interface SupplyShape extends WorldShape {
  readonly dcs: number;
  /** Whether a central site supplies the DCs; otherwise their supplier is outside. */
  readonly hasCentral: boolean;
  /** Mean demand of a DC's own customers, in multiples of a store's; 0 for none. */
  readonly dcSales: number;
  /** Days of cover that a DC, and the central site, hold at the start for all demand below. */
  readonly dcCover: number;
  readonly centralCover: number;
}

/** Freight and line cost of a lane down the tree, in multiples of a lane between stores. */
const FEED = 0.5;
/** Days from the central site to a DC: goods come in time for the next plan. */
const CENTRAL_DAYS = 7;
/** A lane to a store of another DC is this much dearer than to an own one. */
const OTHER_REGION = 2;

/**
 * A world of two or three echelons. Locations are the central site, if there is one, then DCs, then
 * stores, of which each DC supplies an equal share. Only the sites at the top have a supplier outside.
 * Lanes lead from a DC to every store and every other DC, between stores, and from a store back to its
 * own DC.
 */
export function supplyWorld(shape: SupplyShape, seed: number): ReplayWorld {
  const draws = new RandomDraws(seed);
  const sites = new Sites(shape);
  const products: Product[] = [];
  const positions: WorldPosition[] = [];
  const meanAfter: number[] = [];
  const { leadTime, leadTimeSd = 0, orderCost } = shape;
  for (let i = 0; i < shape.products; i += 1) {
    products.push(drawProduct(shape, draws, i));
    const productMean = shape.mean * draws.lognormal(shape.productSpread);
    const add = (position: Omit<WorldPosition, 'product'>, after: number): void => {
      positions.push({ ...position, product: i });
      meanAfter.push(after);
    };
    const stores = sites.stores.map((l, s) => ({
      location: l,
      ...drawStore(shape, draws, productMean, i, s),
    }));
    const ownSales = sites.dcs.map((l) =>
      shape.dcSales > 0
        ? drawStore(shape, draws, shape.dcSales * productMean, i, l)
        : { position: { sold: [], demand: [] }, mean: 0 },
    );
    const below = sites.dcs.map((dc, d) =>
      stores
        .filter(({ location }) => sites.sourceOf(location) === dc)
        .reduce((sum, { mean }) => sum + mean, ownSales[d]!.mean),
    );
    const terms = { leadTime, leadTimeSd, orderCost };
    if (sites.central !== null) {
      const all = below.reduce((sum, mean) => sum + mean, 0);
      const onHand = Math.round(shape.centralCover * all);
      add({ location: sites.central, onHand, sold: [], demand: [], ...terms, source: -1 }, all);
    }
    sites.dcs.forEach((location, d) => {
      const share = meanOneLognormal(draws, shape.misplacement);
      const onHand = Math.round(shape.dcCover * below[d]! * share);
      const source = sites.sourceOf(location);
      const { position } = ownSales[d]!;
      // What is left at a DC is sold by the stores below it.
      add({ ...position, location, onHand, ...terms, source }, below[d]!);
    });
    for (const { location, position, meanAfter: after } of stores) {
      add({ ...position, location, ...terms, source: sites.sourceOf(location) }, after);
    }
  }
  return assembledWorld(
    { products, locations: sites.locations(), lanes: sites.lanes(), positions, meanAfter },
    shape,
    seed,
  );
}

/** The sites of a tree and the lanes between them. */
class Sites {
  readonly central: number | null;
  readonly dcs: readonly number[];
  readonly stores: readonly number[];

  constructor(private readonly shape: SupplyShape) {
    const above = shape.hasCentral ? 1 : 0;
    this.central = shape.hasCentral ? 0 : null;
    this.dcs = Array.from({ length: shape.dcs }, (_, d) => above + d);
    this.stores = Array.from({ length: shape.sites }, (_, s) => above + shape.dcs + s);
  }

  /** The site that supplies a location; −1 for one with a supplier outside. */
  sourceOf(location: number): number {
    const store = this.stores.indexOf(location);
    if (store >= 0) return this.dcs[Math.floor((store * this.dcs.length) / this.stores.length)]!;
    return location === this.central ? -1 : (this.central ?? -1);
  }

  locations() {
    const region = (l: number): string => `Region ${this.dcs.indexOf(l)}`;
    return [
      ...(this.central === null ? [] : [siteNamed('Central', 'plant')]),
      ...this.dcs.map((l, d) => siteNamed(`DC${d}`, 'dc', region(l))),
      ...this.stores.map((l, s) => siteNamed(`S${s}`, 'store', region(this.sourceOf(l)))),
    ];
  }

  lanes(): readonly Lane[] {
    const { shape, central, dcs, stores } = this;
    const lanes: Lane[] = [];
    if (central !== null) {
      const terms = { freight: FEED, days: CENTRAL_DAYS };
      for (const dc of dcs) lanes.push(laneBetween(shape, [central, dc], terms));
    }
    for (const dc of dcs) {
      for (const other of dcs) if (other !== dc) lanes.push(laneBetween(shape, [dc, other]));
      for (const store of stores) {
        const isOwn = this.sourceOf(store) === dc;
        const freight = isOwn ? FEED : FEED * OTHER_REGION;
        lanes.push(laneBetween(shape, [dc, store], { freight }));
        if (isOwn) lanes.push(laneBetween(shape, [store, dc], { freight }));
      }
    }
    for (const from of stores) {
      for (const to of stores) {
        if (from === to) continue;
        const isNear = this.sourceOf(from) === this.sourceOf(to);
        lanes.push(laneBetween(shape, [from, to], { freight: isNear ? 1 : OTHER_REGION }));
      }
    }
    return lanes;
  }
}
