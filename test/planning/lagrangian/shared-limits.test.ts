import { choosesLanes, sharedLimits } from '../../../src/planning/lagrangian/shared-limits';
import type { Lane, Location } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

/** 10 units of volume 2 at location 0 and 3 at location 1. */
function limitsOf(
  lane: Partial<Lane>,
  location: Partial<Location> = {},
  changed: Partial<PlanSettings> = {},
) {
  const network = smallNetwork({
    products: [{ volume: 2 }],
    locations: [{}, location],
    lanes: [{ from: 0, to: 1, ...lane }],
    positions: [
      { location: 0, onHand: 10, mean: 1, sd: 1 },
      { location: 1, onHand: 3, mean: 1, sd: 1 },
    ],
  });
  return sharedLimits(network, { ...defaultSettings(PLAN_DATE), ...changed });
}

describe('the limits that products share', () => {
  it('are none where nothing is limited and no shipment has a fixed cost', () => {
    expect(limitsOf({})).toBeNull();
  });

  it.each<[string, Partial<Lane>, Partial<Location>, Partial<PlanSettings>, object]>([
    ['capacity of a lane', { capacity: 7 }, {}, {}, { kind: 'lane capacity', lane: 0, amount: 7 }],
    ['outbound', {}, { outboundLimit: 4 }, {}, { kind: 'outbound limit', location: 1, amount: 4 }],
    ['inbound', {}, { inboundLimit: 4 }, {}, { kind: 'inbound limit', location: 1, amount: 4 }],
    ['budget', {}, {}, { transferBudget: 90 }, { kind: 'transfer budget', amount: 90 }],
  ])('include %s', (_, lane, location, settings, limit) => {
    expect(limitsOf(lane, location, settings)!.limits).toMatchObject([limit]);
  });

  it('leave to a volume capacity what the stock does not fill, at least 0', () => {
    expect(limitsOf({}, { volumeCapacity: 10 })!.limits).toMatchObject([
      { kind: 'volume capacity', location: 1, amount: 10 - 3 * 2 },
    ]);
    expect(limitsOf({}, { volumeCapacity: 5 })!.limits).toMatchObject([{ amount: 0 }]);
  });

  it('say where the limits of a lane and of its ends are found', () => {
    const shared = limitsOf({ capacity: 7 }, { inboundLimit: 4 }, { transferBudget: 90 })!;

    expect([...shared.laneCapacity]).toEqual([0]);
    expect([...shared.inbound]).toEqual([-1, 1]);
    expect([...shared.outbound]).toEqual([-1, -1]);
    expect(shared.budget).toBe(2);
  });

  it('have as many vehicles as allowed, or as the stock of the origin could fill', () => {
    const two = limitsOf({ capacity: 3, maxShipments: 2 })!;
    expect(two.maxVehicles[0]).toBe(2);
    expect(two.limits[0]!.amount).toBe(6);

    // Volume 20 fills seven vehicles of 3.
    const any = limitsOf({ capacity: 3, maxShipments: null, fixedCost: 1 })!;
    expect(any.maxVehicles[0]).toBe(7);
    expect(any.limits[0]!.amount).toBe(21);
  });

  it('do not include the capacity of vehicles that cost nothing and of which there are enough', () => {
    expect(limitsOf({ capacity: 3, maxShipments: null })).toBeNull();
  });

  it('weigh the cost of a shipment by the caution, and charge the budget without it', () => {
    const shared = limitsOf({ fixedCost: 8 }, {}, { caution: 1.5 })!;

    expect(shared.openingCost[0]).toBe(12);
    expect(shared.fixedCost[0]).toBe(8);
  });
});

it.each<[string, Partial<Lane>, Partial<PlanSettings>, boolean]>([
  ['a fixed cost', { fixedCost: 8 }, {}, true],
  ['a limit on the number of shipments', {}, { maxShipments: 3 }, true],
  ['a capacity alone', { capacity: 7 }, {}, false],
])('whether a plan has to choose its lanes, given %s', (_, lane, settings, chooses) => {
  expect(choosesLanes(limitsOf(lane, {}, settings)!)).toBe(chooses);
});
