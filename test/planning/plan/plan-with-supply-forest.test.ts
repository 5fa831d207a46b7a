import fc from 'fast-check';
import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { laneTerms } from '../../../src/planning/network/lane-terms';
import type { Lane, LocationType, Network } from '../../../src/planning/network/network';
import type { PlanResult } from '../../../src/planning/network/plan-result';
import { productRanges } from '../../../src/planning/network/product-ranges';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { assemblePosition } from '../../../src/planning/rebalance/assemble-position';
import { productSites } from '../../../src/planning/rebalance/product-sites';
import { SupplyPools } from '../../../src/planning/valuation/supply-pools';
import { PLAN_DATE } from '../../support/random-network';
import { anyForest } from '../rebalance/random-forest';
import { brokenRules } from '../lagrangian/broken-limits';
import { smallNetwork } from '../small-network';

const settings = defaultSettings(PLAN_DATE);

interface Place {
  readonly type: LocationType;
  readonly stock: number;
  readonly mean: number;
  readonly source?: number;
}

/**
 * The small cases of echelons.md: margin 5, freight 1, lanes of 2 days, a supplier of 14 days, a plan
 * every week. Demand has a variance of 1.6 times its mean.
 */
function forest(
  places: readonly Place[],
  lanes: readonly (readonly [number, number])[],
  changes: Partial<Lane> = {},
): Network {
  return smallNetwork({
    products: [{ unitCost: 10, price: 15, salvageValue: 0 }],
    locations: places.map(({ type }) => ({ type })),
    lanes: lanes.map(([from, to]) => ({
      from,
      to,
      leadTimeDays: 2,
      maxShipments: null,
      ...changes,
    })),
    positions: places.map(({ stock, mean, source = -1 }, location) => ({
      location,
      onHand: stock,
      mean,
      sd: Math.sqrt(1.6 * mean),
      leadTime: 14,
      source,
    })),
  });
}

/** A DC and two stores that sell 4 and 5 a day, with lanes between all. */
function twoStores(dc: number, first: number, second: number): Network {
  return forest(
    [
      { type: 'dc', stock: dc, mean: 0 },
      { type: 'store', stock: first, mean: 4, source: 0 },
      { type: 'store', stock: second, mean: 5, source: 0 },
    ],
    [
      [0, 1],
      [0, 2],
      [1, 0],
      [2, 0],
      [1, 2],
      [2, 1],
    ],
  );
}

/** A DC, a hub and the two stores, one below the other. */
function chain(dc: number, hub: number, first: number, second: number): Network {
  return forest(
    [
      { type: 'dc', stock: dc, mean: 0 },
      { type: 'dc', stock: hub, mean: 0, source: 0 },
      { type: 'store', stock: first, mean: 4, source: 1 },
      { type: 'store', stock: second, mean: 5, source: 1 },
    ],
    [
      [0, 1],
      [1, 2],
      [1, 3],
    ],
  );
}

function moved({ transfers }: PlanResult): readonly string[] {
  return transfers.map(({ from, to, quantity }) => `${from} to ${to}: ${quantity}`).sort();
}

describe('a plan of the small cases', () => {
  it.each([
    ['a DC of 500 and stores of 60 each', twoStores(500, 60, 60), ['0 to 1: 9', '0 to 2: 24']],
    ['a DC of 500 and stores of 20 each', twoStores(500, 20, 20), ['0 to 1: 49', '0 to 2: 64']],
    ['a DC of 500 and empty stores', twoStores(500, 0, 0), ['0 to 1: 60', '0 to 2: 72']],
    ['a DC of 40 and empty stores', twoStores(40, 0, 0), ['0 to 1: 17', '0 to 2: 23']],
    ['a DC of 500 above an empty hub', chain(500, 0, 0, 0), ['0 to 1: 195']],
    ['a hub of 195 and empty stores', chain(305, 195, 0, 0), ['1 to 2: 60', '1 to 3: 72']],
    // A week later the hub has 63 left, and the stores have sold 28 and 35.
    ['the week after', chain(305, 63, 32, 37), ['0 to 1: 64', '1 to 2: 27', '1 to 3: 36']],
  ])('of %s', async (_, network, expected) => {
    expect(moved(await plan(network, settings))).toEqual(expected);
  });

  it('moves less between stores than its cost alone would: caution is 1.5 off the way down', async () => {
    // At its cost alone, 119 would move.
    expect(moved(await plan(twoStores(0, 500, 10), settings))).toEqual(['1 to 2: 83']);
  });

  it('proves each of them', async () => {
    const { objective } = await plan(twoStores(500, 60, 60), settings);

    expect(objective.after).toBeCloseTo(objective.lowerBound, 6);
    expect(objective.after).toBeLessThan(objective.before);
  });
});

/** The expected cost of the stock that a plan leaves less that of today, from the curves alone. */
function costChange(network: Network, result: PlanResult): number {
  const demand = estimateDemand(network, settings);
  const terms = laneTerms(network);
  let cost = 0;
  for (const range of productRanges(network.positions)) {
    const positions = Array.from({ length: range.end - range.start }, (_, i) =>
      assemblePosition(network, settings, demand, range.start + i),
    );
    const { sites, supply } = productSites(network, terms, range, positions);
    const changes = Float64Array.from(sites, (_, i) => {
      const p = range.start + i;
      return result.positions.availableAfter[p]! - result.positions.available[p]!;
    });
    sites.forEach(({ curve }, i) => (cost += curve.costOfChange(changes[i]!)));
    if (supply === null) continue;
    const { packSize } = network.products[range.product]!;
    const none = sites.map(() => 0);
    cost -= new SupplyPools(supply.values, supply.forest.order, packSize, none).savingOf(changes);
  }
  for (const { product, from, to, quantity } of result.transfers) {
    const lane = network.lanes.find((each) => each.from === from && each.to === to)!;
    const site = network.positions.location.indexOf(to);
    const range = productRanges(network.positions)[product]!;
    const positions = Array.from({ length: range.end - range.start }, (_, i) =>
      assemblePosition(network, settings, demand, range.start + i),
    );
    const { sites } = productSites(network, terms, range, positions);
    const delay = sites[site]!.curve.delayCost(lane.leadTimeDays);
    cost += quantity * (lane.costPerUnit + delay) + lane.lineCost;
  }
  return cost;
}

describe('a plan of any supply forest', () => {
  const any = anyForest({ maxSites: 6, maxStock: 40, hasRules: true });

  it('states the cost of the stock that it leaves, as the curves have it', async () => {
    await fc.assert(
      fc.asyncProperty(any, async (network) => {
        const result = await plan(network, settings);
        const { before, after, lowerBound } = result.objective;

        expect(after - before).toBeCloseTo(costChange(network, result), 6);
        expect(lowerBound).toBeLessThanOrEqual(after + 1e-6);
        expect(after).toBeLessThanOrEqual(before + 1e-6);
        expect(brokenRules(network, settings, result)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps shared limits, and its bound', async () => {
    const limited: PlanSettings = { ...settings, transferBudget: 12, maxShipments: 3 };
    await fc.assert(
      fc.asyncProperty(any, async (flat) => {
        const network = {
          ...flat,
          lanes: flat.lanes.map((lane) => ({ ...lane, fixedCost: 1, capacity: 5 })),
          locations: flat.locations.map((location) => ({ ...location, inboundLimit: 8 })),
        };
        const result = await plan(network, limited);
        const { before, after, lowerBound } = result.objective;

        expect(lowerBound).toBeLessThanOrEqual(after + 1e-6);
        expect(after).toBeLessThanOrEqual(before + 1e-6);
        expect(brokenRules(network, limited, result)).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});

describe('the targets of tiers', () => {
  it('follow the setting, and no plan follows them', async () => {
    const network = twoStores(500, 20, 20);
    const local = await plan(network, settings);
    const together = await plan(network, { ...settings, targets: 'guaranteed service' });

    expect(together.transfers.map(({ id, quantity }) => [id, quantity])).toEqual(
      local.transfers.map(({ id, quantity }) => [id, quantity]),
    );
    expect(together.objective).toEqual(local.objective);
    expect(local.positions.safetyStock[0]).not.toBe(together.positions.safetyStock[0]);
    expect(local.positions.reorderPoint[1]).not.toBe(together.positions.reorderPoint[1]);
  });
});
