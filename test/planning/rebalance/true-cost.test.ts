import { smallNetwork } from '../small-network';
import { choosesAtTrueCost } from '../../../src/planning/rebalance/true-cost';

const flat = smallNetwork({ locations: [{}, {}], positions: [{ location: 0 }, { location: 1 }] });

describe('the costs of the choice', () => {
  it.each([
    [1, 0, true],
    [1.2, 0, false],
    [1, 25, false],
    [1.2, 25, false],
  ])(
    'with caution %p and minimum net benefit %p are true: %p',
    (caution, minNetBenefit, isTrue) => {
      expect(choosesAtTrueCost({ caution, minNetBenefit }, flat)).toBe(isTrue);
    },
  );

  it('are never true in a supply forest, which weighs lanes off the way down', () => {
    const forest = smallNetwork({
      locations: [{}, {}],
      positions: [{ location: 0 }, { location: 1, source: 0 }],
    });

    expect(choosesAtTrueCost({ caution: 1, minNetBenefit: 0 }, forest)).toBe(false);
  });
});
