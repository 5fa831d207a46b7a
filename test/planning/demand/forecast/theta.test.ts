import { fitOptimisedTheta, fitTheta } from '../../../../src/planning/demand/forecast/theta';
import { thetaParameters } from '../../../../src/planning/demand/forecast/theta-parameters';
import { ahead, expectClose, growingSales as sales, leastSquaresLine } from './series';

const constant = (value: number) => new Float64Array(sales.length + 1).fill(value);
const { intercept, slope } = leastSquaresLine(sales);

describe('the Theta method', () => {
  it('is the mean of the line and of the smoothed line of double curvature', () => {
    const line = sales.map((_, t) => intercept + slope * (t + 1));
    const { smoothing, levelStart } = thetaParameters(
      { values: sales, intercept: constant(intercept), slope: constant(slope) },
      0.5,
    );
    let curve = 2 * levelStart;
    for (const [t, value] of sales.entries()) {
      curve = smoothing * (2 * value - line[t]!) + (1 - smoothing) * curve;
    }
    const expected = [1, 2, 3].map((h) => (intercept + slope * (sales.length + h) + curve) / 2);

    expectClose(ahead(fitTheta(sales), sales, 3), expected, 1e-6);
  });

  it('continues with half the slope of the line', () => {
    const [first, second] = ahead(fitTheta(sales), sales, 2);

    expect(second! - first!).toBeCloseTo(slope / 2, 9);
  });

  it('uses nothing after the origin but its parameters', () => {
    const changed = sales.slice();
    changed.fill(500, 30);
    const [before, after] = [sales, changed].map((values) => {
      const line = leastSquaresLine(values.subarray(0, 20));
      const into = new Float64Array(2);
      fitTheta(values).project(20, 2, into);
      return (into[1]! - into[0]!) / line.slope;
    });

    expect(before).toBeCloseTo(0.5, 9);
    expect(after).toBeCloseTo(0.5, 9);
  });
});

describe('the Optimised Theta Model', () => {
  it('continues with the share of the slope that fits best', () => {
    const { lineWeight } = thetaParameters(
      { values: sales, intercept: constant(intercept), slope: constant(slope) },
      null,
    );
    const [first, second] = ahead(fitOptimisedTheta(sales), sales, 2);

    expect((second! - first!) / slope).toBeCloseTo(lineWeight, 9);
  });

  it('follows an exact line', () => {
    const line = Float64Array.from({ length: 20 }, (_, t) => 10 + 3 * t);

    expectClose(ahead(fitOptimisedTheta(line), line, 3), [70, 73, 76], 1e-2);
  });
});
