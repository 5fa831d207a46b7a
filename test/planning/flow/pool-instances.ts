import fc from 'fast-check';
import type { FixedChargeFlow } from '../../../src/planning/flow/fixed-charge-flow';
import type { FlowNode, FlowProblem } from '../../../src/planning/flow/flow-problem';
import { GROUND, type PoolLink, type StockPools } from '../../../src/planning/flow/stock-pools';
import {
  anyConvexFlow,
  anyFixedChargeFlow,
  type ConvexSize,
  type FixedChargeSize,
} from './flow-instances';

/** A concave link: what each unit more gains, falling, and what each unit fewer loses, rising. */
export interface MarginalLink extends PoolLink {
  readonly gains: readonly number[];
  readonly losses: readonly number[];
}

/** Beyond the marginal values of a test, each unit is worth so much less, so that flows are finite. */
const STEEP = 20;

/** A link with these marginal values; beyond them gains fall and losses rise steeply. */
export function link(
  from: number,
  to: number,
  gains: readonly number[],
  losses: readonly number[],
  range: { readonly min?: number; readonly max?: number } = {},
): MarginalLink {
  const total = (marginals: readonly number[], units: number, step: number): number => {
    let sum = 0;
    for (let n = 0; n < units; n += 1) {
      sum += marginals[n] ?? marginals.at(-1)! + step * (n - marginals.length + 1);
    }
    return sum;
  };
  const savingOf = (change: number): number =>
    change >= 0 ? total(gains, change, -STEEP) : -total(losses, -change, STEEP);
  return { from, to, ...range, gains, losses, savingOf };
}

const distances = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 });

/** A link whose saving is concave with a kink at no change. */
function anyLink(from: number, to: number): fc.Arbitrary<MarginalLink> {
  return fc
    .record({ pivot: fc.integer({ min: -10, max: 10 }), above: distances, below: distances })
    .map(({ pivot, above, below }) =>
      link(
        from,
        to,
        below.map((each) => pivot - each).sort((a, b) => b - a),
        above.map((each) => pivot + each).sort((a, b) => a - b),
      ),
    );
}

/** A link that passes stock up at no cost, to a limit. */
export function passOn(from: number, to: number, max: number): MarginalLink {
  return { from, to, max, gains: [], losses: [], savingOf: () => 0 };
}

/**
 * The pools of a supply tree of any depth: every site below another has a pool that passes stock up,
 * to a limit, or to the ground; a site above others has one that its own echelon's value leads out of.
 */
export function anyPools(
  maxPools = 5,
): fc.Arbitrary<StockPools & { readonly links: readonly MarginalLink[] }> {
  return fc
    .array(
      fc.record({
        parent: fc.nat(),
        isEchelon: fc.boolean(),
        room: fc.integer({ min: 0, max: 3 }),
        stuck: fc.integer({ min: 0, max: 2 }),
      }),
      { minLength: 1, maxLength: maxPools },
    )
    .chain((sites) => {
      const count = sites.length;
      return fc
        .tuple(
          ...sites.map(({ parent, isEchelon, room, stuck }, i) => {
            if (i === count - 1) return anyLink(i, GROUND).map((each) => [each]);
            const above = i + 1 + (parent % (count - 1 - i));
            if (isEchelon) return anyLink(i, above).map((each) => [each]);
            const isStuck = room === 0;
            return anyLink(i, GROUND).map((out) => [
              passOn(i, above, room),
              { ...out, min: isStuck ? -stuck : 0 },
            ]);
          }),
        )
        .map((links) => ({ count, links: links.flat() }));
    });
}

function pooled<T extends { readonly nodes: readonly FlowNode[] }>(problem: fc.Arbitrary<T>) {
  return fc
    .record({
      problem,
      pools: anyPools(),
      memberships: fc.infiniteStream(fc.option(fc.nat(), { freq: 5 })),
    })
    .map(({ problem: flat, pools, memberships }) => ({
      ...flat,
      pools,
      nodes: flat.nodes.map((node) => {
        const drawn = memberships.next().value as number | null;
        return drawn === null ? node : { ...node, pool: drawn % pools.count };
      }),
    }));
}

/** A convex flow over locations that belong to pools. */
export function anyPooledFlow(size: ConvexSize): fc.Arbitrary<FlowProblem> {
  return pooled(anyConvexFlow(size));
}

/**
 * A fixed-charge flow over locations that belong to pools. No line is said to gain nothing in the pools.
 */
export function anyPooledFixedCharge(size: FixedChargeSize): fc.Arbitrary<FixedChargeFlow> {
  return pooled(anyFixedChargeFlow(size)).map((problem) => ({
    ...problem,
    lines: problem.lines.map((line) => ({ ...line, maxPoolGain: 1_000 })),
  }));
}

/** The best saving of pools for given gains, by trying every split of each pool's stock. */
export function bestPoolSaving({ count, links }: StockPools, gains: ArrayLike<number>): number {
  const left = Array.from({ length: count }, (_, p) => gains[p]!);
  const best = (pool: number): number => {
    if (pool === count) return 0;
    const out = links.filter(({ from }) => from === pool);
    const stock = left[pool]!;
    const [first, second] = out;
    const splits =
      second === undefined
        ? [[stock, 0] as const]
        : Array.from({ length: 41 }, (_, k) => [k - 20, stock - (k - 20)] as const);
    let most = -Infinity;
    for (const [up, aside] of splits) {
      if (up > (first!.max ?? Infinity) || up < (first!.min ?? -Infinity)) continue;
      if (second !== undefined && aside < (second.min ?? -Infinity)) continue;
      if (first!.to !== GROUND) left[first!.to]! += up;
      const saved = first!.savingOf(up) + (second?.savingOf(aside) ?? 0);
      most = Math.max(most, saved + best(pool + 1));
      if (first!.to !== GROUND) left[first!.to]! -= up;
    }
    return most;
  };
  return best(0);
}
