import fc from 'fast-check';
import { solveConvexFlow } from '../../../src/planning/flow/convex-flow';
import type { FlowProblem } from '../../../src/planning/flow/flow-problem';
import { ReoptimizedFlow } from '../../../src/planning/flow/reoptimized-flow';
import { expectFeasible } from './expect-feasible';
import { anyConvexFlow, arc, both, destination, origin } from './flow-instances';

function optimalFlow(problem: FlowProblem): ReoptimizedFlow {
  return new ReoptimizedFlow(problem, solveConvexFlow(problem)!);
}

const anyPrice = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 30, noNaN: true }));

/** A problem, and prices that are added to the costs of its arcs, step by step. */
const anyPricedFlow = fc.record({
  problem: anyConvexFlow({ maxNodes: 9, maxArcs: 30, maxPacks: 60 }),
  steps: fc.array(fc.array(anyPrice, { minLength: 30, maxLength: 30 }), {
    minLength: 1,
    maxLength: 8,
  }),
});

function pricedCosts({ arcs }: FlowProblem, prices: readonly number[]): Float64Array {
  return Float64Array.from(arcs, ({ cost }, a) => cost + prices[a]!);
}

describe('a reoptimized flow, worked by hand', () => {
  const nodes = [origin(0, 1, 2), origin(4, 4, 4), destination(10, 8, 6)];
  const problem = { nodes, arcs: [arc(0, 2, 1), arc(1, 2, 1)] };

  it('starts with the optimal flow of the first costs', () => {
    const flow = optimalFlow(problem);

    expect([...flow.flow]).toEqual([3, 0]);
    expect(flow.saving).toBe(10 + 8 + 6 - (0 + 1 + 2) - 3);
  });

  it('moves packs to another origin if their arc becomes dearer', () => {
    const flow = optimalFlow(problem);

    flow.reoptimize(Float64Array.of(4.5, 1));

    // By origin 0, the packs cost 4.5, 5.5 and 6.5; by origin 1, each costs 5.
    expect([...flow.flow]).toEqual([1, 2]);
    expect(flow.saving).toBe(24 - 4.5 - 10);
  });

  it('sends packs back to their origin if no destination pays for them', () => {
    const flow = optimalFlow(problem);

    flow.reoptimize(Float64Array.of(8, 8));

    expect([...flow.flow]).toEqual([1, 0]);
  });

  it('returns to the first optimum if the costs do', () => {
    const flow = optimalFlow(problem);

    flow.reoptimize(Float64Array.of(50, 50));
    expect([...flow.flow]).toEqual([0, 0]);
    flow.reoptimize(Float64Array.of(1, 1));

    expect([...flow.flow]).toEqual([3, 0]);
  });

  it('refuses a cycle that would carry packs without limit', () => {
    const endless = { ...both([], []), shippable: Infinity };
    const cycle = { nodes: [endless, endless], arcs: [arc(0, 1, 1), arc(1, 0, 1)] };

    const empty = { flow: new Int32Array(2), saving: 0, potentials: new Float64Array(5) };
    const flow = new ReoptimizedFlow(cycle, empty);

    expect(() => {
      flow.reoptimize(Float64Array.of(-1, -1));
    }).toThrow('negative cycle');
  });
});

describe('a reoptimized flow', () => {
  it('saves as much as a flow solved anew at the same costs', () => {
    fc.assert(
      fc.property(anyPricedFlow, ({ problem, steps }) => {
        const { nodes, arcs } = problem;
        const flow = optimalFlow(problem);
        for (const prices of steps) {
          const costs = pricedCosts(problem, prices);
          flow.reoptimize(costs);
          const anew = solveConvexFlow({
            nodes,
            arcs: arcs.map((each, a) => ({ ...each, cost: costs[a]! })),
          })!;
          expect(Math.abs(flow.saving - anew.saving)).toBeLessThanOrEqual(1e-9 * (1 + anew.saving));
          expectFeasible(nodes, arcs, flow.flow);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not change if the costs do not', () => {
    fc.assert(
      fc.property(anyPricedFlow, ({ problem, steps }) => {
        const flow = optimalFlow(problem);
        const costs = pricedCosts(problem, steps[0]!);
        flow.reoptimize(costs);
        const before = flow.flow.slice();
        flow.reoptimize(costs);
        expect(flow.flow).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('forgets earlier costs when it restarts', () => {
    fc.assert(
      fc.property(anyPricedFlow, ({ problem, steps }) => {
        const last = pricedCosts(problem, steps.at(-1)!);
        const restarted = optimalFlow(problem);
        for (const prices of steps) restarted.reoptimize(pricedCosts(problem, prices));
        restarted.restart();
        restarted.reoptimize(last);
        const fresh = optimalFlow(problem);
        fresh.reoptimize(last);
        expect(restarted.flow).toEqual(fresh.flow);
        expect(restarted.saving).toBe(fresh.saving);
      }),
      { numRuns: 100 },
    );
  });
});
