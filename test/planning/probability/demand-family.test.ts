import { CountDemand } from '../../../src/planning/probability/count-demand';
import { demandOf, isDeterministic } from '../../../src/planning/probability/demand-family';
import { DeterministicDemand } from '../../../src/planning/probability/deterministic-demand';
import type { Distribution } from '../../../src/planning/probability/distribution';
import { GammaDemand } from '../../../src/planning/probability/gamma-demand';
import { NormalDemand } from '../../../src/planning/probability/normal-demand';

describe('demand of a family', () => {
  it.each([
    ['normal', NormalDemand],
    ['gamma', GammaDemand],
    ['poisson', CountDemand],
    ['nbinom', CountDemand],
  ] as const)('"%s" has its distribution', (family, type) => {
    expect(demandOf(family, 10, 4)).toBeInstanceOf(type);
  });

  it('"poisson" takes the variance from the mean and ignores the standard deviation', () => {
    expect((demandOf('poisson', 9, NaN) as Distribution).sd).toBe(3);
  });

  it('"nbinom" is Poisson where the variance does not exceed the mean', () => {
    expect((demandOf('nbinom', 9, 1) as Distribution).sd).toBe(3);
    expect((demandOf('nbinom', 9, 5) as Distribution).sd).toBe(5);
  });

  it.each(['normal', 'gamma'] as const)('"%s" is deterministic without deviation', (family) => {
    expect(demandOf(family, 10, 0)).toBeInstanceOf(DeterministicDemand);
  });

  it('"gamma" is deterministic at a mean of 0', () => {
    expect(demandOf('gamma', 0, 3)).toBeInstanceOf(DeterministicDemand);
  });

  it.each([
    ['a negative mean', -1, 4, /Mean demand/],
    ['no mean', NaN, 4, /Mean demand/],
    ['a negative deviation', 10, -4, /standard deviation/],
  ])('is refused with %s', (_, mean, sd, message) => {
    expect(demandOf('normal', mean, sd)).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(message) as string,
    });
  });
});

it('counts a deviation within the rounding error of the mean as none', () => {
  expect(isDeterministic(1e6, 1e-11)).toBe(true);
  expect(isDeterministic(1e6, 1e-9)).toBe(false);
  expect(isDeterministic(0, 0)).toBe(true);
});
