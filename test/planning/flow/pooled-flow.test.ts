import fc from 'fast-check';
import highsLoader from 'highs';
import { solveFixedChargeFlow } from '../../../src/planning/flow/branch-and-bound';
import { solveConvexFlow } from '../../../src/planning/flow/convex-flow';
import type { FlowProblem } from '../../../src/planning/flow/flow-problem';
import { flowSaving } from '../../../src/planning/flow/flow-rules';
import { ReoptimizedFlow } from '../../../src/planning/flow/reoptimized-flow';
import { GROUND, type PoolLink } from '../../../src/planning/flow/stock-pools';
import { bestConvexSaving, bestFixedChargeSaving } from './brute-force';
import { solveWithHighs } from './fixed-charge-model';
import { arc, both, fixedCharge } from './flow-instances';
import { anyPooledFixedCharge, anyPooledFlow, link, passOn } from './pool-instances';

describe('a flow through stock pools, worked by hand', () => {
  // An echelon (1) of a DC and a store, and the pool of the store (0).
  const pools = {
    count: 2,
    links: [
      passOn(0, 1, 3),
      link(0, GROUND, [-5], [5], { min: 0 }),
      link(1, GROUND, [2, 1], [3, 4, 5]),
    ],
  };
  const dc = { ...both([0, 0, 0], [0, 0, 0]), pool: 1 };
  const store = { ...both([4, 5], [6, 4, 1]), pool: 0 };
  const outside = both([1, 2, 3], [9, 5, 1]);

  it('moves stock within an echelon for what it is worth there alone', () => {
    const { flow } = solveConvexFlow({ nodes: [dc, store], arcs: [arc(0, 1, 2)], pools })!;

    // The echelon stays the same: 6 − 2 and 4 − 2 save, 1 − 2 does not.
    expect([...flow]).toEqual([2]);
  });

  it('counts what the whole echelon loses when stock leaves it', () => {
    const { flow, saving } = solveConvexFlow({
      nodes: [dc, outside],
      arcs: [arc(0, 1, 1)],
      pools,
    })!;

    // 9 − 3 − 1 and 5 − 4 − 1: only the first saves.
    expect(flow[0]).toBe(1);
    expect(saving).toBe(5);
  });
});

it('a flow ends where every further unit leaves a pool at the same cost', () => {
  // Stuck units of the store cost 1 each without end. At the price of the echelon, −2 halfway between what a
  // unit more and a unit fewer change, all of them would be taken.
  const stuck: PoolLink = { from: 0, to: GROUND, min: -4, savingOf: (units) => -units };
  const pools = { count: 2, links: [passOn(0, 1, 0), stuck, link(1, GROUND, [-4], [0])] };
  const dc = { ...both([0, 0, 0], [0, 0, 0]), pool: 1 };
  const store = { ...both([0, 0, 0], [0, 0, 0]), pool: 0 };
  const { flow, saving } = solveConvexFlow({ nodes: [dc, store], arcs: [arc(0, 1, 0.5)], pools })!;

  expect([flow[0], saving]).toEqual([0, 0]);
});

describe('a flow through any stock pools', () => {
  it('saves as much as the best of all flows', () => {
    fc.assert(
      fc.property(anyPooledFlow({ maxNodes: 4, maxArcs: 4, maxPacks: 3 }), (problem) => {
        expect(solveConvexFlow(problem)!.saving).toBeCloseTo(bestConvexSaving(problem), 9);
      }),
      { numRuns: 60 },
    );
  });

  it('respects lower bounds', () => {
    const any = anyPooledFlow({ maxNodes: 3, maxArcs: 3, maxPacks: 3, maxLower: 2 });
    fc.assert(
      fc.property(any, (problem) => {
        const solution = solveConvexFlow(problem);
        fc.pre(solution !== null);
        expect(solution.saving).toBeCloseTo(bestConvexSaving(problem), 9);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same from a warm start', () => {
    fc.assert(
      fc.property(anyPooledFlow({ maxNodes: 8, maxArcs: 20, maxPacks: 20 }), (problem) => {
        const cold = solveConvexFlow(problem)!;
        const arcs = problem.arcs.map((each, a) => (a % 3 === 0 ? { ...each, upper: 0 } : each));
        const changed: FlowProblem = { ...problem, arcs };
        const warm = solveConvexFlow(changed, { ...cold, reroutedPacks: 8 })!;

        expect(warm.saving).toBeCloseTo(solveConvexFlow(changed)!.saving, 7);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same by reoptimisation at other costs', () => {
    fc.assert(
      fc.property(anyPooledFlow({ maxNodes: 8, maxArcs: 20, maxPacks: 20 }), (problem) => {
        const flow = new ReoptimizedFlow(problem, solveConvexFlow(problem)!);
        const costs = Float64Array.from(problem.arcs, ({ cost }, a) => cost + (a % 4));
        flow.reoptimize(costs);
        const arcs = problem.arcs.map((each, a) => ({ ...each, cost: costs[a]! }));

        expect(flow.saving).toBeCloseTo(solveConvexFlow({ ...problem, arcs })!.saving, 7);
        flow.restart();
        flow.reoptimize(Float64Array.from(problem.arcs, ({ cost }) => cost));
        expect(flow.saving).toBeCloseTo(solveConvexFlow(problem)!.saving, 7);
      }),
      { numRuns: 100 },
    );
  });

  it('costs what HiGHS finds', async () => {
    const highs = await highsLoader();
    fc.assert(
      fc.property(anyPooledFlow({ maxNodes: 6, maxArcs: 15, maxPacks: 6 }), (problem) => {
        const lines = problem.arcs.map(({ from, to, cost, upper }) => ({
          from,
          to,
          packCost: cost,
          lineCost: 0,
          ...(upper === undefined ? {} : { maxPacks: upper }),
        }));
        const isHub = problem.nodes.map(() => true);
        const model = fixedCharge(problem.nodes, lines, { pools: problem.pools, isHub });
        expect(solveConvexFlow(problem)!.saving).toBeCloseTo(solveWithHighs(highs, model), 7);
      }),
      { numRuns: 10 },
    );
  });
});

describe('a fixed-charge flow through any stock pools', () => {
  it('saves as much as the best of all flows', () => {
    fc.assert(
      fc.property(anyPooledFixedCharge({ maxNodes: 4, maxLines: 4, maxPacks: 3 }), (problem) => {
        const { packs, saving, savingUpperBound } = solveFixedChargeFlow(problem);
        const exact = bestFixedChargeSaving(problem);

        expect(flowSaving(problem, packs)).toBeCloseTo(saving, 9);
        expect(saving).toBeCloseTo(exact, 7);
        expect(savingUpperBound).toBeGreaterThanOrEqual(exact - 1e-7);
      }),
      { numRuns: 60 },
    );
  });

  it('saves what HiGHS finds, and never less than its bound says', async () => {
    const highs = await highsLoader();
    fc.assert(
      fc.property(anyPooledFixedCharge({ maxNodes: 5, maxLines: 8, maxPacks: 5 }), (problem) => {
        const { saving, savingUpperBound } = solveFixedChargeFlow(problem, { nodeLimit: 400 });
        const exact = solveWithHighs(highs, problem);

        expect(saving).toBeCloseTo(exact, 6);
        expect(savingUpperBound).toBeGreaterThanOrEqual(exact - 1e-6);
      }),
      { numRuns: 10 },
    );
  });
});
