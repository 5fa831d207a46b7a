import { RandomDraws } from './random-draws';
import { wanderingLevel } from './wandering-level';

describe('wanderingLevel', () => {
  it('stays at 1 without drift', () => {
    expect([...wanderingLevel(new RandomDraws(1), 3)]).toEqual([1, 1, 1]);
  });

  it('changes by week only', () => {
    const level = wanderingLevel(new RandomDraws(1), 21, { sigma: 0.3, perWeek: 0.9 });
    expect(new Set(level).size).toBe(3);
    expect(level[0]).toBe(level[6]);
    expect(level[6]).not.toBe(level[7]);
  });

  it('has mean 1, the long-run spread and the correlation of one week to the next', () => {
    const sigma = 0.3;
    const draws = new RandomDraws(3);
    const weeks = Array.from({ length: 4000 }, () =>
      wanderingLevel(draws, 14, { sigma, perWeek: 0.9 }),
    );
    const logs = weeks.map((level) => [Math.log(level[0]!), Math.log(level[7]!)] as const);
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const centred = logs.map(([a, b]) => [a + sigma ** 2 / 2, b + sigma ** 2 / 2] as const);
    expect(mean(weeks.map((level) => level[7]!))).toBeCloseTo(1, 1);
    expect(Math.sqrt(mean(centred.map(([a]) => a * a)))).toBeCloseTo(sigma, 1);
    expect(mean(centred.map(([a, b]) => a * b)) / sigma ** 2).toBeCloseTo(0.9, 1);
  });
});
