import type { WorldShape } from './world-shape';

/**
 * A retail chain: 40 products at 16 stores, half a year of sales history and half a year replayed.
 * Sales come in lumps and wander a little from week to week. Stock of six weeks is placed by each
 * store's demand, with errors. Supply takes two weeks.
 */
export const CHAIN: WorldShape = {
  products: 40,
  sites: 16,
  days: 182,
  historyDays: 182,
  mean: 0.6,
  productSpread: 0.8,
  positionSpread: 0.5,
  dispersion: 4,
  drift: { sigma: 0.2, perWeek: 0.92 },
  unitCost: 12,
  unitCostSpread: 0.6,
  price: 2,
  salvage: 0.5,
  leadTime: 14,
  orderCost: 8,
  isReplenished: true,
  cover: 42,
  misplacement: 0.7,
  followsDemand: 1,
  freight: 0.08,
  lineCost: 4,
  laneDays: 2,
  settings: { serviceLevel: { standard: 0.8, high: 0.9, critical: 0.95 } },
};

/** A chain small enough for a unit test. */
export const TINY_CHAIN: WorldShape = {
  ...CHAIN,
  products: 3,
  sites: 4,
  days: 42,
  historyDays: 56,
};

/**
 * One season's buy: 16 weeks to sell all stock, nothing is reordered, what is left is worth 30 %. Stores
 * got about the same whatever they sell, and have sold for four weeks.
 */
export const SEASON: WorldShape = {
  ...CHAIN,
  days: 112,
  historyDays: 28,
  isReplenished: false,
  cover: 120,
  salvage: 0.3,
  dispersion: 1.6,
  misplacement: 0.5,
  drift: { sigma: 0.1, perWeek: 0.92 },
  lineCost: 2.5,
  freight: 0.05,
  followsDemand: 0,
};

/**
 * Perishables: a shelf life of two weeks, supply in two days. Orders are cheap, and service is kept low
 * because what expires is lost.
 */
export const PERISHABLES: WorldShape = {
  ...CHAIN,
  mean: 1.5,
  dispersion: 1.6,
  drift: { sigma: 0.4, perWeek: 0.92 },
  productSpread: 0.5,
  positionSpread: 0.4,
  shelfLifeDays: 14,
  salvage: 0,
  leadTime: 2,
  orderCost: 0.1,
  cover: 10,
  unitCost: 10,
  lineCost: 1.5,
  settings: { serviceLevel: { standard: 0.6, high: 0.7, critical: 0.9 } },
};

/**
 * Spare parts: 60 dear products that rarely sell, a year of history and a year replayed, a lead time of a
 * month. Stock is badly misplaced: years of cover at some sites, none at others.
 */
export const SPARES: WorldShape = {
  ...CHAIN,
  products: 60,
  days: 364,
  historyDays: 364,
  mean: 0.05,
  productSpread: 0.8,
  positionSpread: 0.6,
  dispersion: 1.3,
  drift: undefined,
  unitCost: 90,
  price: 2.2,
  orderCost: 20,
  leadTime: 30,
  cover: 160,
  misplacement: 1.6,
  freight: 0.02,
  lineCost: 8,
  settings: {
    obsolescenceDays: 1095,
    serviceLevel: { standard: 0.97, high: 0.98, critical: 0.99 },
  },
};
