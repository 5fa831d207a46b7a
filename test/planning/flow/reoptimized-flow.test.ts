import fc from 'fast-check';
import { solveConvexFlow } from '../../../src/planning/flow/convex-flow';
import type { FlowArc, FlowNode, ConvexFunction } from '../../../src/planning/flow/flow-problem';
import { ReoptimizedFlow } from '../../../src/planning/flow/reoptimized-flow';

/** Running totals of the worth of each pack. */
function totals(worths: readonly number[]): ConvexFunction {
  const upTo = [0];
  for (const worth of worths) upTo.push(upTo.at(-1)! + worth);
  return { valueAt: (packs) => upTo[packs] };
}

const worth = fc.double({ min: 0, max: 50, noNaN: true });

/** What giving costs rises and what receiving saves falls, and they do not cross. */
const node = fc
  .record({
    middle: worth,
    given: fc.array(worth, { maxLength: 60 }),
    got: fc.array(worth, { maxLength: 60 }),
    spare: fc.integer({ min: -3, max: 3 }),
  })
  .map(({ middle, given, got, spare }): FlowNode => {
    const rising = given.map((each) => middle + each).sort((a, b) => a - b);
    const falling = got.map((each) => middle - each).sort((a, b) => b - a);
    return {
      shippable: Math.max(0, rising.length + spare),
      supplyCost: totals(rising),
      demandValue: totals(falling),
    };
  });

const arc = (nodes: number): fc.Arbitrary<FlowArc> =>
  fc
    .record({
      from: fc.nat({ max: nodes - 1 }),
      step: fc.integer({ min: 1, max: nodes - 1 }),
      cost: fc.double({ min: 0, max: 20, noNaN: true }),
      upper: fc.option(fc.nat({ max: 30 })),
    })
    .map(({ from, step, cost, upper }) => {
      const to = (from + step) % nodes;
      return { from, to, cost, lower: 0, ...(upper === null ? {} : { upper }) };
    });

const flowWithPrices = fc.integer({ min: 2, max: 9 }).chain((count) =>
  fc.record({
    nodes: fc.array(node, { minLength: count, maxLength: count }),
    arcs: fc.array(arc(count), { minLength: 1, maxLength: 30 }),
    prices: fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 30, noNaN: true })), {
        minLength: 30,
        maxLength: 30,
      }),
      { minLength: 1, maxLength: 8 },
    ),
  }),
);

describe('a flow that is kept best while prices move', () => {
  it('saves what a flow made anew at the same prices saves', () => {
    fc.assert(
      fc.property(flowWithPrices, ({ nodes, arcs, prices }) => {
        const kept = new ReoptimizedFlow({ nodes, arcs }, solveConvexFlow({ nodes, arcs })!);
        for (const added of prices) {
          const costs = Float64Array.from(arcs, ({ cost }, a) => cost + added[a]!);
          kept.reoptimize(costs);
          const priced = arcs.map((each, a) => ({ ...each, cost: costs[a]! }));
          const anew = solveConvexFlow({ nodes, arcs: priced })!;
          expect(Math.abs(kept.saving - anew.saving)).toBeLessThanOrEqual(1e-9 * (1 + anew.saving));
          expectAllowed(nodes, arcs, kept.flow);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves every pack where it is while prices stay', () => {
    fc.assert(
      fc.property(flowWithPrices, ({ nodes, arcs, prices }) => {
        const kept = new ReoptimizedFlow({ nodes, arcs }, solveConvexFlow({ nodes, arcs })!);
        const costs = Float64Array.from(arcs, ({ cost }, a) => cost + prices[0]![a]!);
        kept.reoptimize(costs);
        const before = kept.flow.slice();
        kept.reoptimize(costs);
        expect(kept.flow).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});

function expectAllowed(
  nodes: readonly FlowNode[],
  arcs: readonly FlowArc[],
  flow: Int32Array,
): void {
  const given = new Int32Array(nodes.length);
  arcs.forEach(({ from, upper = Infinity }, a) => {
    expect(flow[a]).toBeGreaterThanOrEqual(0);
    expect(flow[a]).toBeLessThanOrEqual(upper);
    given[from]! += flow[a]!;
  });
  nodes.forEach(({ shippable }, i) => {
    expect(given[i]).toBeLessThanOrEqual(shippable);
  });
}
