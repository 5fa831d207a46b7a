import { runToEnd } from '../../../src/planning/base/steps';
import { plansOfEvenstock } from '../../../src/planning/replay/compared-policies';
import { replay } from '../../../src/planning/replay/replay-steps';
import { sweepSteps } from '../../../src/planning/replay/sweep-settings';
import { flatWorld } from '../../support/worlds/flat-world';
import { TINY_CHAIN } from '../../support/worlds/flat-worlds';

const shape = { ...TINY_CHAIN, products: 2, sites: 3, days: 28 };
const halves = { first: flatWorld(shape, 1), second: flatWorld(shape, 2) };

describe('sweepSteps', () => {
  const swept = runToEnd(sweepSteps(halves));

  it('replays today’s settings and others in the first half', () => {
    const { total, fillRate } = replay(halves.first, plansOfEvenstock);
    expect(swept.points[0]).toMatchObject({ cost: total, fillRate });
    expect(swept.points).toHaveLength(swept.wanted);
    expect(swept.days).toBe(28);
  });

  it('finds the settings that cost least, which are efficient', () => {
    const least = Math.min(...swept.points.map(({ cost }) => cost));
    expect(swept.points[swept.best]!.cost).toBe(least);
    expect(swept.points.some(({ cost, isEfficient }) => cost === least && isEfficient)).toBe(true);
  });

  it('tries the best settings in the second half against today’s', () => {
    expect(swept.best).toBeGreaterThan(0);
    const { costToday, saving, costBest } = swept.trial!;
    expect(costToday).toBe(replay(halves.second, plansOfEvenstock).total);
    expect(saving.total).toBeCloseTo(costToday - costBest, 6);
  });

  it('reports shares of the work up to 1', () => {
    const shares: number[] = [];
    const steps = sweepSteps(halves);
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      shares.push(step.value.share);
    }
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it('keeps the settings that were tried before a stop', () => {
    const stop = { aborted: false };
    const steps = sweepSteps(halves, stop);
    let step = steps.next();
    while (step.done !== true) {
      stop.aborted ||= step.value.settings === swept.points[3]!.name;
      step = steps.next();
    }
    expect(step.value).toMatchObject({ points: [{}, {}, {}], trial: null });
  });
});
