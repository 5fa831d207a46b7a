import fc from 'fast-check';
import { capSupply } from '../../../src/planning/flow/cap-supply';
import { solveConvexFlow } from '../../../src/planning/flow/convex-flow';
import type { FlowNode } from '../../../src/planning/flow/flow-problem';
import { arc, destination } from './flow-instances';

/** A location with very many packs, each of which costs the same. */
const hoard = (shippable: number, cost = 1): FlowNode => ({
  shippable,
  supplyCost: { valueAt: (packs) => (packs <= shippable ? cost * packs : undefined) },
  demandValue: { valueAt: (packs) => (packs === 0 ? 0 : undefined) },
});

describe('capping the supply at the total demand', () => {
  it('caps a supply that nobody demands', () => {
    const [capped] = capSupply([hoard(1_000_000), destination(5, 5, 5)]);

    // Each demand is rounded up to a power of two beyond its domain: 1 at the origin, 4 here.
    expect(capped!.shippable).toBe(1 + 4);
  });

  it('leaves small supplies as they are', () => {
    const nodes = [hoard(4_095), destination(5)];

    expect(capSupply(nodes)).toBe(nodes);
  });

  it('caps only the locations with more than that', () => {
    const nodes = [hoard(5_000), hoard(3), destination(5, 5, 5, 5)];

    expect(capSupply(nodes).map(({ shippable }) => shippable)).toEqual([1 + 1 + 8, 3, 0]);
  });

  it('evaluates few values of a large demand', () => {
    let evaluations = 0;
    const valueAt = (packs: number): number => {
      evaluations += 1;
      return packs;
    };

    capSupply([hoard(1_000_000), { ...destination(), demandValue: { valueAt } }]);

    expect(evaluations).toBeLessThan(25);
  });

  it('leaves the optimal saving as it is', () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), (demands) => {
        const sinks = demands.map((each) => destination(...each.sort((a, b) => b - a)));
        const nodes = [hoard(10_000, 3), hoard(5_000, 2), ...sinks];
        const arcs = sinks.flatMap((_, i) => [arc(0, i + 2, i), arc(1, i + 2, 3, { upper: 10 })]);
        const capped = solveConvexFlow({ nodes: capSupply(nodes), arcs })!;
        expect(capped.saving).toBeCloseTo(solveConvexFlow({ nodes, arcs })!.saving, 9);
      }),
    );
  });
});
