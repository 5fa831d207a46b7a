import { stockoutRiskInWords } from '../../../src/planning/explain/stockout-risk-in-words';

describe('the change of a stockout risk', () => {
  it.each([
    [0.98, 0.79, 'Stockout risk at York falls from 98% to 79%'],
    [0.1, 0.15, 'Stockout risk at York rises from 10% to 15%'],
    [0.404, 0.396, 'Stockout risk at York stays at 40%'],
    [0.03, 0.001, 'Stockout risk at York falls from 3% to under 1%'],
  ])('from %p to %p is "%s"', (before, after, words) => {
    expect(stockoutRiskInWords('York', before, after)).toBe(words);
  });
});
