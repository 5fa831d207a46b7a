import fc from 'fast-check';
import type {
  FixedChargeFlow,
  FixedChargeLine,
} from '../../../src/planning/flow/fixed-charge-flow';
import type { ConvexFunction, FlowArc, FlowNode } from '../../../src/planning/flow/flow-problem';

/** The function with these marginal values; undefined after the last. */
export function fromMarginals(marginals: readonly number[]): ConvexFunction {
  const totals = [0];
  for (const value of marginals) totals.push(totals.at(-1)! + value);
  return { valueAt: (packs) => totals[packs] };
}

/** A location that supplies packs at these marginal costs. */
export function origin(...costs: readonly number[]): FlowNode {
  return { shippable: costs.length, supplyCost: fromMarginals(costs), demandValue: NOTHING };
}

/** A location that receives packs of these marginal values. */
export function destination(...values: readonly number[]): FlowNode {
  return { shippable: 0, supplyCost: NOTHING, demandValue: fromMarginals(values) };
}

/** A location that may do both. */
export function both(costs: readonly number[], values: readonly number[]): FlowNode {
  return {
    shippable: costs.length,
    supplyCost: fromMarginals(costs),
    demandValue: fromMarginals(values),
  };
}

const NOTHING = fromMarginals([]);

/** An arc without bounds. */
export function arc(from: number, to: number, cost: number, bounds?: Partial<FlowArc>): FlowArc {
  return { from, to, cost, lower: 0, ...bounds };
}

export function line(
  from: number,
  to: number,
  packCost: number,
  lineCost: number,
  maxPacks?: number,
): FixedChargeLine {
  const costs = { from, to, packCost, lineCost };
  return maxPacks === undefined ? costs : { ...costs, maxPacks };
}

/** A problem without hubs and without a minimum quantity, unless the last argument says so. */
export function fixedCharge(
  nodes: readonly FlowNode[],
  lines: readonly FixedChargeLine[],
  rules: Partial<FixedChargeFlow> = {},
): FixedChargeFlow {
  return { nodes, lines, isHub: nodes.map(() => false), minPacks: 1, ...rules };
}

interface NodeSize {
  /** Packs that a node can supply or demand. */
  readonly maxPacks: number;
}

/** Marginal costs rise from a pivot and marginal values fall from it, so the saving is concave. */
export function anyNode({ maxPacks }: NodeSize): fc.Arbitrary<FlowNode> {
  const distance = fc.integer({ min: 0, max: 20 });
  return fc
    .record({
      pivot: fc.integer({ min: 0, max: 20 }),
      above: fc.array(distance, { maxLength: maxPacks }),
      below: fc.array(distance, { maxLength: maxPacks }),
      shortOf: fc.integer({ min: 0, max: 1 }),
    })
    .map(({ pivot, above, below, shortOf }) => ({
      shippable: Math.max(0, above.length - shortOf),
      supplyCost: fromMarginals(above.map((each) => pivot + each).sort((a, b) => a - b)),
      demandValue: fromMarginals(below.map((each) => pivot - each).sort((a, b) => b - a)),
    }));
}

/** Two different nodes. */
export function anyEnds(nodes: number): fc.Arbitrary<{ from: number; to: number }> {
  return fc
    .record({ from: fc.nat({ max: nodes - 1 }), step: fc.integer({ min: 1, max: nodes - 1 }) })
    .map(({ from, step }) => ({ from, to: (from + step) % nodes }));
}

export interface ConvexSize extends NodeSize {
  readonly maxNodes: number;
  readonly maxArcs: number;
  readonly maxLower?: number;
}

/** A convex flow problem with capacities on some arcs. */
export function anyConvexFlow({ maxNodes, maxArcs, maxPacks, maxLower = 0 }: ConvexSize) {
  return fc.integer({ min: 2, max: maxNodes }).chain((count) =>
    fc.record({
      nodes: fc.array(anyNode({ maxPacks }), { minLength: count, maxLength: count }),
      arcs: fc.array(
        fc
          .record({
            ends: anyEnds(count),
            cost: fc.integer({ min: 0, max: 8 }),
            lower: fc.integer({ min: 0, max: maxLower }),
            slack: fc.option(fc.nat({ max: maxPacks })),
          })
          .map(({ ends, cost, lower, slack }): FlowArc => {
            const bounds = slack === null ? { lower } : { lower, upper: lower + slack };
            return { ...ends, cost, ...bounds };
          }),
        { minLength: 1, maxLength: maxArcs },
      ),
    }),
  );
}

export interface FixedChargeSize extends NodeSize {
  readonly maxNodes: number;
  readonly maxLines: number;
}

/** A fixed-charge flow with every rule: line costs, a minimum quantity, capacities and hubs. */
export function anyFixedChargeFlow({
  maxNodes,
  maxLines,
  maxPacks,
}: FixedChargeSize): fc.Arbitrary<FixedChargeFlow> {
  return fc.integer({ min: 2, max: maxNodes }).chain((count) =>
    fc.record({
      nodes: fc.array(anyNode({ maxPacks }), { minLength: count, maxLength: count }),
      isHub: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      minPacks: fc.integer({ min: 1, max: 3 }),
      lines: fc.uniqueArray(
        fc
          .record({
            ends: anyEnds(count),
            packCost: fc.integer({ min: 0, max: 5 }),
            lineCost: fc.integer({ min: 0, max: 15 }),
            maxPacks: fc.option(fc.integer({ min: 1, max: maxPacks })),
          })
          .map(({ ends, maxPacks: capacity, ...costs }): FixedChargeLine => {
            const free = { ...ends, ...costs };
            return capacity === null ? free : { ...free, maxPacks: capacity };
          }),
        { minLength: 1, maxLength: maxLines, selector: ({ from, to }) => `${from} ${to}` },
      ),
    }),
  );
}
