import type { ReplayWorld } from '../../../src/planning/replay/replay-world';
import { CHAIN, PERISHABLES, SEASON, SPARES } from './flat-worlds';
import { flatWorld } from './flat-world';
import { missingSales, realDemandWorld } from './real-demand';
import { SELLING_DCS, SLOW_MOVERS, THREE_ECHELONS, TWO_ECHELONS } from './supply-worlds';
import { supplyWorld, type SupplyShape } from './supply-world';
import {
  CLOSING_SITES,
  EXPENSIVE_FREIGHT,
  NEW_PRODUCTS,
  SHARED_TRUCKS,
  STRONG_SEASON,
  UNRELIABLE_SUPPLIERS,
  WRONG_REGION,
} from './trait-worlds';
import type { WorldShape, WorldSize } from './world-shape';

/** A kind of world on which policies are replayed. */
export interface NamedWorld {
  readonly title: string;
  /** One sentence for a page of results. */
  readonly describe: string;
  /** The same seed and size give the same world. */
  readonly generator: (seed: number, size?: WorldSize) => ReplayWorld;
  /** Why the world cannot be made here; null if it can. Left out, it always can. */
  readonly missing?: () => string | null;
}

const flat = (title: string, shape: WorldShape, describe: string): NamedWorld => ({
  title,
  describe,
  generator: (seed, size = {}) => flatWorld({ ...shape, ...size }, seed),
});

const supply = (title: string, shape: SupplyShape, describe: string): NamedWorld => ({
  title,
  describe,
  generator: (seed, size = {}) => supplyWorld({ ...shape, ...size }, seed),
});

export const REPLAY_WORLDS = {
  chain: flat(
    'A retail chain',
    CHAIN,
    '40 products at 16 stores, lumpy sales, six weeks of stock placed with errors, supply in two weeks.',
  ),
  season: flat(
    "A season's stock",
    SEASON,
    '16 weeks to sell a push that paid no heed to the stores; nothing is reordered and leftovers lose 70 %.',
  ),
  perishables: flat(
    'Perishables',
    PERISHABLES,
    'A shelf life of two weeks, supply in two days; what expires is lost.',
  ),
  spares: flat(
    'Spare parts',
    SPARES,
    '60 dear products that rarely sell, a lead time of a month, stock badly misplaced; a year.',
  ),
  twoEchelons: supply(
    'Two echelons',
    TWO_ECHELONS,
    'Two DCs without sales supply six stores each; suppliers deliver to the DCs only.',
  ),
  sellingDcs: supply(
    'Two echelons, DCs sell too',
    SELLING_DCS,
    "Two DCs with customers of their own, five stores' worth each, supply six stores each.",
  ),
  slowMovers: supply(
    'Slow movers below one DC',
    SLOW_MOVERS,
    'One DC supplies twelve stores that sell a unit every two weeks or fewer.',
  ),
  threeEchelons: supply(
    'Three echelons',
    THREE_ECHELONS,
    'A central site supplies two regional DCs, which supply six stores each.',
  ),
  expensiveFreight: flat(
    'Expensive freight',
    EXPENSIVE_FREIGHT,
    'The chain, with freight of two fifths of unit cost: few transfers pay.',
  ),
  sharedTrucks: flat(
    'Shared trucks',
    SHARED_TRUCKS,
    'The chain, with trucks of 60 units at a fixed price that products share.',
  ),
  unreliableSuppliers: flat(
    'Unreliable suppliers',
    UNRELIABLE_SUPPLIERS,
    'The chain, with lead times of three weeks that vary by ten days.',
  ),
  wrongRegion: flat(
    'A promotion in the other region',
    WRONG_REGION,
    'Half of the products are promoted in the South, and the stock for it was pushed to the North.',
  ),
  closingSites: flat(
    'Sites that close',
    CLOSING_SITES,
    'The chain, of which two stores close with four weeks of notice.',
  ),
  newProducts: flat(
    'New products',
    NEW_PRODUCTS,
    'Half of the products have no sales yet, or at most four weeks, and equal launch stock everywhere.',
  ),
  strongSeason: flat(
    'A strong season',
    STRONG_SEASON,
    'Four families with yearly peaks a quarter apart, from a fifth to nine fifths of the mean; one year known.',
  ),
  realDemand: {
    title: 'Real demand',
    describe:
      'An online retailer (UCI Online Retail II, CC BY 4.0): 150 products in 12 countries, lumpy weekly sales, stock misplaced.',
    generator: realDemandWorld,
    missing: missingSales,
  },
} satisfies Readonly<Record<string, NamedWorld>>;

export type WorldName = keyof typeof REPLAY_WORLDS;
