import { refusePolicyProblem } from '../../../src/planning/policy/policy-problem';

const problem = { mean: 6, sd: 2, leadTime: 0, orderCost: 0, holdingCost: 1, penaltyCost: 4 };

describe('a policy problem', () => {
  it('may have an order cost, a lead time and a standard deviation of 0', () => {
    expect(refusePolicyProblem({ ...problem, sd: 0 })).toBeNull();
  });

  it('needs no standard deviation for Poisson demand', () => {
    expect(refusePolicyProblem({ ...problem, sd: NaN, family: 'poisson' })).toBeNull();
    expect(refusePolicyProblem({ ...problem, sd: NaN })).toMatchObject({ kind: 'domain' });
  });

  it.each([
    ['mean', 0, /Mean demand/],
    ['leadTime', -1, /lead time/],
    ['orderCost', -1, /order cost/],
    ['holdingCost', 0, /holding cost/],
    ['penaltyCost', 0, /penalty cost/],
  ])('is refused for a %s of %p', (field, value, sentence) => {
    expect(refusePolicyProblem({ ...problem, [field]: value })).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(sentence),
    });
  });
});
