import { estimateDemand } from '../../../../src/planning/demand/estimate-demand';
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

  const known = (settings = today.settings, ordering = today.rates) => ({
    demand: { ...estimateDemand(today.network, settings), ordering },
  });

  it('decides exactly what `plan` proposes with the rates by which positions order', async () => {
    const { transfers } = await plan(today.network, today.settings, known());
    expect(transfers.length).toBeGreaterThan(0);
    expect(planned({ name: 'X' }).decide(today).transfers).toEqual(transfers);
  });

  it('plans by the reorder points of those rates', async () => {
    const double = (column: Float64Array) => column.map((value) => 2 * value);
    const rates = { ...today.rates, mean: double(today.rates.mean) };
    const { transfers } = await plan(today.network, today.settings, known(today.settings, rates));
    const before = planned({ name: 'X' }).decide(today).transfers;
    const after = planned({ name: 'X' }).decide({ ...today, rates }).transfers;

    expect(after).toEqual(transfers);
    expect(after).not.toEqual(before);
  });

  it('keeps the ordering rates of a demand that it is given', async () => {
    const ordering = { ...today.rates, mean: today.rates.mean.map((value) => 2 * value) };
    const resources = known(today.settings, ordering);
    const { transfers } = await plan(today.network, today.settings, resources);
    const policy = planned({ name: 'X', resources: () => resources });

    expect(policy.decide(today).transfers).toEqual(transfers);
  });

  it('plans with other settings where it is told to', async () => {
    const cautious = { ...today.settings, caution: 20 };
    const { transfers } = await plan(today.network, cautious, known(cautious));
    const policy = planned({ name: 'X', settings: () => cautious });
    expect(policy.decide(today).transfers).toEqual(transfers);
  });

  it('takes the rates of the day as its forecast', async () => {
    const { positions } = withForecast(today);
    expect(positions.forecastMean).toEqual(today.rates.mean);
    expect(positions.forecastSd[0]! ** 2).toBeCloseTo(today.rates.variance[0]!, 9);
  });
});
