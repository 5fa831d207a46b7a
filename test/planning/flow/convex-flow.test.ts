import fc from 'fast-check';
import { solveConvexFlow } from '../../../src/planning/flow/convex-flow';
import {
  savingOfChange,
  type FlowArc,
  type FlowProblem,
  type FlowSolution,
} from '../../../src/planning/flow/flow-problem';
import { bestConvexSaving } from './brute-force';
import { expectFeasible } from './expect-feasible';
import { anyConvexFlow, arc, both, destination, origin } from './flow-instances';

function solve(problem: FlowProblem): FlowSolution {
  const solution = solveConvexFlow(problem);
  if (solution === null) throw new Error('infeasible');
  return solution;
}

const tiny = anyConvexFlow({ maxNodes: 3, maxArcs: 4, maxPacks: 4 });
const tinyWithLower = anyConvexFlow({ maxNodes: 3, maxArcs: 3, maxPacks: 4, maxLower: 2 });
const large = anyConvexFlow({ maxNodes: 12, maxArcs: 50, maxPacks: 60 });

describe('a convex flow, worked by hand', () => {
  it('ships packs while their marginal value exceeds marginal cost and freight', () => {
    const nodes = [origin(1, 2, 3, 4), destination(10, 8, 6, 4)];

    const { flow, saving } = solve({ nodes, arcs: [arc(0, 1, 2)] });

    // Packs save 10−1−2, 8−2−2 and 6−3−2; the fourth would lose 2.
    expect([...flow]).toEqual([3]);
    expect(saving).toBe(7 + 4 + 1);
  });

  it('uses the cheaper arc up to its capacity', () => {
    const nodes = [origin(0, 0, 0), destination(9, 9, 9)];

    const { flow } = solve({ nodes, arcs: [arc(0, 1, 5), arc(0, 1, 1, { upper: 2 })] });

    expect([...flow]).toEqual([1, 2]);
  });

  it('divides scarce supply by marginal value', () => {
    const nodes = [origin(0, 0, 0), destination(10, 4), destination(8, 7)];

    const { flow } = solve({ nodes, arcs: [arc(0, 1, 0), arc(0, 2, 0)] });

    expect([...flow]).toEqual([1, 2]);
  });

  it('ships only the own packs of a location, even if more arrive', () => {
    const nodes = [origin(0, 0, 0), both([1], [2, 2, 2]), destination(20, 20, 20)];

    const { flow } = solve({ nodes, arcs: [arc(0, 1, 0), arc(1, 2, 0)] });

    expect(flow[1]).toBe(1);
  });

  it('sends lower bounds although they lose money', () => {
    const nodes = [origin(5, 5, 5), destination(1, 1, 1)];

    const { flow, saving } = solve({ nodes, arcs: [arc(0, 1, 0, { lower: 2 })] });

    expect([...flow]).toEqual([2]);
    expect(saving).toBe(-8);
  });

  it.each([
    ['exceed the supply', arc(0, 1, 0, { lower: 3 })],
    ['exceed the domain of the demand', arc(0, 2, 0, { lower: 2 })],
    ['exceed the capacity', arc(0, 1, 0, { lower: 2, upper: 1 })],
  ])('is infeasible if lower bounds %s', (_, bounded) => {
    const nodes = [origin(0, 0), destination(1, 1, 1), destination(1)];

    expect(solveConvexFlow({ nodes, arcs: [bounded] })).toBeNull();
  });

  it('has potentials that are the marginal values of a pack', () => {
    const nodes = [origin(1, 2, 3), destination(10, 8, 6, 4)];

    const { potentials } = solve({ nodes, arcs: [arc(0, 1, 1)] });
    const dummy = potentials.at(-1)!;

    // All three packs travel, so that a further one is worth between 4 and 6 at the destination.
    expect(potentials[1]! - dummy).toBeGreaterThanOrEqual(4);
    expect(potentials[1]! - dummy).toBeLessThanOrEqual(6);
    expect(potentials[0]).toBe(potentials[1]! - 1);
  });
});

describe('a convex flow', () => {
  it('saves as much as the best of all flows', () => {
    fc.assert(
      fc.property(tiny, (problem) => {
        expect(solve(problem).saving).toBeCloseTo(bestConvexSaving(problem), 9);
      }),
      { numRuns: 300 },
    );
  });

  it('saves as much as the best of all flows within lower bounds', () => {
    fc.assert(
      fc.property(tinyWithLower, (problem) => {
        const solution = solveConvexFlow(problem);
        if (solution === null) expect(areLowerBoundsFeasible(problem)).toBe(false);
        else expect(solution.saving).toBeCloseTo(bestConvexSaving(problem), 9);
      }),
      { numRuns: 300 },
    );
  });

  it('is feasible, and its saving is the value of its own flow', () => {
    fc.assert(
      fc.property(large, (problem) => {
        const { flow, saving } = solve(problem);
        expectFeasible(problem.nodes, problem.arcs, flow);
        expect(saving).toBeCloseTo(savingOf(problem, flow), 9);
      }),
    );
  });

  it('has potentials that prove it optimal: no residual arc has a negative reduced cost', () => {
    fc.assert(
      fc.property(large, (problem) => {
        expectDualFeasible(problem, solve(problem));
      }),
    );
  });

  it('saves the same from a warm start as from a cold one, at other costs and capacities', () => {
    fc.assert(
      fc.property(large, large, (one, other) => {
        const before = { nodes: one.nodes, arcs: one.arcs.map(withCapacity) };
        const arcs = before.arcs.map((each, a) => ({ ...each, ...newTerms(other, a) }));
        const { flow, potentials } = solve(before);
        const reroutedPacks = flow.reduce((sum, packs) => sum + packs, 0);

        const problem = { nodes: before.nodes, arcs };
        const warm = solveConvexFlow(problem, { flow, potentials, reroutedPacks })!;

        expectFeasible(problem.nodes, arcs, warm.flow);
        expect(warm.saving).toBeCloseTo(solve(problem).saving, 9);
      }),
    );
  });

  it('saves the same from a warm start where arcs without capacity become dearer and others close', () => {
    fc.assert(
      fc.property(large, fc.array(fc.nat(3), { minLength: 1 }), (problem, draws) => {
        const { flow, potentials } = solve(problem);
        const arcs = problem.arcs.map((each, a): FlowArc => {
          const draw = draws[a % draws.length]!;
          if (draw === 0 && each.lower === 0) return { ...each, upper: 0 };
          return draw === 1 ? { ...each, cost: each.cost + 1 } : each;
        });
        const changed = { nodes: problem.nodes, arcs };
        const reroutedPacks = flow.reduce((sum, packs) => sum + packs, 0);

        const warm = solveConvexFlow(changed, { flow, potentials, reroutedPacks })!;

        expect(warm.saving).toBeCloseTo(solve(changed).saving, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('recovers from a warm start that is infeasible for the new problem', () => {
    const nodes = [origin(0, 0), destination(5, 5, 5)];
    const problem = { nodes, arcs: [arc(0, 1, 1), arc(0, 1, 2)] };
    const start = { flow: [2, 2], potentials: new Float64Array(5), reroutedPacks: 1 };

    expect(solveConvexFlow(problem, start)).toMatchObject({ saving: 8 });
  });
});

function withCapacity({ upper = 30, ...terms }: FlowArc): FlowArc {
  return { ...terms, upper };
}

/** The cost and the capacity of an arc of another problem. */
function newTerms({ arcs }: FlowProblem, index: number): Pick<FlowArc, 'cost' | 'upper'> {
  const { cost, upper = 30 } = arcs[index % arcs.length]!;
  return { cost, upper };
}

function areLowerBoundsFeasible({ nodes, arcs }: FlowProblem): boolean {
  const lower = Int32Array.from(arcs, (each) => each.lower);
  const change = changeOf({ nodes, arcs }, lower);
  return nodes.every((node, i) => {
    const shipped = arcs.reduce((sum, { from }, a) => sum + (from === i ? lower[a]! : 0), 0);
    return shipped <= node.shippable && savingOfChange(node, change[i]!) > -Infinity;
  });
}

function savingOf({ nodes, arcs }: FlowProblem, flow: Int32Array): number {
  const change = changeOf({ nodes, arcs }, flow);
  const freight = arcs.reduce((sum, { cost }, a) => sum + cost * flow[a]!, 0);
  return nodes.reduce((sum, node, i) => sum + savingOfChange(node, change[i]!), -freight);
}

function changeOf({ nodes, arcs }: FlowProblem, flow: Int32Array): Int32Array {
  const change = new Int32Array(nodes.length);
  arcs.forEach(({ from, to }, a) => {
    change[from]! -= flow[a]!;
    change[to]! += flow[a]!;
  });
  return change;
}

/** Complementary slackness over all residual arcs: of lanes, of supplies and to the dummy node. */
function expectDualFeasible(problem: FlowProblem, { flow, potentials }: FlowSolution): void {
  const { nodes, arcs } = problem;
  const tolerance = 1e-8;
  const count = nodes.length;
  const shipped = new Int32Array(count);
  arcs.forEach(({ from, to, cost, upper = Infinity }, a) => {
    shipped[from]! += flow[a]!;
    const reducedCost = cost + potentials[count + from]! - potentials[to]!;
    if (flow[a]! < upper) expect(reducedCost).toBeGreaterThanOrEqual(-tolerance);
    if (flow[a]! > 0) expect(reducedCost).toBeLessThanOrEqual(tolerance);
  });
  const change = changeOf(problem, flow);
  nodes.forEach((node, i) => {
    const split = potentials[i]! - potentials[count + i]!;
    if (shipped[i]! < node.shippable) expect(split).toBeGreaterThanOrEqual(-tolerance);
    if (shipped[i]! > 0) expect(split).toBeLessThanOrEqual(tolerance);
    const price = potentials[i]! - potentials[2 * count]!;
    const saving = savingOfChange(node, change[i]!);
    const gain = savingOfChange(node, change[i]! + 1) - saving;
    const loss = saving - savingOfChange(node, change[i]! - 1);
    expect(price).toBeGreaterThanOrEqual(gain - tolerance);
    expect(price).toBeLessThanOrEqual(loss + tolerance);
  });
}
