import { defaultSettings } from '../../src/planning/network/settings';
import { plan, PlanCancelled } from '../../src/planning/plan';
import type { Progress } from '../../src/planning/network/plan-result';
import { PLAN_DATE, randomNetwork } from '../support/random-network';
import { smallNetwork } from './small-network';

const settings = defaultSettings(PLAN_DATE);
const network = randomNetwork({ seed: 5, products: 150, locations: 12, neighbours: 3 });

describe('a running plan', () => {
  it('does not start if it is cancelled before', async () => {
    await expect(plan(network, settings, { signal: { aborted: true } })).rejects.toThrow(
      PlanCancelled,
    );
  });

  it('stops at the next step once it is cancelled', async () => {
    const signal = { aborted: false };
    let steps = 0;
    const cancelled = plan(network, settings, {
      signal,
      onProgress: () => {
        steps += 1;
        signal.aborted = steps === 3;
      },
    });

    await expect(cancelled).rejects.toThrow('The plan was cancelled.');
    expect(steps).toBe(3);
  });

  it('reports its stage and its progress, from 0 to the total', async () => {
    const seen: Progress[] = [];
    await plan(network, settings, { onProgress: (progress) => seen.push(progress) });

    expect(new Set(seen.map(({ stage }) => stage)).size).toBe(4);
    expect(seen[0]!.done).toBe(0);
    expect(seen.at(-1)!.done).toBe(seen.at(-1)!.total);
    seen.slice(1).forEach(({ stage, done }, i) => {
      if (stage === seen[i]!.stage) expect(done).toBeGreaterThanOrEqual(seen[i]!.done);
    });
    expect(seen.every(({ done, total }) => done <= total)).toBe(true);
  });

  it('reports progress while it cleans and forecasts many histories', async () => {
    const sales = Array.from({ length: 52 }, (_, i) => ({
      daysAgo: 364 - 7 * i,
      quantity: 5 + (i % 3),
    }));
    const histories = smallNetwork({
      products: Array.from({ length: 100 }, () => ({})),
      locations: [{}],
      positions: Array.from({ length: 100 }, (_, product) => ({ product, location: 0, sales })),
    });
    const seen: Progress[] = [];
    await plan(histories, settings, { onProgress: (progress) => seen.push(progress) });

    const cleaning = seen.filter(({ stage }) => stage === 'Cleaning history');
    expect(cleaning.length).toBeGreaterThan(1);
    expect(cleaning.at(-1)!.done).toBeGreaterThan(0);
    const estimating = seen.filter(({ stage }) => stage === 'Estimating demand');
    expect(estimating.length).toBeGreaterThan(4);
    expect(estimating.at(-1)!.done).toBe(100);
  });

  it('pauses after every step', async () => {
    let pauses = 0;
    let steps = 0;
    await plan(network, settings, {
      onProgress: () => {
        steps += 1;
      },
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
    });

    expect(steps).toBeGreaterThan(3);
    expect(pauses).toBe(steps);
  });

  it('times each stage by the given clock, and has no timings without one', async () => {
    let time = 100;
    const now = (): number => (time += 1);
    const timed = await plan(network, settings, { now });

    expect(timed.timings.length).toBe(4);
    expect(timed.timings.every(({ milliseconds }) => milliseconds > 0)).toBe(true);
    expect((await plan(network, settings)).timings).toEqual([]);
  });
});

describe('a plan of an empty network', () => {
  it('is empty for a network without positions', async () => {
    const empty = smallNetwork({ products: [], locations: [], positions: [] });
    const result = await plan(empty, settings);

    expect(result.transfers).toEqual([]);
    expect(result.objective).toEqual({
      before: 0,
      after: 0,
      lowerBound: 0,
      gap: 0,
      transferCost: 0,
    });
  });

  it('moves nothing without any demand data', async () => {
    const silent = smallNetwork({
      locations: [{}, {}],
      lanes: [{ from: 0, to: 1 }],
      positions: [{ location: 0, onHand: 10 }, { location: 1 }],
    });

    expect((await plan(silent, settings)).transfers).toEqual([]);
  });
});
