import { guaranteedLevels } from '../../../../src/planning/balance/targets/guaranteed-levels';
import { estimateDemand } from '../../../../src/planning/demand/estimate-demand';
import { defaultSettings } from '../../../../src/planning/network/settings';
import { countQuantile } from '../../../../src/planning/probability/count-distribution';
import { assemblePosition } from '../../../../src/planning/rebalance/assemble-position';
import { productSupply } from '../../../../src/planning/rebalance/product-supply';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork, type SmallNetwork, type SmallPosition } from '../../small-network';

const settings = defaultSettings(PLAN_DATE);

/** A DC 14 days from its supplier, and stores 2 days from the DC that sell 4 ± 4 a day. */
function levelsOf(
  dc: Partial<SmallPosition>,
  stores: number,
  product: NonNullable<SmallNetwork['products']>[number] = {},
) {
  const small: SmallNetwork = {
    products: [product],
    locations: Array.from({ length: stores + 1 }, () => ({})),
    lanes: Array.from({ length: stores }, (_, i) => ({ from: 0, to: i + 1, leadTimeDays: 2 })),
    positions: [
      { location: 0, mean: 0, leadTime: 14, ...dc },
      ...Array.from({ length: stores }, (_, i) => ({ location: i + 1, mean: 4, sd: 4, source: 0 })),
    ],
  };
  const network = smallNetwork(small);
  const demand = estimateDemand(network, settings);
  const positions = small.positions.map((_, p) => assemblePosition(network, settings, demand, p));
  const supply = productSupply(network, { product: 0, start: 0, end: stores + 1 }, positions)!;
  const terms = positions.map(() => ({ orderCost: 0, minOrderQuantity: 0, orderMultiple: 1 }));
  return guaranteedLevels(network, settings, 0, supply, terms);
}

describe('target levels by guaranteed service', () => {
  it('cover the net replenishment time of each tier with its quantile of demand', () => {
    const [dc, store] = levelsOf({}, 9);
    // DC: 21 days of nine stores. Stores: 9 days each. Variance 16 a day.
    expect(dc!.safetyStock).toBeCloseTo(countQuantile(0.95, 36 * 21, 9 * 16 * 21) - 36 * 21, 6);
    expect(store!.safetyStock).toBeCloseTo(countQuantile(0.95, 36, 16 * 9) - 36, 6);
    expect(dc!.reorderPoint).toBe(Math.ceil(36 * 21 + dc!.safetyStock - 1e-9));
  });

  it('of a DC without safety stock are the demand while its supply is on the way', () => {
    const [dc, store] = levelsOf({}, 1);
    expect(dc).toMatchObject({ safetyStock: 0, reorderPoint: 4 * 21 });
    expect(store!.safetyStock).toBeCloseTo(countQuantile(0.95, 4 * 30, 16 * 30) - 4 * 30, 6);
  });

  it('serve the customers of a DC at once, from stock of their own where it holds no other', () => {
    const [dc] = levelsOf({ mean: 1, sd: 1 }, 1);
    expect(dc!.safetyStock).toBeCloseTo(countQuantile(0.95, 21, 21) - 21, 6);
  });

  it('hold more for a lead time that varies', () => {
    const [steady] = levelsOf({}, 9);
    const [varying] = levelsOf({ leadTimeSd: 5 }, 9);
    expect(varying!.safetyStock).toBeGreaterThan(steady!.safetyStock + 50);
  });

  it('are left to the position where nothing is ordered', () => {
    expect(levelsOf({}, 2, { isPhaseOut: true })).toEqual([null, null, null]);
  });
});
