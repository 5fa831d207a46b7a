import fc from 'fast-check';
import type { FixedChargeFlow } from '../../../src/planning/flow/fixed-charge-flow';
import { solveConvexFlow } from '../../../src/planning/flow/convex-flow';
import { ConvexRelaxation } from '../../../src/planning/flow/convex-relaxation';
import type { FlowArc } from '../../../src/planning/flow/flow-problem';
import { flowSaving } from '../../../src/planning/flow/flow-rules';
import { dropInfeasibleLines, repairFlow } from '../../../src/planning/flow/repair-heuristics';
import { bestFixedChargeSaving } from './brute-force';
import { expectWithinRules } from './expect-feasible';
import { anyFixedChargeFlow, both, destination, fixedCharge, line, origin } from './flow-instances';

/** The optimal flow of a problem without its rules, which the heuristics make feasible. */
function relaxedFlow({ nodes, lines }: FixedChargeFlow) {
  const arcs = lines.map(({ from, to, packCost: cost, maxPacks: upper }): FlowArc => {
    const free = { from, to, cost, lower: 0 };
    return upper === undefined ? free : { ...free, upper };
  });
  const { flow, potentials } = solveConvexFlow({ nodes, arcs })!;
  return { packs: flow, potentials };
}

function repaired(problem: FixedChargeFlow): Int32Array {
  const { maxPacks } = new ConvexRelaxation(problem);
  return repairFlow(problem, { ...relaxedFlow(problem), maxPacks });
}

const dropped = (problem: FixedChargeFlow, packs: readonly number[]): readonly number[] => [
  ...dropInfeasibleLines(problem, Int32Array.from(packs)),
];

describe('the drop heuristic, worked by hand', () => {
  const nodes = [origin(0, 0, 0), origin(0, 0, 0), destination(9, 9, 9, 9)];

  it('drops a line below the minimum quantity and leaves the others', () => {
    const problem = fixedCharge(nodes, [line(0, 2, 1, 0), line(1, 2, 1, 0)], { minPacks: 2 });

    expect(dropped(problem, [3, 1])).toEqual([3, 0]);
  });

  it('drops a line that saves less than its fixed charge', () => {
    const problem = fixedCharge(nodes, [line(0, 2, 1, 0), line(1, 2, 1, 10)]);

    expect(dropped(problem, [3, 1])).toEqual([3, 0]);
  });

  it('drops the worst line first, after which another can be worthwhile', () => {
    const scarce = [origin(0, 0), origin(0, 0), destination(9, 9, 0, 0)];
    const problem = fixedCharge(scarce, [line(0, 2, 0, 5), line(1, 2, 0, 6)]);

    // Beside each other they lose 5 and 6. Without the second, the first saves 18 − 5.
    expect(dropped(problem, [2, 2])).toEqual([2, 0]);
  });

  it('drops the smaller side of a relay that is not a hub', () => {
    const relayed = [origin(0, 0), both([1, 1, 1], [5, 5]), destination(9, 9, 9)];
    const problem = fixedCharge(relayed, [line(0, 1, 0, 0), line(1, 2, 0, 0)]);

    expect(dropped(problem, [1, 3])).toEqual([0, 3]);
    expect(dropped(problem, [2, 1])).toEqual([2, 0]);
  });

  it('drops lines of a hub that save money one by one and lose it together', () => {
    const relayed = [origin(0), both([8], [8]), destination(9)];
    const lines = [line(0, 1, 0, 5), line(1, 2, 0, 5)];
    const problem = fixedCharge(relayed, lines, { isHub: [false, true, false] });

    // Both lines together save 9 and cost 10. Alone, the first saves 8 and costs 5.
    expect(dropped(problem, [1, 1])).toEqual([1, 0]);
  });
});

describe('the repair heuristic, worked by hand', () => {
  it('gives the packs of a dropped line to another line', () => {
    const nodes = [origin(0, 0), origin(0, 0, 0, 0, 0), destination(9, 9, 9, 9, 9)];
    const lines = [line(0, 2, 1, 0), line(1, 2, 2, 0)];
    const start = relaxedFlow(fixedCharge(nodes, lines));

    expect([...start.packs]).toEqual([2, 3]);
    expect([...repaired(fixedCharge(nodes, lines, { minPacks: 3 }))]).toEqual([0, 5]);
  });

  it('raises a line to the minimum quantity', () => {
    const nodes = [origin(0, 0), destination(9, 1)];

    expect([...repaired(fixedCharge(nodes, [line(0, 1, 2, 0)], { minPacks: 2 }))]).toEqual([2]);
  });
});

describe('both heuristics', () => {
  const size = { maxNodes: 6, maxLines: 14, maxPacks: 10 };

  it('give flows within the rules that lose no money', () => {
    fc.assert(
      fc.property(anyFixedChargeFlow(size), (problem) => {
        const { packs } = relaxedFlow(problem);
        for (const feasible of [dropInfeasibleLines(problem, packs), repaired(problem)]) {
          expectWithinRules(problem, feasible);
          expect(flowSaving(problem, feasible)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leave a flow within the rules as it is if every line is worthwhile', () => {
    fc.assert(
      fc.property(anyFixedChargeFlow(size), (problem) => {
        const once = dropInfeasibleLines(problem, relaxedFlow(problem).packs);
        expect(dropInfeasibleLines(problem, once)).toEqual(once);
      }),
    );
  });

  it('do not change the flow that they are given', () => {
    fc.assert(
      fc.property(anyFixedChargeFlow(size), (problem) => {
        const { packs, potentials } = relaxedFlow(problem);
        const before = packs.slice();
        const { maxPacks } = new ConvexRelaxation(problem);
        dropInfeasibleLines(problem, packs);
        repairFlow(problem, { packs, potentials, maxPacks });
        expect(packs).toEqual(before);
      }),
    );
  });

  it('never save more than the best of all flows', () => {
    fc.assert(
      fc.property(anyFixedChargeFlow({ maxNodes: 4, maxLines: 4, maxPacks: 4 }), (problem) => {
        const best = bestFixedChargeSaving(problem) + 1e-9;
        const { packs } = relaxedFlow(problem);
        expect(flowSaving(problem, dropInfeasibleLines(problem, packs))).toBeLessThanOrEqual(best);
        expect(flowSaving(problem, repaired(problem))).toBeLessThanOrEqual(best);
      }),
    );
  });
});
