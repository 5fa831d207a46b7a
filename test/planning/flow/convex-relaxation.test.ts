import fc from 'fast-check';
import { solveConvexFlow } from '../../../src/planning/flow/convex-flow';
import { ConvexRelaxation, type LineState } from '../../../src/planning/flow/convex-relaxation';
import type { FixedChargeFlow } from '../../../src/planning/flow/fixed-charge-flow';
import type { ConvexFunction } from '../../../src/planning/flow/flow-problem';
import { bestFixedChargeSaving } from './brute-force';
import { anyFixedChargeFlow, destination, fixedCharge, line, origin } from './flow-instances';

/** The upper bound of a subproblem; −Infinity if its relaxation is infeasible. */
function boundOf(problem: FixedChargeFlow, states: readonly LineState[]): number {
  const relaxation = new ConvexRelaxation(problem);
  const arcs = states.flatMap((state, index) =>
    state === 'closed' ? [] : [relaxation.arc(index, state)],
  );
  const solution = solveConvexFlow({ nodes: relaxation.nodes(states), arcs });
  const openLineCost = problem.lines.reduce(
    (sum, { lineCost }, index) => sum + (states[index] === 'open' ? lineCost : 0),
    0,
  );
  return solution === null ? -Infinity : solution.saving - openLineCost;
}

const valuesOf = (total: ConvexFunction, count: number): readonly (number | undefined)[] =>
  Array.from({ length: count + 1 }, (_, packs) => total.valueAt(packs));

describe('the convex relaxation, worked by hand', () => {
  const nodes = [origin(0, 0, 0, 0), origin(0, 0, 0, 0), destination(10, 8, 6, 4)];

  it('of a problem without rules is the problem itself, without bounds on packs', () => {
    const problem = fixedCharge(nodes, [line(0, 2, 3, 0)]);
    const relaxation = new ConvexRelaxation(problem);

    expect(relaxation.maxPacks).toBeNull();
    expect(relaxation.nodes(['free'])).toBe(problem.nodes);
    expect(relaxation.arc(0, 'free')).toEqual({ from: 0, to: 2, cost: 3, lower: 0 });
  });

  it('charges a destination for as many lines as its packs need', () => {
    const lines = [line(0, 2, 0, 5, 2), line(1, 2, 0, 5, 2)];
    const relaxation = new ConvexRelaxation(fixedCharge(nodes, lines));

    const [, , relaxed] = relaxation.nodes(['free', 'free']);

    // Values 10, 18, 24, 28 less 5 for one line or 10 for two: 5, 13, 14, 18, and their hull.
    expect(valuesOf(relaxed!.demandValue, 4)).toEqual([0, 6.5, 13, 15.5, 18]);
  });

  it('counts the lines of the largest capacity first, the fewest that can carry the packs', () => {
    const lines = [line(0, 2, 0, 5, 1), line(1, 2, 0, 5, 3)];
    const relaxation = new ConvexRelaxation(fixedCharge(nodes, lines));

    const [, , relaxed] = relaxation.nodes(['free', 'free']);

    // Three packs need one line, and the fourth, which saves 4, needs the second for 5.
    expect(relaxed!.demandValue.valueAt(3)).toBe(24 - 5);
    expect(relaxed!.demandValue.valueAt(4)).toBe(28 - 10);
  });

  it('counts open lines as paid: they carry packs for nothing more', () => {
    const lines = [line(0, 2, 0, 5, 2), line(1, 2, 0, 5, 2)];
    const relaxation = new ConvexRelaxation(fixedCharge(nodes, lines));

    const [, , relaxed] = relaxation.nodes(['open', 'free']);

    // Values 10, 18, then 24 − 5 and 28 − 5.
    expect(valuesOf(relaxed!.demandValue, 4)).toEqual([0, 10, 18, 20.5, 23]);
  });

  it('ends the domain of a destination at the capacity of the lines that are not closed', () => {
    const lines = [line(0, 2, 0, 5, 2), line(1, 2, 0, 5, 2)];
    const relaxation = new ConvexRelaxation(fixedCharge(nodes, lines));

    const [, , relaxed] = relaxation.nodes(['free', 'closed']);

    expect(valuesOf(relaxed!.demandValue, 3)).toEqual([0, 6.5, 13, undefined]);
  });

  it('spreads the cost above the cheapest line over the packs of a line', () => {
    const lines = [line(0, 2, 1, 5, 2), line(1, 2, 1, 8, 2)];
    const relaxation = new ConvexRelaxation(fixedCharge(nodes, lines));

    expect(relaxation.arc(0, 'free').cost).toBe(1);
    expect(relaxation.arc(1, 'free').cost).toBe(1 + (8 - 5) / 2);
    expect(relaxation.arc(1, 'open').cost).toBe(1);
  });

  it('makes quantities below the minimum as good as the chord to it', () => {
    const problem = fixedCharge([origin(1, 2, 3), destination(10, 8, 6)], [line(0, 1, 0, 0)], {
      minPacks: 2,
    });
    const [supply, demand] = new ConvexRelaxation(problem).nodes(['free']);

    expect(valuesOf(supply!.supplyCost, 3)).toEqual([0, 1.5, 3, 6]);
    expect(valuesOf(demand!.demandValue, 3)).toEqual([0, 9, 18, 24]);
  });

  it('makes an open line carry the minimum quantity', () => {
    const problem = fixedCharge(nodes, [line(0, 2, 0, 0)], { minPacks: 3 });
    const relaxation = new ConvexRelaxation(problem);

    expect(relaxation.arc(0, 'free').lower).toBe(0);
    expect(relaxation.arc(0, 'open').lower).toBe(3);
  });

  it('closes lines at the root that can never carry the minimum quantity', () => {
    const lines = [line(0, 2, 0, 0), line(1, 2, 0, 0, 2)];

    expect(new ConvexRelaxation(fixedCharge(nodes, lines, { minPacks: 3 })).rootStates()).toEqual([
      'free',
      'closed',
    ]);
  });

  it('builds again only the nodes whose lines have another state', () => {
    const two = [origin(0, 0), destination(9, 9), destination(9, 9)];
    const lines = [line(0, 1, 0, 5), line(0, 2, 0, 5)];
    const relaxation = new ConvexRelaxation(fixedCharge(two, lines));
    const states: readonly LineState[] = ['free', 'free'];
    const parent = { states, nodes: relaxation.nodes(states) };

    const child = relaxation.nodes(['free', 'closed'], parent);

    expect(child[1]).toBe(parent.nodes[1]);
    expect(child[2]).not.toBe(parent.nodes[2]);
  });
});

describe('the convex relaxation', () => {
  const tiny = anyFixedChargeFlow({ maxNodes: 4, maxLines: 4, maxPacks: 4 });

  it('bounds the saving of every flow at the root', () => {
    fc.assert(
      fc.property(tiny, (problem) => {
        const bound = boundOf(problem, new ConvexRelaxation(problem).rootStates());
        expect(bound).toBeGreaterThanOrEqual(bestFixedChargeSaving(problem) - 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('bounds the saving of every flow that agrees with the states of its lines', () => {
    const anyStates = fc.array(fc.constantFrom<LineState>('free', 'closed', 'open'), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(tiny, anyStates, (drawn, wanted) => {
        const problem = { ...drawn, isHub: drawn.nodes.map(() => false) };
        const root = new ConvexRelaxation(problem).rootStates();
        const states = root.map((state, index) => (state === 'closed' ? state : wanted[index]!));
        const { maxPacks } = new ConvexRelaxation(problem);
        const best = bestFixedChargeSaving(problem, {
          isClosed: (index) => states[index] === 'closed',
          isOpen: (index) => states[index] === 'open',
          ...(maxPacks === null ? {} : { maxPacks }),
        });
        if (best > -Infinity) expect(boundOf(problem, states)).toBeGreaterThanOrEqual(best - 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('is exact where no rule applies', () => {
    fc.assert(
      fc.property(tiny, (drawn) => {
        const lines = drawn.lines.map((each) => ({ ...each, lineCost: 0 }));
        const problem = { ...drawn, lines, minPacks: 1, isHub: drawn.nodes.map(() => true) };
        const bound = boundOf(problem, new ConvexRelaxation(problem).rootStates());
        expect(bound).toBeCloseTo(bestFixedChargeSaving(problem), 9);
      }),
    );
  });
});
