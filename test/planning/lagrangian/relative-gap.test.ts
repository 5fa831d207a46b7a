import { relativeGap } from '../../../src/planning/lagrangian/relative-gap';

describe('the relative gap of a plan', () => {
  it.each([
    ['what the bound leaves open, as a share of it', 75, 100, 0.25],
    ['0 for a plan that reaches the bound', 100, 100, 0],
    ['0 for a plan beyond the bound by rounding', 100 + 1e-9, 100, 0],
    ['1 for a plan that saves nothing', 0, 100, 1],
    ['1 for a plan that costs more than no transfers', -20, 100, 1],
    ['0 where nothing can be saved', 0, 0, 0],
    ['0 where nothing can be saved and the plan costs', -20, 0, 0],
    ['0 where a bound of 0 is missed by rounding', 0, -1e-12, 0],
  ])('is %s', (_, saving, upperBound, gap) => {
    expect(relativeGap(saving, upperBound)).toBe(gap);
  });
});
