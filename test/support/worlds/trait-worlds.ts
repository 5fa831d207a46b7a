import { CHAIN } from './flat-worlds';
import type { WorldShape } from './world-shape';

/** The chain with freight of two fifths of unit cost and a dear line: few transfers pay. */
export const EXPENSIVE_FREIGHT: WorldShape = { ...CHAIN, freight: 0.4, lineCost: 15 };

/** Trucks of 60 units that cost 30 each, whatever they carry; lines are cheap. */
export const SHARED_TRUCKS: WorldShape = {
  ...CHAIN,
  freight: 0.02,
  lineCost: 0.5,
  fixedCost: 30,
  capacity: 0.6,
};

/** Supply in three weeks on average, with a standard deviation of ten days. Promises are the average. */
export const UNRELIABLE_SUPPLIERS: WorldShape = { ...CHAIN, leadTime: 21, leadTimeSd: 10 };

/** The promotion of weeks 2 to 5, and one of the same kind 13 weeks earlier. */
const PROMOTION_DAYS = [7, 35] as const;
const EARLIER = 91;
const UPLIFT = 3;

const isPromoted = (day: number): boolean =>
  [0, EARLIER].some((back) => day >= PROMOTION_DAYS[0] - back && day < PROMOTION_DAYS[1] - back);
const isNorth = (store: number): boolean => store % 2 === 0;
/** Every second product. */
const inPromotion = (product: number): boolean => product % 2 === 0;

/**
 * Half of the products were promoted in the South, and will be again, at three times their demand. The
 * stock for it was pushed to the North.
 */
export const WRONG_REGION: WorldShape = {
  ...CHAIN,
  regionOf: (store) => (isNorth(store) ? 'North' : 'South'),
  isPromotion: (day, product, store) => inPromotion(product) && !isNorth(store) && isPromoted(day),
  demandFactor: (day, product, store) =>
    inPromotion(product) && !isNorth(store) && isPromoted(day) ? UPLIFT : 1,
  // Two thirds of six weeks' stock more: the uplift of four weeks.
  stockFactor: (product, store) =>
    inPromotion(product) && isNorth(store)
      ? 1 + ((UPLIFT - 1) * (PROMOTION_DAYS[1] - PROMOTION_DAYS[0])) / CHAIN.cover
      : 1,
};

/** Two stores close after twelve weeks and three quarters of a half-year; four weeks are given notice. */
export const CLOSING_SITES: WorldShape = {
  ...CHAIN,
  closures: [
    { location: 0, day: 84, announcedOn: 56 },
    { location: 1, day: 140, announcedOn: 112 },
  ],
};

/**
 * Half of the products are new: no sales, or up to four weeks of them, and a launch stock that is the same
 * at every store.
 */
export const NEW_PRODUCTS: WorldShape = {
  ...CHAIN,
  positionSpread: 0.7,
  historyDaysOf: (product) => (product % 2 === 0 ? 7 * ((product / 2) % 5) : CHAIN.historyDays),
  followsDemandOf: (product) => (product % 2 === 0 ? 0 : 1),
};

/** Peak of each family, in days after the first replayed day. */
const PEAKS = [45, 136, 228, 319] as const;
const AMPLITUDE = 0.8;

/**
 * Four families with a year's profile each, from a fifth to nine fifths of their mean, with peaks a quarter
 * of a year apart. The history is one year, so a profile has been seen once. Stock is placed by the
 * mean of the year.
 */
export const STRONG_SEASON: WorldShape = {
  ...CHAIN,
  historyDays: 364,
  familyOf: (product) => `Family ${product % PEAKS.length}`,
  demandFactor: (day, product) =>
    1 + AMPLITUDE * Math.cos((2 * Math.PI * (day - PEAKS[product % PEAKS.length]!)) / 365),
};
