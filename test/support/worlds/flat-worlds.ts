import type { ReplayWorld } from '../../../src/planning/replay/replay-world';
import { flatWorld, type FlatShape } from './flat-world';

/**
 * A retail chain: 40 products at 16 stores, half a year of daily sales, stock of six weeks that stands
 * unevenly, supplier lead time of two weeks.
 */
const CHAIN: FlatShape = {
  products: 40,
  sites: 16,
  days: 182,
  historyDays: 182,
  mean: 0.6,
  productSpread: 0.8,
  positionSpread: 0.5,
  dispersion: 1.6,
  unitCost: 12,
  unitCostSpread: 0.6,
  price: 2,
  salvage: 0.5,
  leadTime: 14,
  orderCost: 20,
  isReplenished: true,
  cover: 42,
  misplacement: 0.9,
  freight: 0.05,
  lineCost: 2.5,
  laneDays: 2,
};

/** A chain small enough for a unit test. */
export const TINY_CHAIN: FlatShape = { ...CHAIN, products: 3, sites: 4, days: 42, historyDays: 56 };

/** One season's buy: 16 weeks to sell all stock, nothing is reordered, leftovers are worth 30 %. */
const SEASON: FlatShape = {
  ...CHAIN,
  days: 112,
  historyDays: 28,
  isReplenished: false,
  cover: 112,
  salvage: 0.3,
  misplacement: 0.7,
};

/** Perishables: a shelf life of 14 days, supply in two days, small margins of error. */
const PERISHABLES: FlatShape = {
  ...CHAIN,
  mean: 1.2,
  shelfLifeDays: 14,
  salvage: 0,
  leadTime: 2,
  orderCost: 4,
  cover: 7,
  unitCost: 4,
  lineCost: 0.5,
};

/** Spare parts: 60 products that rarely sell, dear, with a lead time of a month; a year. */
const SPARES: FlatShape = {
  ...CHAIN,
  products: 60,
  days: 364,
  historyDays: 364,
  mean: 0.03,
  productSpread: 0.8,
  positionSpread: 0.6,
  dispersion: 1.3,
  unitCost: 90,
  price: 2.2,
  leadTime: 28,
  cover: 150,
  misplacement: 1,
  freight: 0.02,
  lineCost: 4,
  settings: {
    obsolescenceDays: 1095,
    serviceLevel: { standard: 0.98, high: 0.99, critical: 0.995 },
  },
};

export const FLAT_WORLDS: Readonly<Record<string, (seed: number) => ReplayWorld>> = {
  chain: (seed) => flatWorld(CHAIN, seed),
  season: (seed) => flatWorld(SEASON, seed),
  perishables: (seed) => flatWorld(PERISHABLES, seed),
  spares: (seed) => flatWorld(SPARES, seed),
};
