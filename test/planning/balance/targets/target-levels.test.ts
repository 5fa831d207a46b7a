import { targetLevels } from '../../../../src/planning/balance/targets/target-levels';
import { estimateDemand } from '../../../../src/planning/demand/estimate-demand';
import { defaultSettings, type PlanSettings } from '../../../../src/planning/network/settings';
import { assemblePosition } from '../../../../src/planning/rebalance/assemble-position';
import { productSupply } from '../../../../src/planning/rebalance/product-supply';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork, type SmallNetwork } from '../../small-network';

function targetsOf(small: SmallNetwork, targets?: PlanSettings['targets']) {
  const settings = { ...defaultSettings(PLAN_DATE), ...(targets ? { targets } : {}) };
  const network = smallNetwork(small);
  const demand = estimateDemand(network, settings);
  const positions = small.positions.map((_, p) => assemblePosition(network, settings, demand, p));
  const range = { product: 0, start: 0, end: positions.length };
  const supply = productSupply(network, range, positions);
  return { levels: targetLevels(network, settings, range, positions, supply), positions };
}

/** A DC, 14 days from its supplier, that supplies so many stores 2 days away, each of demand 4 ± 4 a day. */
function chain(stores: number, lane = {}): SmallNetwork {
  return {
    products: [{ packSize: 6 }],
    locations: Array.from({ length: stores + 1 }, () => ({})),
    lanes: Array.from({ length: stores }, (_, i) => ({
      from: 0,
      to: i + 1,
      leadTimeDays: 2,
      ...lane,
    })),
    positions: [
      { location: 0, mean: 0, leadTime: 14, onHand: 300 },
      ...Array.from({ length: stores }, (_, i) => ({
        location: i + 1,
        mean: 4,
        sd: 4,
        leadTime: 30,
        source: 0,
      })),
    ],
  };
}

describe('the target levels of a product', () => {
  it('are its own for a position that is supplied from outside and supplies nobody', () => {
    const flat = {
      locations: [{}, {}],
      positions: [
        { location: 0, mean: 2, leadTime: 9 },
        { location: 1, mean: 3 },
      ],
    };
    const { levels, positions } = targetsOf(flat);
    expect(levels.map(({ need }) => need)).toEqual(
      positions.map((position) => position.levels.reorderPoint),
    );
    expect(targetsOf(flat, 'guaranteed service').levels).toEqual(levels);
  });

  it('count the lane from the source for a store, not the lead time of a supplier', () => {
    const { levels, positions } = targetsOf(chain(2));
    // 12.5 days of 4 a day, not 37 days.
    expect(levels[1]!.reorderPoint - levels[1]!.safetyStock).toBeCloseTo(50, 9);
    expect(positions[1]!.levels.reorderPoint).toBeGreaterThan(150);
  });

  it('fill a store up in packs, and by the cost of a line on its lane', () => {
    const [, plain] = targetsOf(chain(2)).levels;
    expect(plain!.orderUpTo - plain!.reorderPoint).toBe(6);
    const [, dear] = targetsOf(chain(2, { lineCost: 20 })).levels;
    expect(dear!.economicOrderQuantity).toBeGreaterThan(60);
    expect((dear!.orderUpTo - dear!.reorderPoint) % 6).toBe(0);
  });

  it('hold the stock of a chain at the only store, and most of that of many stores at the DC', () => {
    const one = targetsOf(chain(1), 'guaranteed service').levels;
    const nine = targetsOf(chain(9), 'guaranteed service').levels;
    // One store: √30 · 4 against √21 · 4 + √9 · 4. Nine: 3 · √21 + 9 · √9 against 9 · √30, times 4.
    expect(one[0]!.safetyStock).toBe(0);
    expect(nine[0]!.safetyStock).toBeGreaterThan(1.5 * 12 * Math.sqrt(21));
    expect(nine[1]!.safetyStock).toBeLessThan(one[1]!.safetyStock / 1.6);
  });

  it('add up to the mean demand of the whole way down and the safety stock of all tiers', () => {
    for (const stores of [1, 9]) {
      const { levels } = targetsOf(chain(stores), 'guaranteed service');
      const sum = (of: (level: (typeof levels)[number]) => number) =>
        levels.reduce((total, level) => total + of(level), 0);
      const cycle = sum(({ reorderPoint }) => reorderPoint) - sum(({ safetyStock }) => safetyStock);
      // 14 + 7 days to the DC, 2 + 7 to a store, rounded up at each site.
      expect(cycle).toBeGreaterThanOrEqual(4 * stores * 30 - 1e-6);
      expect(cycle).toBeLessThan(4 * stores * 30 + levels.length);
    }
  });
});
