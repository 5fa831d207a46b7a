import { typicalDemand } from '../../../../src/planning/demand/cleaning/typical-demand';

/** Typical demand in period `t`; periods in `unobserved` do not show plain demand. */
function typical(
  units: readonly number[],
  t: number,
  periodDays = 7,
  unobserved: readonly number[] = [t],
): number {
  const isObserved = Uint8Array.from(units, (_, period) => (unobserved.includes(period) ? 0 : 1));
  return typicalDemand(Float64Array.from(units), isObserved, t, periodDays);
}

describe('typical demand', () => {
  it('is the mean of the observed periods around', () => {
    expect(typical([4, 6, 99, 5, 9], 2)).toBe((4 + 6 + 5 + 9) / 4);
  });

  it('leaves out other periods that are not observed', () => {
    expect(typical([4, 6, 99, 50, 9], 2, 7, [2, 3])).toBe((4 + 6 + 9) / 3);
  });

  it('is of the twelve nearest weeks, so it follows the level', () => {
    const weeks = [...new Array<number>(30).fill(100), ...new Array<number>(13).fill(10)];

    expect(typical(weeks, 42)).toBe(10);
  });

  it('is of the four nearest months, so it follows the season', () => {
    const months = [90, 90, 10, 10, 0, 10, 10, 90, 90];

    expect(typical(months, 4, 30)).toBe(10);
  });

  it('is of the same weekday where periods are days', () => {
    const days = Array.from({ length: 28 }, (_, day) => (day % 7 === 6 ? 70 : 10));

    expect(typical(days, 13, 1)).toBe(70);
    expect(typical(days, 12, 1)).toBe(10);
  });

  it('is of all days where no day of the same weekday is observed', () => {
    expect(typical([1, 2, 3], 1, 1)).toBe(2);
  });

  it('is not a number where no period is observed', () => {
    expect(typical([3, 2], 0, 7, [0, 1])).toBeNaN();
  });
});
