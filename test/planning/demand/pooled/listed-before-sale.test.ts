import { mayHaveBeenListed } from '../../../../src/planning/demand/pooled/listed-before-sale';

const listed = (before: number, since: readonly number[]) =>
  mayHaveBeenListed(before, Float64Array.from(since));

describe('whether a position was listed before its first sale', () => {
  it('is judged by 1 ÷ (k + 1) right after the first sale', () => {
    expect(listed(99, [])).toBe(true);
    expect(listed(100, [])).toBe(false);
  });

  it('is doubtful where it has sold in every period since', () => {
    // 1 × 2 ÷ ((k + 1)(k + 2)): 2/182 for k = 12, 2/210 for k = 13.
    expect(listed(12, [5])).toBe(true);
    expect(listed(13, [5])).toBe(false);
  });

  it('is likely where its sales are rare', () => {
    // One sale in ten periods: 10 × 11 ÷ ((k + 10)(k + 11)) = 110/3782 for k = 51.
    const since = [0, 0, 0, 0, 1, 0, 0, 0, 0, 0];

    expect(listed(51, since)).toBe(true);
    expect(listed(95, since)).toBe(false);
  });
});
