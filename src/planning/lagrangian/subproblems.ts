import { solveConvexFlow } from '../flow/convex-flow';
import type { FlowArc } from '../flow/flow-problem';
import { forbiddenRelays } from '../flow/flow-rules';
import { ConvexRelaxation } from '../flow/convex-relaxation';
import type { ProductPlan } from '../rebalance/product-plan';
import type { ProductProblem } from '../rebalance/product-problem';
import { ReoptimizedFlow } from '../flow/reoptimized-flow';
import type { CoupledProblem, CoupledProduct } from './coupled-product';
import type { LagrangeMultipliers } from './lagrange-multipliers';
import type { SubproblemCache } from './subproblem-cache';
import type { LinePrices } from './line-terms';
import { passOver, type SubproblemPass } from './subproblem-pass';
import type { SharedLimits } from './shared-limits';
import { solveSubproblem } from './solve-subproblem';

/** How a pass solves its subproblems. */
export interface PassOptions {
  /** Nodes of branch and bound for one product; small if left out. */
  readonly nodeLimit?: number | undefined;
  /** Earlier passes, which save time and change nothing. */
  readonly cache?: SubproblemCache | undefined;
}

/** The convex relaxation of one product, reoptimised as its prices change. */
interface RelaxedSubproblem {
  readonly flow: ReoptimizedFlow;
  /** Packs on the lines of the problem: a view of the flow. */
  readonly packs: Int32Array;
  /** Cost of a pack on each line in the relaxation, without prices. */
  readonly packCost: Float64Array;
  /** The share of a line's own price that one pack pays: 1 over the maximum packs of the line. */
  readonly linePriceShare: Float64Array;
  /** Whether lines cost nothing and may carry any quantity. Then the relaxation drops the rule on relays alone. */
  readonly isConvex: boolean;
}

/**
 * Solves the Lagrangian subproblems, one for each product, at changing multipliers. `solveRelaxed`
 * solves the convex relaxations by reoptimisation: each product keeps its flow from the last pass,
 * so a pass costs about as much as what has changed. `solve` solves the subproblems under all their
 * rules by branch and bound. Both give valid upper bounds; those of `solve` are tighter.
 */
export class Subproblems implements CoupledProblem {
  readonly shared: SharedLimits;
  readonly products: readonly CoupledProduct[];
  private readonly relaxations: RelaxedSubproblem[] = [];
  /** Cost of a pack on each line of the product that is being solved. */
  private readonly packCosts: Float64Array;

  constructor({ shared, products }: CoupledProblem) {
    this.shared = shared;
    this.products = products;
    const maxLines = products.reduce((max, { uses }) => Math.max(max, uses.length), 0);
    this.packCosts = new Float64Array(maxLines);
  }

  /** Resets all flows, so that the next results do not depend on earlier passes. */
  restart(): void {
    this.relaxations.forEach(({ flow }) => {
      flow.restart();
    });
  }

  /** Solves the relaxations. The packs are valid until the next pass only. */
  *solveRelaxed(multipliers: LagrangeMultipliers): Generator<undefined, SubproblemPass, void> {
    return yield* passOver(this, (p) => {
      const { flow, packs, packCost, linePriceShare } = this.relaxation(p);
      this.packCosts.set(packCost);
      multipliers.addTo(this.packCosts, p, linePriceShare);
      flow.reoptimize(this.packCosts);
      return { packs, savingUpperBound: flow.saving };
    });
  }

  /**
   * Solves the subproblems under all rules. A product whose relaxation satisfies them needs no
   * branching. A solution depends on its prices and not on earlier passes.
   */
  *solve(
    pricesFor: (product: number) => LinePrices,
    { nodeLimit, cache }: PassOptions = {},
  ): Generator<undefined, SubproblemPass, void> {
    return yield* passOver(this, (p) => {
      const prices = pricesFor(p);
      const solve = (): ProductPlan => this.planOf(p, prices, nodeLimit);
      const { problem } = this.products[p]!;
      const kind = prices.packPrice === undefined ? 'unpriced' : 'weak linking';
      return cache?.planOf({ kind, problem, prices, nodeLimit }, solve) ?? solve();
    });
  }

  private planOf(p: number, prices: LinePrices, nodeLimit?: number): ProductPlan {
    const coupled = this.products[p]!;
    const { flow, packs, isConvex } = this.reoptimized(p, prices);
    const isFeasible =
      isConvex &&
      (prices.linePrice?.every((price) => price === 0) ?? true) &&
      forbiddenRelays(coupled.problem, packs).length === 0;
    if (!isFeasible) return solveSubproblem(coupled, prices, nodeLimit);
    const { saving } = flow;
    return { packs: packs.slice(), saving, savingUpperBound: saving };
  }

  private reoptimized(p: number, { packPrice, linePrice }: LinePrices): RelaxedSubproblem {
    const relaxation = this.relaxation(p);
    const { flow, packCost, linePriceShare } = relaxation;
    const { packCosts } = this;
    for (let line = 0; line < packCost.length; line += 1) {
      const price = (packPrice?.[line] ?? 0) + (linePrice?.[line] ?? 0) * linePriceShare[line]!;
      packCosts[line] = packCost[line]! + price;
    }
    flow.restart();
    flow.reoptimize(packCosts);
    return relaxation;
  }

  private relaxation(p: number): RelaxedSubproblem {
    return (this.relaxations[p] ??= relaxedSubproblem(this.products[p]!));
  }
}

function relaxedSubproblem({ problem }: CoupledProduct): RelaxedSubproblem {
  const relaxation = new ConvexRelaxation(problem);
  const { maxPacks } = relaxation;
  const states = relaxation.rootStates();
  const arcs = problem.lines.map(({ from, to, packCost }, line): FlowArc => {
    if (states[line] === 'free') return relaxation.arc(line, 'free');
    return { from, to, cost: packCost, lower: 0, upper: 0 };
  });
  const convexProblem = { nodes: relaxation.nodes(states), arcs, pools: problem.pools };
  const flow = new ReoptimizedFlow(convexProblem, solveConvexFlow(convexProblem)!);
  return {
    flow,
    packs: flow.flow.subarray(0, arcs.length),
    packCost: Float64Array.from(arcs, ({ cost }) => cost),
    linePriceShare: Float64Array.from(problem.lines, (_, line) => 1 / maxCarried(problem, line)),
    isConvex: maxPacks === null,
  };
}

/** The maximum packs that a line can carry, at least 1. */
function maxCarried({ lines, nodes }: ProductProblem, line: number): number {
  const { from, maxPacks = Infinity } = lines[line]!;
  return Math.max(1, Math.min(nodes[from]!.shippable, maxPacks));
}
