import type { CoupledResult } from '../../../src/planning/lagrangian/plan-coupled';
import type { Network } from '../../../src/planning/network/network';
import { adaptWarmStart, planWarmStart } from '../../../src/planning/plan/warm-start';
import { reversedNetwork } from '../rearranged-network';
import { inputsOf, planAll, twoProducts } from './planner-parts';

const network = twoProducts({
  locations: [{ outboundLimit: 50 }, { inboundLimit: 40 }, {}],
  lanes: [
    { from: 0, to: 1 },
    { from: 0, to: 2 },
  ],
  positions: [0, 1].flatMap((product) => [
    { product, location: 0, onHand: 60, mean: 0.1, sd: 0.3 },
    { product, location: 1, mean: 1, sd: 1 },
    { product, location: 2, mean: 1, sd: 1 },
  ]),
});

function problemOf(of: Network) {
  const { limits, planner } = planAll(inputsOf(of));
  return { limits: limits!, products: planner.coupled };
}

const { limits, products } = problemOf(network);
const fractions = [Float64Array.of(0.25, 0.75), Float64Array.of(0, 1)];
const result: CoupledResult = {
  packs: [Int32Array.of(3, 4), Int32Array.of(5, 0)],
  savingUpperBound: 100,
  dualUpperBound: 105,
  unlimitedUpperBound: 200,
  gap: 0.02,
  fractions,
  tighterBound: { multipliers: { limits: Float64Array.of(7, 8), shipment: 0 }, fractions },
  multipliers: { limits: Float64Array.of(1.5, 2.5), shipment: 0 },
  savingUpperBounds: Float64Array.of(60, 40),
};
const start = {
  ...planWarmStart(network, limits, products, result),
  tighterBoundAtTrueCost: null,
};

function adapted(to: Network) {
  const problem = problemOf(to);
  return { ...problem, start: adaptWarmStart(start, to, problem.limits, problem.products) };
}

describe('a warm start by ids', () => {
  it('returns the same values for the same network', () => {
    const { gap, packs, multipliers, tighterBound, savingUpperBounds } = result;

    expect(adapted(network).start).toEqual({
      ...{ gap, packs, fractions, multipliers, tighterBound, savingUpperBounds },
    });
  });

  it('finds products, lanes and limits in another order', () => {
    const reversed = reversedNetwork(network);
    const { start: mapped, limits: shared, products: found } = adapted(reversed);
    const packsTo = (p: number, id: string): number | undefined => {
      const line = found[p]!.problem.lines.findIndex(
        ({ lane }) => reversed.locations[reversed.lanes[lane]!.to]!.id === id,
      );
      return mapped.packs[p]![line];
    };

    // Product 1 now comes first, and location 0 last.
    expect(reversed.products.map(({ id }) => id)).toEqual(['P1', 'P0']);
    expect([packsTo(0, 'L1'), packsTo(0, 'L2')]).toEqual([5, 0]);
    expect([packsTo(1, 'L1'), packsTo(1, 'L2')]).toEqual([3, 4]);
    expect([...mapped.savingUpperBounds]).toEqual([40, 60]);
    expect(
      shared.limits.map(({ kind }, index) => [kind, mapped.multipliers.limits[index]]),
    ).toEqual([
      ['outbound limit', 1.5],
      ['inbound limit', 2.5],
    ]);
  });

  it('ignores a lane that is gone, and starts a new product at NaN and no packs', () => {
    const [, second] = network.products;
    const renamed = {
      ...network,
      products: [{ ...network.products[0]!, id: 'new' }, second!],
      lanes: network.lanes.slice(0, 1),
    };
    const { start: mapped } = adapted(renamed);

    expect(mapped.packs.map((packs) => [...packs])).toEqual([[0], [5]]);
    expect([...mapped.savingUpperBounds]).toEqual([NaN, 40]);
  });

  it('starts a new limit at multiplier 0', () => {
    const locations = network.locations.map((one, i) =>
      i === 2 ? { ...one, inboundLimit: 9 } : one,
    );

    expect([...adapted({ ...network, locations }).start.multipliers.limits]).toEqual([1.5, 2.5, 0]);
  });
});
