import { choosesAtTrueCost } from '../../../src/planning/rebalance/true-cost';

describe('the costs of the choice', () => {
  it.each([
    [1, 0, true],
    [1.2, 0, false],
    [1, 25, false],
    [1.2, 25, false],
  ])(
    'with caution %p and minimum net benefit %p are true: %p',
    (caution, minNetBenefit, isTrue) => {
      expect(choosesAtTrueCost({ caution, minNetBenefit })).toBe(isTrue);
    },
  );
});
