import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import type { KnownDemand } from '../../../src/planning/demand/known-demand';
import type { Network } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PlanCache } from '../../../src/planning/plan/plan-cache';
import { solveWithJsLp } from '../../../src/planning/verify/js-lp-solver';
import { verifyProduct } from '../../../src/planning/verify/verify-product';
import { PLAN_DATE, randomNetwork } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const settings = defaultSettings(PLAN_DATE);

/** The estimate of demand, with known demand in its place. */
function foresight(network: Network, known: readonly KnownDemand[]) {
  return { ...estimateDemand(network, settings), known };
}

/** 20 units at L0, 3 at L1, a day's lane at 3 a unit. Unit cost 10, margin 12, lead time and review 7 days. */
const network = smallNetwork({
  locations: [{}, {}],
  lanes: [{ from: 0, to: 1, costPerUnit: 3 }],
  positions: [
    { location: 0, onHand: 20, mean: 0, sd: 0 },
    { location: 1, onHand: 3, mean: 0, sd: 0 },
  ],
});
/** Nothing at L0; a unit a day at L1, for two weeks. */
const demand = foresight(network, [
  new Float64Array(0),
  Float64Array.from({ length: 14 }, (_, day) => day + 1),
]);
const holding = (10 * 0.25) / 365;

describe('a plan on known demand', () => {
  it('moves the units that are short before an order placed today arrives, by hand', async () => {
    const { transfers, objective, positions } = await plan(network, settings, { demand });

    // L1 sells 3 units in 3 days and is short of units 4 to 7 until day 7. Units 8 to 14 would only save
    // their holding cost at L0, 2.50 a year, which is less than their freight.
    expect(transfers).toMatchObject([{ from: 0, to: 1, quantity: 4 }]);
    expect([...positions.reorderPoint]).toEqual([0, 14]);
    expect([...positions.stockoutRisk]).toEqual([0, 1]);
    // 20 units a year at L0; at L1 units sold on days 1 to 3, and a margin of 12 on each of 4 lost sales.
    expect(objective.before).toBeCloseTo(20 * 2.5 + (1 + 2 + 3) * holding + 4 * 12, 9);
    // The units moved travel for a day and sell on days 4 to 7.
    const moved = 4 * 3 + (4 * 1 + 4 + 5 + 6 + 7) * holding;
    expect(objective.after).toBeCloseTo(16 * 2.5 + (1 + 2 + 3) * holding + moved, 9);
    expect(objective.gap).toBeCloseTo(0, 9);
  });

  it('differs from the plan on the estimate, which sees no demand', async () => {
    expect((await plan(network, settings)).transfers).toEqual([]);
  });

  it('costs what a second solver finds', async () => {
    const random = randomNetwork({ seed: 5, products: 4, locations: 5, withReceipts: true });
    const known = Array.from({ length: random.positions.count }, (_, p) =>
      Float64Array.from({ length: 20 }, (__, day) => Math.floor(((p % 7) * (day + 1)) / 3)),
    );
    const made = await plan(random, settings, { demand: foresight(random, known) });

    expect(made.transfers.length).toBeGreaterThan(0);
    random.products.forEach((_, product) => {
      const inputs = { network: random, settings, plan: made, product, solve: solveWithJsLp };
      expect(verifyProduct(inputs)).toMatchObject({ verdict: 'same', reasons: [] });
    });
  });

  it('leaves nothing in the cache for a plan on the estimate', async () => {
    const cache = new PlanCache();
    const estimated = await plan(network, settings, { cache });
    await plan(network, settings, { cache, demand });

    expect(await plan(network, settings, { cache })).toEqual(estimated);
  });

  it('is the same with the cache of a plan on the estimate', async () => {
    const cache = new PlanCache();
    await plan(network, settings, { cache });

    expect(await plan(network, settings, { cache, demand })).toEqual(
      await plan(network, settings, { demand }),
    );
  });
});
