import { NEVER_STOP } from '../../../src/planning/base/stop-signal';
import { runToEnd } from '../../../src/planning/base/steps';
import { planCoupled } from '../../../src/planning/lagrangian/plan-coupled';
import {
  SubproblemCache,
  type SubproblemKey,
} from '../../../src/planning/lagrangian/subproblem-cache';
import { coupledProblem } from './tiny-problem';

const coupled = coupledProblem({
  products: [9, 7, 5].map((gain) => ({
    sites: [{ losses: [0, 1, 2] }, { gains: [gain, gain - 1, gain - 2] }],
  })),
  lanes: [{ from: 0, to: 1, freight: 1, capacity: 4, fixedCost: 6, maxVehicles: 2 }],
});
const { problem } = coupled.products[0]!;
const key: SubproblemKey = {
  kind: 'weak linking',
  problem,
  prices: { packPrice: Float64Array.of(2), linePrice: Float64Array.of(0) },
  nodeLimit: 4,
};
const plan = { packs: Int32Array.of(1), saving: 3, savingUpperBound: 4 };
const other = { packs: Int32Array.of(2), saving: 5, savingUpperBound: 5 };

describe('the cache of subproblems', () => {
  it('returns the stored plan for equal prices, which need not be the same array', () => {
    const cache = new SubproblemCache();
    cache.planOf(key, () => plan);
    const prices = { packPrice: Float64Array.of(2), linePrice: Float64Array.of(0) };

    expect(cache.planOf({ ...key, prices }, () => other)).toBe(plan);
  });

  it.each<[string, Partial<SubproblemKey>]>([
    ['another price of a pack', { prices: { ...key.prices, packPrice: Float64Array.of(3) } }],
    ['another price of a line', { prices: { ...key.prices, linePrice: Float64Array.of(1) } }],
    ['no price', { prices: {} }],
    ['another node limit', { nodeLimit: 60 }],
    ['another problem', { problem: { ...problem } }],
    ['another kind of pass', { kind: 'strong linking' }],
  ])('solves again for %s', (_, changed) => {
    const cache = new SubproblemCache();
    cache.planOf(key, () => plan);

    expect(cache.planOf({ ...key, ...changed }, () => other)).toBe(other);
  });

  it('stores one plan for each kind of pass, the last one', () => {
    const cache = new SubproblemCache();
    const prices = { packPrice: Float64Array.of(3) };
    cache.planOf(key, () => plan);
    cache.planOf({ ...key, kind: 'strong linking' }, () => other);
    expect(cache.planOf(key, () => other)).toBe(plan);

    cache.planOf({ ...key, prices }, () => other);
    expect(cache.planOf(key, () => other)).toBe(other);
  });

  it('changes nothing in a plan of all products', () => {
    const cache = new SubproblemCache();
    const options = { ...coupled, effort: 1, stop: NEVER_STOP };
    const fresh = runToEnd(planCoupled(options));
    const first = runToEnd(planCoupled({ ...options, cache }));
    const second = runToEnd(planCoupled({ ...options, cache }));

    expect(first).toEqual(fresh);
    expect(second).toEqual(fresh);
  });
});
