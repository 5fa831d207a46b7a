import { costOfFirmVehicles, withFirmLines } from '../../../src/planning/lagrangian/firm-use';
import { sharedLimits } from '../../../src/planning/lagrangian/shared-limits';
import type { Lane } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import type { FirmLine } from '../../../src/planning/rebalance/firm-lines';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

/** Firm lines of two products with volume 2 on one lane. */
function withFirm(lane: Partial<Lane>, moved: number[], changed: Partial<PlanSettings> = {}) {
  const network = smallNetwork({
    products: [{ volume: 2 }, { volume: 2 }],
    locations: [{ outboundLimit: 10 }, {}],
    lanes: [{ from: 0, to: 1, costPerUnit: 3, ...lane }],
    positions: [0, 1].flatMap((product) =>
      [0, 1].map((location) => ({ product, location, onHand: 30, mean: 1, sd: 1 })),
    ),
  });
  const shared = sharedLimits(network, { ...defaultSettings(PLAN_DATE), ...changed })!;
  const lines = moved.map((units, product): FirmLine => ({
    row: { product, from: 0, to: 1, quantity: units, id: null, why: 'marked', cell: null },
    lane: 0,
    moved: units,
  }));
  return { shared, within: withFirmLines(network, shared, lines) };
}

describe('the limits with firm lines', () => {
  it('are as before where nothing moves', () => {
    const { shared, within } = withFirm({ capacity: 20 }, [0]);

    expect(within).toBe(shared);
  });

  it('count the use, the lines and the vehicles of firm lines', () => {
    const { within } = withFirm({ capacity: 6, maxShipments: 5 }, [4, 1]);

    expect([...within.firm.used]).toEqual([5 * 2, 5]);
    expect([...within.firm.users]).toEqual([2]);
    expect([...within.firm.vehicles]).toEqual([2]);
  });

  it('are raised to what firm lines use where these exceed them', () => {
    const { shared, within } = withFirm({ capacity: 6, maxShipments: 1 }, [9, 3]);

    // 12 units of 10 out of the origin, and volume 24 in four vehicles instead of one.
    expect(shared.limits.map(({ amount }) => amount)).toEqual([6, 10]);
    expect(within.limits.map(({ amount }) => amount)).toEqual([24, 12]);
    expect(within.maxVehicles[0]).toBe(4);
  });

  it('raise the number of shipments to the vehicles of firm lines', () => {
    const { within } = withFirm({ capacity: 6, maxShipments: null }, [9, 3], { maxShipments: 2 });

    expect(within.maxShipments).toBe(4);
  });

  it('charge the budget with freight, line costs and vehicles', () => {
    const lane = { capacity: 6, maxShipments: 5, fixedCost: 7, lineCost: 2 };
    const { within } = withFirm(lane, [4, 1], { transferBudget: 500 });

    expect(within.firm.used[within.budget]).toBe(5 * 3 + 2 * 2 + 2 * 7);
    expect(costOfFirmVehicles(within)).toBe(2 * 7);
  });

  it('need one vehicle on a lane without capacity', () => {
    const { within } = withFirm({ fixedCost: 7 }, [9, 3]);

    expect([...within.firm.vehicles]).toEqual([1]);
  });
});
