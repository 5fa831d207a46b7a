import type { Network } from '../../src/planning/network/network';
import { defaultSettings } from '../../src/planning/network/settings';
import { plan } from '../../src/planning/plan';
import { PlanMemory } from '../../src/planning/plan-memory';
import { PLAN_DATE } from '../support/random-network';
import { variedNetwork } from './varied-network';

const settings = defaultSettings(PLAN_DATE);

function withMoreOnHand(network: Network, p: number): Network {
  const onHand = network.positions.onHand.slice();
  onHand[p]! += 15;
  return { ...network, positions: { ...network.positions, onHand } };
}

describe('a plan that remembers an earlier one', () => {
  it.each([1, 2, 3, 4, 5])('is the same as one from nothing (network %i)', async (seed) => {
    const network = variedNetwork({ seed });
    const memory = new PlanMemory();
    await plan(network, settings, { memory });
    const edited = withMoreOnHand(network, 1);

    expect(await plan(edited, settings, { memory })).toEqual(await plan(edited, settings));
  });
});
