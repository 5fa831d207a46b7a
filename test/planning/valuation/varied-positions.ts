import type { StockPosition } from '../../../src/planning/valuation/stock-position';
import { stockPosition } from './stock-positions';

/** Positions by their special feature, with the lead time of the fastest inbound lane. */
export const variedPositions: readonly (readonly [string, StockPosition, number])[] = [
  ['a typical one, below its reorder point', stockPosition(), 2],
  ['one well above its reorder point', stockPosition({ available: 60 }), 2],
  ['one that falls below its reorder point as it sends', stockPosition({ available: 32 }), 3],
  ['one that rises above its reorder point as it receives', stockPosition({ available: 14 }), 3],
  ['an empty one', stockPosition({ available: 0 }), 1],
  ['one with more reserved than on hand', stockPosition({ available: -5 }), 2],
  [
    'a slow mover that sells every other month',
    stockPosition({
      available: 3,
      rate: { mean: 0.016, variance: 0.02, levelVariance: 0 },
      reorderPoint: 1,
      supplierLeadTime: 30,
    }),
    4,
  ],
  [
    'a slow mover whose mean is uncertain',
    stockPosition({
      available: 2,
      rate: { mean: 0.05, variance: 0.06, levelVariance: 0.0006 },
      reorderPoint: 3,
      supplierLeadTime: 40,
    }),
    2,
  ],
  [
    'a fast mover',
    stockPosition({
      available: 150,
      rate: { mean: 20, variance: 90, levelVariance: 1 },
      reorderPoint: 400,
      supplierLeadTime: 7,
    }),
    2,
  ],
  [
    'one with receipts before, at and after the horizon',
    stockPosition({
      available: 4,
      receipts: [
        { day: 1, quantity: 3 },
        { day: 5, quantity: 6 },
        { day: 10, quantity: 10 },
        { day: 30, quantity: 20 },
      ],
    }),
    3,
  ],
  [
    'one with a receipt today, which is stock today',
    stockPosition({ available: 2, receipts: [{ day: 0, quantity: 7 }] }),
    2,
  ],
  [
    'a phase-out',
    stockPosition({ available: 30, isReplenished: false, reorderPoint: 0, life: 60 }),
    2,
  ],
  [
    'one of perishable stock, in two lots and the rest',
    stockPosition({
      available: 20,
      lots: [
        { lastUnit: 6, life: 4 },
        { lastUnit: 13, life: 9 },
      ],
      life: 30,
      reorderPoint: 15,
      supplierLeadTime: 3,
    }),
    1,
  ],
  ['one whose stock expires within its lead time', stockPosition({ life: 6 }), 2],
  ['one whose lane is slower than its supplier', stockPosition({ supplierLeadTime: 2 }), 5],
  ['one in a one-off plan', stockPosition({ available: 30, reviewPeriod: null, life: 90 }), 3],
  [
    'one in a one-off plan, below its reorder point',
    stockPosition({ available: 5, reviewPeriod: null, life: 90 }),
    3,
  ],
  ['one that a lane serves on the same day', stockPosition({ available: 3 }), 0],
  [
    'one without demand',
    stockPosition({ rate: { mean: 0, variance: 0, levelVariance: 0 }, reorderPoint: 0 }),
    2,
  ],
  [
    'one with steadier demand than Poisson',
    stockPosition({ rate: { mean: 1, variance: 0.2, levelVariance: 0 } }),
    2,
  ],
];
