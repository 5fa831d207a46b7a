import {
  likelySeasonLength,
  seasonLengthOf,
} from '../../../../src/planning/demand/forecast/season-length';
import { isSeasonal } from '../../../bench/forecast/seasonality-test';
import { noise } from './series';
import { noisySales, seasonalSales } from './seasonal-series';

describe('the season length by the period', () => {
  it.each([
    ['seven for days', 1, 7],
    ['52 for weeks', 7, 52],
    ['twelve for months', 30, 12],
    ['four for quarters', 91, 4],
    ['one, no season, for ten days', 10, 1],
    ['one, no season, for years', 365, 1],
  ])('is %s', (_, days, length) => {
    expect(seasonLengthOf(days)).toBe(length);
  });
});

describe('the season length by the values', () => {
  it.each([
    ['four for quarters that differ', seasonalSales(24), 4],
    [
      'twelve for months that differ',
      Float64Array.from(noise(48, 9), (u, t) => 50 + u + (t % 12) ** 2),
      12,
    ],
    ['one for noise', noisySales, 1],
    ['one for a line', Float64Array.from({ length: 60 }, (_, t) => 10 + t), 1],
    ['one with two seasons only', seasonalSales(8), 1],
  ])('is %s', (_, values, length) => {
    expect(likelySeasonLength(values)).toBe(length);
  });
});

describe('the published test for a season', () => {
  it('finds quarters that differ', () => {
    expect(isSeasonal(seasonalSales(24), 4)).toBe(true);
  });

  it.each([
    ['noise', noisySales, 12],
    ['constant sales', new Float64Array(48).fill(7), 12],
    ['fewer than three seasons', seasonalSales(11), 4],
    ['a season length of one', seasonalSales(24), 1],
  ])('finds none in %s', (_, values, length) => {
    expect(isSeasonal(values, length)).toBe(false);
  });
});
