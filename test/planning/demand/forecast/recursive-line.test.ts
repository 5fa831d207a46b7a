import { recursiveLine } from '../../../../src/planning/demand/forecast/recursive-line';
import { growingSales, leastSquaresLine } from './series';

describe('the line of the values so far', () => {
  it('passes through values that lie on a line', () => {
    const line = recursiveLine(Float64Array.of(7, 9, 11, 13));

    expect(line.intercept[4]).toBeCloseTo(5, 12);
    expect(line.slope[4]).toBeCloseTo(2, 12);
    expect(line.mean[4]).toBe(10);
  });

  it.each([2, 3, 10, 40])('is the least-squares line of the first %i values', (count) => {
    const line = recursiveLine(growingSales);
    const { intercept, slope } = leastSquaresLine(growingSales.subarray(0, count));

    expect(line.intercept[count]).toBeCloseTo(intercept, 9);
    expect(line.slope[count]).toBeCloseTo(slope, 9);
  });

  it('is level at the first value', () => {
    const line = recursiveLine(Float64Array.of(7, 100));

    expect([line.intercept[1], line.slope[1]]).toEqual([7, 0]);
  });
});
