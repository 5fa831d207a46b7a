import { solveWithJsLp } from '../../../src/planning/verify/js-lp-solver';

const row = (coefficients: readonly number[], bound: number) => ({
  coefficients: coefficients.map((coefficient, variable) => ({ variable, coefficient })),
  bound,
});

describe('The adapter of javascript-lp-solver', () => {
  it('finds the optimum of a textbook programme', () => {
    // Hillier and Lieberman, Introduction to Operations Research, the Wyndor Glass Company: 36 at (2, 6).
    const found = solveWithJsLp({
      objective: [3, 5],
      free: new Set(),
      rows: [row([1, 0], 4), row([0, 2], 12), row([3, 2], 18)],
    })!;

    expect(found.value).toBeCloseTo(36, 9);
    expect([...found.variables].map((value) => Math.round(value))).toEqual([2, 6]);
  });

  it('lets free variables be negative', () => {
    const found = solveWithJsLp({ objective: [1], free: new Set([0]), rows: [row([1], -3)] })!;

    expect(found.value).toBeCloseTo(-3, 9);
  });

  it('has no answer if the programme is infeasible or unbounded', () => {
    expect(solveWithJsLp({ objective: [1], free: new Set(), rows: [row([1], -1)] })).toBeNull();
    expect(solveWithJsLp({ objective: [1], free: new Set(), rows: [row([-1], 1)] })).toBeNull();
  });
});
