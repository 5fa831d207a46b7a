import { noTransfers } from '../../../src/planning/replay/policies/no-transfers';
import { planned } from '../../../src/planning/replay/policies/planned';
import { replay } from '../../../src/planning/replay/replay-steps';
import { ruleOf } from '../../../src/planning/replay/replay-policy';
import { supplyWorld } from '../../support/worlds/supply-world';
import { TWO_ECHELONS } from '../../support/worlds/supply-worlds';
import { flatWorld } from '../../support/worlds/flat-world';
import { TINY_CHAIN } from '../../support/worlds/flat-worlds';

const world = flatWorld(TINY_CHAIN, 7);
const opening = world.network.positions.onHand.reduce((sum, units) => sum + units, 0);

describe('replaySteps', () => {
  it.each([noTransfers, planned({ name: 'Evenstock' })])('conserves units: $name', (policy) => {
    const result = replay(world, policy);
    expect(result.sold + result.writtenOff + result.left).toBe(opening + result.bought);
    expect(result.demand).toBe(result.sold + result.unmet);
  });

  it('adds every cost into the total', () => {
    const { costs, total } = replay(world, planned({ name: 'Evenstock' }));
    const sum = Object.values(costs).reduce((all, cost) => all + cost, 0);
    expect(total).toBeCloseTo(sum, 6);
  });

  it('gives the same result for the same world', () => {
    const policy = planned({ name: 'Evenstock' });
    expect(replay(world, policy)).toEqual(replay(flatWorld(TINY_CHAIN, 7), policy));
  });

  it('shows every policy the same demand', () => {
    expect(replay(world, planned({ name: 'Evenstock' })).demand).toBe(
      replay(world, noTransfers).demand,
    );
  });

  it('lets sites order from their sources unless the policy decides that', () => {
    const tree = supplyWorld({ ...TWO_ECHELONS, products: 2, sites: 4, days: 28 }, 7);
    const idle = { ...noTransfers, decidesFeed: true };
    expect(replay(tree, noTransfers).transferred).toBeGreaterThan(0);
    expect(replay(tree, idle).transferred).toBe(0);
    expect(planned({ name: 'Evenstock' }).decidesFeed).toBe(true);
  });

  it('sends no more than there is', () => {
    const greedy = ruleOf('All to one', ({ network }) =>
      [...network.positions.location.keys()]
        .filter((p) => network.positions.location[p] !== 0)
        .map((p) => ({
          product: network.positions.product[p]!,
          from: network.positions.location[p]!,
          to: 0,
          quantity: 1e6,
        })),
    );
    const result = replay(world, greedy);
    expect(result.sold + result.writtenOff + result.left).toBe(opening + result.bought);
    expect(result.transferred).toBeGreaterThan(0);
  });
});
