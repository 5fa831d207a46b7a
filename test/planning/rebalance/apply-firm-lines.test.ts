import { laneTerms } from '../../../src/planning/network/lane-terms';
import type { LocationType } from '../../../src/planning/network/network';
import { applyFirmLines } from '../../../src/planning/rebalance/apply-firm-lines';
import { firmLines } from '../../../src/planning/rebalance/firm-lines';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';
import { tableCurve } from '../valuation/table-curve';

const sites = [0, 1].map((location) => ({
  location,
  curve: tableCurve([1], [1]),
  shippable: 6,
  freeUnits: 9,
  canReceive: true,
}));

/** A firm row of 4 units from location 0 to 1, on a lane of 5 days. */
function applied(type: LocationType) {
  const network = {
    ...smallNetwork({
      locations: [{ type }, { type, handlingCost: 0.5 }],
      lanes: [{ from: 0, to: 1, costPerUnit: 2, leadTimeDays: 5 }],
      positions: [
        { location: 0, onHand: 9 },
        { location: 1, onHand: 9 },
      ],
    }),
    firmTransfers: [
      { product: 0, from: 0, to: 1, quantity: 4, id: null, why: 'marked', cell: null } as const,
    ],
  };
  const firm = firmLines(network, PLAN_DATE);
  return applyFirmLines(network, laneTerms(network), 0, sites, firm);
}

describe('sites after a firm line', () => {
  it('have less to ship at the origin, and more stock at the destination', () => {
    const after = applied('dc').sites;

    expect(after.map(({ shippable }) => shippable)).toEqual([2, 6]);
    expect(after.map(({ freeUnits }) => freeUnits)).toEqual([5, 9]);
    expect(after.map(({ firmChange }) => firmChange)).toEqual([-4, 4]);
  });

  it('both ship and receive at a hub', () => {
    expect(applied('warehouse').sites.map(({ canReceive }) => canReceive)).toEqual([true, true]);
  });

  it('do not receive at a store that ships, or ship from a store that receives', () => {
    const [origin, destination] = applied('store').sites;

    expect(origin!.canReceive).toBe(false);
    expect(destination!.shippable).toBe(0);
  });

  it('know the unit costs of the line', () => {
    expect(applied('store').fixed).toMatchObject([
      { lane: 0, from: 0, to: 1, unitCost: 2.5, unitDelayCost: 3 },
    ]);
  });

  it('are unchanged without firm lines', () => {
    const network = smallNetwork({ locations: [{}, {}], positions: [] });

    expect(applyFirmLines(network, laneTerms(network), 0, sites, []).sites).toBe(sites);
  });
});
