import {
  grossMarginReturn,
  inventoryTurnover,
  sellThrough,
} from '../../../src/planning/balance/stock-ratios';

describe('ratios of stock', () => {
  it.each([
    ['turnover', inventoryTurnover, 600_000, 150_000, 4],
    ['gross margin return', grossMarginReturn, 90_000, 60_000, 1.5],
    ['gross margin return below cost', grossMarginReturn, -3000, 60_000, -0.05],
    ['sell-through', sellThrough, 30, 120, 0.25],
    ['sell-through of what was there before', sellThrough, 150, 120, 1.25],
    ['turnover of goods that do not sell', inventoryTurnover, 0, 5, 0],
  ])('%s', (_, ratio, one, other, expected) => {
    expect(ratio(one, other)).toBe(expected);
  });

  it.each([
    ['turnover without stock', inventoryTurnover, 600, 0, /inventory value must be above 0/],
    ['turnover of a negative cost', inventoryTurnover, -1, 5, /cost of goods sold/],
    ['a margin without stock', grossMarginReturn, 600, 0, /inventory value must be above 0/],
    ['sell-through of nothing received', sellThrough, 3, 0, /received must be above 0/],
    ['sell-through of returns', sellThrough, -3, 10, /sold must be 0 or more/],
    ['what is no number', inventoryTurnover, NaN, 10, /cost of goods sold/],
  ])('are refused for %s', (_, ratio, one, other, sentence) => {
    expect(ratio(one, other)).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(sentence),
    });
  });
});
