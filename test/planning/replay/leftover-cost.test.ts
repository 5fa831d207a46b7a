import { leftoverCost } from '../../../src/planning/replay/leftover-cost';

const TERMS = { mean: 2, holdingPerDay: 0.5, writeOffCost: 7, life: 10 };

describe('leftoverCost', () => {
  it('holds units until they sell at the mean: 8 units for 2 days on average', () => {
    expect(leftoverCost({ ...TERMS, units: 8 })).toBe(0.5 * 8 * 2);
  });

  it('writes off what does not sell within its life', () => {
    // 20 units sell in 10 days, on average after 5; 3 are held for 10 days and lost.
    expect(leftoverCost({ ...TERMS, units: 23 })).toBe(0.5 * (20 * 5 + 3 * 10) + 7 * 3);
  });

  it('writes off everything without demand', () => {
    expect(leftoverCost({ ...TERMS, mean: 0, units: 4 })).toBe(0.5 * 4 * 10 + 7 * 4);
  });

  it('costs nothing where nothing is left', () => {
    expect(leftoverCost({ ...TERMS, units: 0 })).toBe(0);
  });
});
