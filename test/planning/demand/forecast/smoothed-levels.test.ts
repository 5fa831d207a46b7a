import { smoothedLevels } from '../../../../src/planning/demand/forecast/smoothed-levels';

describe('smoothed levels', () => {
  it('follow each value by α, from the start on', () => {
    expect([...smoothedLevels(Float64Array.of(20, 0), 0.5, 10)]).toEqual([10, 15, 7.5]);
  });

  it('are the start alone without values', () => {
    expect([...smoothedLevels(new Float64Array(0), 0.5, 10)]).toEqual([10]);
  });

  it('forget the start by (1 − α)ⁿ', () => {
    const levels = smoothedLevels(new Float64Array(10), 0.2, 1);

    expect(levels[10]).toBeCloseTo(0.8 ** 10, 12);
  });
});
