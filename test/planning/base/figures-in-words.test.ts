import {
  coverInWords,
  grouped,
  money,
  percent,
  units,
} from '../../../src/planning/base/figures-in-words';

describe('figures in words', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [-1234567, '-1,234,567'],
    [1234.5678, '1,234.5678'],
  ])('group the thousands of %p: %s', (value, text) => {
    expect(grouped(value)).toBe(text);
  });

  it.each([
    [1, '1 unit'],
    [0, '0 units'],
    [1482, '1,482 units'],
  ])('count %p: %s', (quantity, text) => {
    expect(units(quantity)).toBe(text);
  });

  it.each([
    [0.456, '0.46'],
    [-12.345, '-12.34'],
    [99.996, '100'],
    [100.4, '100'],
    [-1482.6, '-1,483'],
  ])('give money below 100 with cents: %p is %s', (amount, text) => {
    expect(money(amount)).toBe(text);
  });

  it.each([
    [0, '0%'],
    [0.0001, 'under 1%'],
    [0.01, '1%'],
    [0.994, '99%'],
    [0.995, 'over 99%'],
    [0.99999, 'over 99%'],
    [1, '100%'],
  ])('never round a share to 0%% or 100%%: %p is %s', (share, text) => {
    expect(percent(share)).toBe(text);
  });

  it.each([
    [Infinity, 'stock but no demand'],
    [0, 'no stock'],
    [1, '1 day of cover'],
    [9.94, '9.9 days of cover'],
    [12.4, '12 days of cover'],
    [3650, '3,650 days of cover'],
    [3651, 'over ten years of cover'],
  ])('describe %p days of cover: %s', (days, text) => {
    expect(coverInWords(days)).toBe(text);
  });
});
