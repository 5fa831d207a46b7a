import fc from 'fast-check';
import { solveConvexFlow } from '../../../src/planning/flow/convex-flow';
import type { ConcaveNode } from '../../../src/planning/verify/concave-node';
import {
  solveByCuttingPlanes,
  type ConvexProgramme,
} from '../../../src/planning/verify/cutting-planes';
import { solveWithJsLp } from '../../../src/planning/verify/js-lp-solver';

/** A node from the savings of its packs: those received from the first on, those kept from the last down. */
function node(gains: readonly number[], losses: readonly number[]): ConcaveNode {
  return {
    maxShipped: losses.length,
    maxReceived: gains.length,
    marginalSaving: (pack) => (pack >= 1 ? gains[pack - 1]! : losses[-pack]!),
  };
}

const solve = (programme: ConvexProgramme) => solveByCuttingPlanes(programme, solveWithJsLp);

describe('The optimum of a convex programme by cutting planes', () => {
  it('moves packs while one gains more than it loses and costs', () => {
    const programme = {
      nodes: [node([], [1, 2, 6]), node([9, 5, 3], [])],
      lines: [{ from: 0, to: 1, packCost: 1, maxPacks: Infinity }],
    };

    // 9 − 1 − 1 for the first pack, 5 − 2 − 1 for the second; the third would lose 3 − 6 − 1.
    expect(solve(programme)!.saving).toBeCloseTo(9, 9);
    expect([...solve(programme)!.packs].map(Math.round)).toEqual([2]);
  });

  it('keeps the maximum of a line and the supply of a node', () => {
    const nodes = [node([], [1]), node([], [1, 1, 1]), node([9, 9, 9, 9], [])];
    const lines = [
      { from: 0, to: 2, packCost: 0, maxPacks: Infinity },
      { from: 1, to: 2, packCost: 0, maxPacks: 2 },
    ];

    expect(solve({ nodes, lines })!.saving).toBeCloseTo(3 * 8, 9);
  });

  it('saves nothing where no pack pays, and needs one programme for that', () => {
    const programme = {
      nodes: [node([], [5]), node([4], [])],
      lines: [{ from: 0, to: 1, packCost: 1, maxPacks: Infinity }],
    };

    expect(solve(programme)).toMatchObject({ saving: 0, rounds: 1 });
  });

  it('has no answer if the solver has none', () => {
    expect(solveByCuttingPlanes({ nodes: [node([1], [1])], lines: [] }, () => null)).toBeNull();
  });

  it('equals the convex minimum-cost flow on random networks', () => {
    const quarters = fc.integer({ min: 0, max: 40 }).map((value) => value / 4);
    const sorted = fc.array(quarters, { minLength: 0, maxLength: 5 });
    const nodes = fc.array(fc.tuple(sorted, sorted), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(nodes, fc.array(quarters, { minLength: 12, maxLength: 12 }), (values, costs) => {
        // Losses stay above gains, as one curve demands: the gains fall, and the losses rise from them.
        const curves = values.map(([gains, losses]) => ({
          gains: [...gains].sort((a, b) => b - a),
          losses: [...losses].sort((a, b) => a - b).map((loss) => loss + Math.max(0, ...gains)),
        }));
        const lines = curves.flatMap((_, from) =>
          curves.flatMap((__, to) =>
            from === to
              ? []
              : [{ from, to, packCost: costs[(3 * from + to) % 12]!, maxPacks: Infinity }],
          ),
        );
        const flow = solveConvexFlow({
          nodes: curves.map(({ gains, losses }) => ({
            shippable: losses.length,
            supplyCost: { valueAt: total(losses) },
            demandValue: { valueAt: total(gains) },
          })),
          arcs: lines.map(({ from, to, packCost }) => ({ from, to, cost: packCost, lower: 0 })),
        })!;

        const found = solve({ nodes: curves.map((each) => node(each.gains, each.losses)), lines })!;

        expect(found.saving).toBeCloseTo(flow.saving, 7);
      }),
      { numRuns: 60 },
    );
  });
});

function total(values: readonly number[]): (packs: number) => number | undefined {
  return (packs) =>
    packs > values.length
      ? undefined
      : values.slice(0, packs).reduce((sum, value) => sum + value, 0);
}
