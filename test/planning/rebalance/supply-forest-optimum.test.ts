import fc from 'fast-check';
import highsLoader from 'highs';
import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import type { FixedChargeFlow } from '../../../src/planning/flow/fixed-charge-flow';
import { laneTerms, unitTransferCost } from '../../../src/planning/network/lane-terms';
import { isHub, type Network } from '../../../src/planning/network/network';
import { productRanges } from '../../../src/planning/network/product-ranges';
import { defaultSettings } from '../../../src/planning/network/settings';
import { assemblePosition } from '../../../src/planning/rebalance/assemble-position';
import { planProduct } from '../../../src/planning/rebalance/product-plan';
import { productProblem } from '../../../src/planning/rebalance/product-problem';
import { productSites } from '../../../src/planning/rebalance/product-sites';
import { TRUE_COST } from '../../../src/planning/rebalance/true-cost';
import { SupplyPools } from '../../../src/planning/valuation/supply-pools';
import { PLAN_DATE } from '../../support/random-network';
import { solveWithHighs } from '../flow/fixed-charge-model';
import { anyForest } from './random-forest';

const settings = defaultSettings(PLAN_DATE);

function sitesOf(network: Network) {
  const range = productRanges(network.positions)[0]!;
  const demand = estimateDemand(network, settings);
  const positions = Array.from({ length: range.end }, (_, p) =>
    assemblePosition(network, settings, demand, p),
  );
  return productSites(network, laneTerms(network), range, positions);
}

/** The same product with every lane, whether it seems to pay or not. */
function withAllLanes(network: Network): FixedChargeFlow {
  const { sites, supply } = sitesOf(network);
  const product = network.products[0]!;
  const { packSize } = product;
  const total = (curve: (n: number) => number, packs: number): number => {
    let sum = 0;
    for (let n = 1; n <= packs * packSize; n += 1) sum += curve(n);
    return sum;
  };
  const supplied = sites.map(({ shippable }) => Math.floor(shippable / packSize));
  const most = supplied.reduce((sum, packs) => sum + packs, 0);
  const pools =
    supply &&
    new SupplyPools(
      supply.values,
      supply.forest.order,
      packSize,
      sites.map(() => 0),
    );
  return {
    minPacks: Math.max(1, Math.ceil(product.minTransferQuantity / packSize)),
    isHub: sites.map(({ location }) => isHub(network.locations[location]!)),
    nodes: sites.map(({ curve }, i) => ({
      shippable: supplied[i]!,
      supplyCost: {
        valueAt: (packs) =>
          packs > supplied[i]! ? undefined : total((n) => curve.marginalLoss(n), packs),
      },
      demandValue: {
        valueAt: (packs) => (packs > most ? undefined : total((n) => curve.marginalGain(n), packs)),
      },
      ...(pools === null || pools.poolAt[i]! < 0 ? {} : { pool: pools.poolAt[i]! }),
    })),
    lines: network.lanes.map((lane, index) => ({
      from: lane.from,
      to: lane.to,
      packCost:
        packSize *
        (unitTransferCost(network, index, product) +
          sites[lane.to]!.curve.delayCost(lane.leadTimeDays)),
      lineCost: lane.lineCost,
    })),
    ...(pools === null ? {} : { pools: pools.pools }),
  };
}

function bestSaving(network: Network): { readonly saving: number; readonly bound: number } {
  const { sites, supply } = sitesOf(network);
  const terms = laneTerms(network);
  const problem = productProblem({
    network,
    terms,
    product: 0,
    sites,
    supply,
    settings: TRUE_COST,
  });
  if (problem === null) return { saving: 0, bound: 0 };
  const { saving, savingUpperBound } = planProduct(problem, 400);
  return { saving, bound: savingUpperBound };
}

describe('the transfers of a product in a supply forest', () => {
  it('save what HiGHS finds over all lanes', async () => {
    const highs = await highsLoader();
    fc.assert(
      fc.property(anyForest({ maxSites: 6, maxStock: 12, hasRules: false }), (network) => {
        const exact = solveWithHighs(highs, withAllLanes(network));
        const { saving, bound } = bestSaving(network);

        expect(Math.abs(saving - exact)).toBeLessThan(1e-6);
        expect(bound).toBeGreaterThanOrEqual(exact - 1e-6);
      }),
      { numRuns: 25 },
    );
  });

  it('save the same in packs, with minimum quantities and line costs', async () => {
    const highs = await highsLoader();
    fc.assert(
      fc.property(anyForest({ maxSites: 5, maxStock: 12, hasRules: true }), (network) => {
        const exact = solveWithHighs(highs, withAllLanes(network));
        const { saving, bound } = bestSaving(network);

        expect(Math.abs(saving - exact)).toBeLessThan(1e-6);
        expect(bound).toBeGreaterThanOrEqual(exact - 1e-6);
      }),
      { numRuns: 15 },
    );
  });
});
