import {
  firstUnitOfSameLife,
  lastUnitOfSameLife,
  lifeOfUnit,
  protectionInterval,
  receiptsBefore,
  shortageEndDays,
  totalReceipts,
  unavoidableShare,
} from '../../../src/planning/valuation/stock-position';
import { stockPosition } from './stock-positions';

const receipts = [
  { day: 0, quantity: 1 },
  { day: 4, quantity: 2 },
  { day: 9, quantity: 4 },
];

describe('supply on order', () => {
  it.each([
    [0, 0],
    [1, 1],
    [4, 1],
    [4.5, 3],
    [30, 7],
  ])('due before day %p is %p units: a receipt on the day itself comes too late', (day, units) => {
    expect(receiptsBefore(stockPosition({ receipts }), day)).toBe(units);
  });

  it('is 7 units in all', () => {
    expect(totalReceipts(stockPosition({ receipts }))).toBe(7);
  });
});

describe('the protection interval', () => {
  // Lead time 10, review period 7, reorder point 25.
  it.each([
    ['the lead time below the reorder point', {}, 24, 10],
    ['lead time and review period at the reorder point', {}, 25, 17],
    ['endless without replenishment', { isReplenished: false }, 0, Infinity],
    ['the lead time in a one-off plan below the reorder point', { reviewPeriod: null }, 24, 10],
    ['endless in a one-off plan above it', { reviewPeriod: null }, 25, Infinity],
    [
      'lead time and review period where the plan decides on orders',
      { reorderPoint: -Infinity },
      0,
      17,
    ],
  ])('is %s', (_, changes, inventoryPosition, days) => {
    expect(protectionInterval(stockPosition(changes), inventoryPosition)).toBe(days);
  });
});

describe('the days on which a shortage would end', () => {
  it.each([
    ['each receipt before the horizon, and the horizon', 8, -1, [0, 4, 8]],
    ['no receipt on the horizon itself', 9, 0, [4, 9]],
    ['none that the unit comes too late for', 12, 4, [9, 12]],
    ['none if the unit arrives after the horizon', 3, 5, []],
  ])('are %s', (_, horizon, after, days) => {
    expect(shortageEndDays(stockPosition({ receipts }), horizon, after)).toEqual(days);
  });
});

describe('the share of the carrying cost that waiting for the next plan cannot save', () => {
  // Review period 7.
  it.each([
    ['1 where stock is ordered again', {}, 70, 1],
    ['1 in a one-off plan', { isReplenished: false, reviewPeriod: null }, 70, 1],
    ['the days to the next plan over the life', { isReplenished: false }, 70, 0.1],
    ['1 for a life that ends before the next plan', { isReplenished: false }, 5, 1],
  ])('is %s', (_, changes, life, share) => {
    expect(unavoidableShare(stockPosition(changes), life)).toBe(share);
  });
});

describe('the life of a unit', () => {
  const position = stockPosition({
    lots: [
      { lastUnit: 6, life: 4 },
      { lastUnit: 13, life: 9 },
    ],
    life: 30,
  });

  it.each([
    [1, 4, 1, 6],
    [6, 4, 1, 6],
    [7, 9, 7, 13],
    [14, 30, 14, Infinity],
  ])('number %p is %p days, shared by units %p to %p', (y, life, first, last) => {
    expect(lifeOfUnit(position, y)).toBe(life);
    expect(firstUnitOfSameLife(position, y)).toBe(first);
    expect(lastUnitOfSameLife(position, y)).toBe(last);
  });
});
