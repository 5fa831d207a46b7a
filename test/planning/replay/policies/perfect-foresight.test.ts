import { noTransfers } from '../../../../src/planning/replay/policies/no-transfers';
import { perfectForesight } from '../../../../src/planning/replay/policies/perfect-foresight';
import { planned } from '../../../../src/planning/replay/policies/planned';
import type { Today } from '../../../../src/planning/replay/replay-policy';
import { replay } from '../../../../src/planning/replay/replay-steps';
import type { ReplayWorld } from '../../../../src/planning/replay/replay-world';
import { defaultSettings } from '../../../../src/planning/network/settings';
import { flatWorld } from '../../../support/worlds/flat-world';
import { TINY_CHAIN } from '../../../support/worlds/flat-worlds';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork } from '../../small-network';

/** 20 units at L0, 3 at L1, a day's lane. L1 sells a unit a day in days 7 to 20 only. */
const network = smallNetwork({
  locations: [{}, {}],
  lanes: [{ from: 0, to: 1, costPerUnit: 3 }],
  positions: [
    { location: 0, onHand: 20 },
    { location: 1, onHand: 3 },
  ],
});
const demandDays = Array.from({ length: 14 }, (_, i) => 7 + i);
const world: ReplayWorld = {
  network,
  settings: defaultSettings(PLAN_DATE),
  days: 21,
  demand: {
    start: Int32Array.of(0, 0, demandDays.length),
    day: Int32Array.from(demandDays),
    quantity: new Float64Array(demandDays.length).fill(1),
  },
  meanAfter: new Float64Array(2),
  lostMargin: Float64Array.of(12, 12),
  seed: 1,
};

function onDay(day: number): Today {
  const zero = new Float64Array(2);
  return {
    day,
    network,
    settings: { ...world.settings, planDate: PLAN_DATE + day },
    rates: {
      mean: zero,
      variance: zero,
      levelVariance: zero,
      postSeasonFactor: new Float64Array(2).fill(1),
      tail: [null, null],
    },
  };
}

describe('perfectForesight', () => {
  const policy = perfectForesight(world, { name: 'Perfect foresight' });

  it('moves nothing while no shortage comes before a later plan can act', () => {
    // What a plan of day 7 sends arrives on day 8. By then L1 sells one unit of its three.
    expect(policy.decide(onDay(0)).transfers).toEqual([]);
  });

  it('moves what is short before the next supply arrives', () => {
    // By its rates L1 orders at the next plan, so supply comes on day 21. What the plan of day 14 sends
    // arrives on day 15: of the 8 units that it sells until then, L1 has 3.
    expect(policy.decide(onDay(7)).transfers).toMatchObject([{ from: 0, to: 1, quantity: 5 }]);
  });

  it('knows of no demand after the end but the mean', () => {
    expect(policy.decide(onDay(20)).transfers).toEqual([]);
  });

  it('costs less than no transfers and than the plan on an estimate', () => {
    const chain = flatWorld(TINY_CHAIN, 3);
    const total = replay(chain, perfectForesight(chain, { name: 'P' })).total;
    expect(total).toBeLessThan(replay(chain, noTransfers).total);
    expect(total).toBeLessThan(replay(chain, planned({ name: 'X' })).total);
  });
});
