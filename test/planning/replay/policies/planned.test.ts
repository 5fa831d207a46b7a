import { planned, withForecast } from '../../../../src/planning/replay/policies/planned';
import { plan } from '../../../../src/planning/plan';
import { replaySteps } from '../../../../src/planning/replay/replay-steps';
import type { Today } from '../../../../src/planning/replay/replay-policy';
import { flatWorld } from '../../../support/worlds/flat-world';
import { TINY_CHAIN } from '../../../support/worlds/flat-worlds';

/** What a policy sees on the first day of a small chain. */
function firstDay(): Today {
  let seen: Today | null = null;
  const spy = {
    name: 'spy',
    decide: (today: Today) => {
      seen = today;
      return { transfers: [] };
    },
  };
  const steps = replaySteps(flatWorld(TINY_CHAIN, 7), spy);
  steps.next();
  steps.next();
  return seen!;
}

describe('planned', () => {
  const today = firstDay();

  it('decides exactly what `plan` proposes', async () => {
    const { transfers } = await plan(today.network, today.settings);
    expect(transfers.length).toBeGreaterThan(0);
    expect(planned({ name: 'X' }).decide(today).transfers).toEqual(transfers);
  });

  it('plans with other settings where it is told to', async () => {
    const cautious = { ...today.settings, caution: 20 };
    const { transfers } = await plan(today.network, cautious);
    const policy = planned({ name: 'X', settings: () => cautious });
    expect(policy.decide(today).transfers).toEqual(transfers);
  });

  it('takes the rates of the day as its forecast', async () => {
    const { positions } = withForecast(today);
    expect(positions.forecastMean).toEqual(today.rates.mean);
    expect(positions.forecastSd[0]! ** 2).toBeCloseTo(today.rates.variance[0]!, 9);
  });
});
