import { echelonLeftover } from '../../../src/planning/replay/echelon-leftover';
import { ReplayedNetwork } from '../../../src/planning/replay/replayed-network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';
import { smallWorld } from './small-world';

/** A plant supplies a DC, the DC two stores; a third store buys outside. */
const network = smallNetwork({
  products: [{ unitCost: 10, salvageValue: 4 }],
  locations: [{ type: 'plant' }, { type: 'dc' }, {}, {}, {}],
  lanes: [
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 1, to: 3 },
  ],
  positions: [
    { location: 0, source: -1 },
    { location: 1, source: 0, onHand: 30 },
    { location: 2, source: 1, onHand: 4 },
    { location: 3, source: 1, onHand: 6 },
    { location: 4, source: -1 },
  ],
});

describe('echelonLeftover', () => {
  it('adds up demand and stock below each site', () => {
    const units = Float64Array.of(7, 30, 4, 6, 9);
    const { mean, below } = echelonLeftover(network, units, Float64Array.of(0, 0, 1, 2, 5));
    expect([...mean]).toEqual([3, 3, 1, 2, 5]);
    expect([...below]).toEqual([40, 10, 0, 0, 0]);
  });

  it('lets the stock of a DC sell through its stores, after their own', () => {
    // Holding costs 1 a unit and day. Each store sells 1 a day: 4²/2 + 6²/2 = 26. The DC's 30 units sell
    // at 2 a day after those 10: (40² − 10²) / (2·2) = 375.
    const settings = { ...defaultSettings(PLAN_DATE), holdingRate: 36.5 };
    const world = smallWorld(network, { days: 1, demand: [[], [], [], [], []], settings });
    const meanAfter = Float64Array.of(0, 0, 1, 1, 0);
    const result = new ReplayedNetwork({ ...world, meanAfter }).result('test');
    expect(result.costs.leftover).toBeCloseTo(401, 9);
  });
});
