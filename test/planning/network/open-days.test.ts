import { daysOpen, ordersStock } from '../../../src/planning/network/open-days';

const TODAY = 46_000;

describe('how long a location is open', () => {
  it.each([
    ['for ever, if no closing is known', { isOpen: true, closingDay: null }, Infinity, true],
    ['for ever, if none is stated', { isOpen: true }, Infinity, true],
    ['until it closes, and orders no more', { isOpen: true, closingDay: TODAY + 28 }, 28, false],
    ['no more on the day it closes', { isOpen: true, closingDay: TODAY }, 0, false],
    ['no more, if it is closed', { isOpen: false }, 0, false],
  ])('is %s', (_, location, days, orders) => {
    expect(daysOpen(location, TODAY)).toBe(days);
    expect(ordersStock(location)).toBe(orders);
  });
});
