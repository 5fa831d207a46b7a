import { pairedDifference } from '../../../src/planning/replay/paired-bootstrap';

describe('pairedDifference', () => {
  it('gives the median of differences in per cent, not the difference of medians', () => {
    // −10 %, +20 % and −50 %.
    const { median, wins, worlds } = pairedDifference([90, 120, 500], [100, 100, 1000]);
    expect(median).toBeCloseTo(-10, 9);
    expect(wins).toBe(2);
    expect(worlds).toBe(3);
  });

  it('takes the mean of the two middle worlds if their number is even', () => {
    expect(pairedDifference([90, 120], [100, 100]).median).toBeCloseTo(5, 9);
  });

  it('has no width where all worlds agree', () => {
    const { median, low, high, wins } = pairedDifference([50, 100], [100, 200]);
    expect([low, median, high]).toEqual([-50, -50, -50]);
    expect(wins).toBe(2);
  });

  it('is as wide as two worlds that differ', () => {
    // A resample of 0 % and 10 % is 0, 5 or 10 % with probabilities ¼, ½ and ¼.
    const { low, high } = pairedDifference([100, 110], [100, 100]);
    expect(low).toBeCloseTo(0, 9);
    expect(high).toBeCloseTo(10, 9);
  });

  it('gives the order statistics of the sign test for many worlds', () => {
    // The 95 % interval of the median of 100 values runs from about the 40th to the 61st.
    const ours = Array.from({ length: 100 }, (_, world) => 101 + world);
    const theirs = ours.map(() => 100);
    const { low, high } = pairedDifference(ours, theirs);
    expect(low).toBeGreaterThanOrEqual(39);
    expect(low).toBeLessThanOrEqual(42);
    expect(high).toBeGreaterThanOrEqual(59);
    expect(high).toBeLessThanOrEqual(62);
  });

  it('gives the same interval for the same seed', () => {
    const ours = [100, 107, 93, 120, 88];
    const theirs = [101, 100, 100, 110, 95];
    const interval = () => pairedDifference(ours, theirs, { resamples: 200, seed: 3 });
    expect(interval()).toEqual(interval());
  });
});
