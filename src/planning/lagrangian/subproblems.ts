import { solveConvexFlow } from '../flow/convex-flow';
import type { FlowArc } from '../flow/flow-problem';
import { forbiddenRelays } from '../flow/flow-rules';
import { ConvexRelaxation } from '../flow/convex-relaxation';
import type { ProductPlan } from '../rebalance/product-plan';
import type { ProductProblem } from '../rebalance/product-problem';
import { ReoptimizedFlow } from '../flow/reoptimized-flow';
import type { CoupledProduct } from './coupled-product';
import type { LagrangeMultipliers } from './lagrange-multipliers';
import type { SubproblemCache } from './subproblem-cache';
import { LimitUsage } from './limit-usage';
import type { LineTerms } from './line-terms';
import { sum, type SubproblemPass } from './subproblem-pass';
import type { SharedLimits } from './shared-limits';
import { solveCoupled } from './solve-coupled';

/** What the lines of a product pay besides their costs. */
export type Charges = Pick<LineTerms, 'packPrice' | 'linePrice'>;

/** One product's relaxation, kept best. */
interface RelaxedSubproblem {
  readonly flow: ReoptimizedFlow;
  /** Packs on the lines of the problem. */
  readonly packs: Int32Array;
  /** What a pack costs without prices, in the relaxation. */
  readonly packCost: Float64Array;
  /** What a price of each line adds to a pack: its part if the line carries all that it can. */
  readonly linePart: Float64Array;
  /** Whether lines cost nothing and may carry any quantity: the relaxation then leaves out relays alone. */
  readonly isConvex: boolean;
}

/**
 * All products at prices that move: each the convex relaxation of its problem, which keeps its flow
 * from one sweep to the next, so that a sweep costs little more than what has changed.
 */
export class Subproblems {
  private readonly priced: RelaxedSubproblem[] = [];
  /** What a pack on each line of the product in hand costs. */
  private readonly costs: Float64Array;

  constructor(
    readonly shared: SharedLimits,
    readonly products: readonly CoupledProduct[],
  ) {
    const mostLines = products.reduce((most, { uses }) => Math.max(most, uses.length), 0);
    this.costs = new Float64Array(mostLines);
  }

  /** Forgets the prices so far, so that what comes depends on nothing that came before. */
  restart(): void {
    this.priced.forEach(({ flow: kept }) => {
      kept.restart();
    });
  }

  /**
   * What the products do at the prices, rules of lines counted as far as the relaxation counts them,
   * without branching. The packs are those of the last sweep only.
   */
  *solveRelaxed(prices: LagrangeMultipliers): Generator<undefined, SubproblemPass, void> {
    return yield* this.pass((p) => {
      const { flow: kept, packs, packCost, linePart } = this.ofProduct(p);
      this.costs.set(packCost);
      prices.addTo(this.costs, p, linePart);
      kept.reoptimize(this.costs);
      return { packs, savingUpperBound: kept.saving };
    });
  }

  /**
   * What the products do under the charges, rules kept: those whose relaxation keeps them as it is
   * are not planned again. A plan depends on the charges, not on the sweeps before.
   *
   * @param nodeLimit how far each is branched on; little if left out
   * @param known earlier sweeps
   */
  *solve(
    chargesFor: (product: number) => Charges,
    nodeLimit?: number,
    known?: SubproblemCache,
  ): Generator<undefined, SubproblemPass, void> {
    return yield* this.pass((p) => {
      const charges = chargesFor(p);
      const work = (): ProductPlan => this.planOf(p, charges, nodeLimit);
      const { problem } = this.products[p]!;
      const kind = charges.packPrice === undefined ? 'free' : 'by packs';
      return known?.planOf(kind, problem, charges, nodeLimit, work) ?? work();
    });
  }

  private planOf(p: number, charges: Charges, nodeLimit?: number): ProductPlan {
    const coupled = this.products[p]!;
    const { flow: kept, packs, isConvex } = this.reoptimized(p, charges);
    const isPlan =
      isConvex &&
      (charges.linePrice?.every((price) => price === 0) ?? true) &&
      forbiddenRelays(coupled.problem, packs).length === 0;
    if (!isPlan) return solveCoupled(coupled, charges, nodeLimit);
    const { saving } = kept;
    return { packs: packs.slice(), saving, savingUpperBound: saving };
  }

  private *pass(
    planOf: (product: number) => { readonly packs: Int32Array; readonly savingUpperBound: number },
  ): Generator<undefined, SubproblemPass, void> {
    const usage = new LimitUsage(this.shared);
    const packs: Int32Array[] = [];
    const savingUpperBounds = new Float64Array(this.products.length);
    for (let p = 0; p < this.products.length; p += 1) {
      const plan = planOf(p);
      packs.push(plan.packs);
      savingUpperBounds[p] = plan.savingUpperBound;
      usage.add(this.products[p]!, plan.packs);
      yield;
    }
    return { packs, usage, savingUpperBounds, savingUpperBound: sum(savingUpperBounds) };
  }

  private reoptimized(p: number, { packPrice, linePrice }: Charges): RelaxedSubproblem {
    const priced = this.ofProduct(p);
    const { flow: kept, packCost, linePart } = priced;
    const { costs } = this;
    for (let line = 0; line < packCost.length; line += 1) {
      const price = (packPrice?.[line] ?? 0) + (linePrice?.[line] ?? 0) * linePart[line]!;
      costs[line] = packCost[line]! + price;
    }
    kept.restart();
    kept.reoptimize(costs);
    return priced;
  }

  private ofProduct(p: number): RelaxedSubproblem {
    return (this.priced[p] ??= relaxedSubproblem(this.products[p]!));
  }
}

function relaxedSubproblem({ problem }: CoupledProduct): RelaxedSubproblem {
  const relaxation = new ConvexRelaxation(problem);
  const { maxPacks } = relaxation;
  const states = problem.lines.map((_, line) =>
    maxPacks === null || maxPacks[line]! >= problem.minPacks ? 'free' : 'closed',
  );
  const arcs = problem.lines.map(({ from, to, packCost }, line): FlowArc => {
    if (states[line] === 'free') return relaxation.arc(line, 'free');
    return { from, to, cost: packCost, lower: 0, upper: 0 };
  });
  const relaxed = { nodes: relaxation.nodes(states), arcs };
  const kept = new ReoptimizedFlow(relaxed, solveConvexFlow(relaxed)!);
  return {
    flow: kept,
    packs: kept.flow.subarray(0, arcs.length),
    packCost: Float64Array.from(arcs, ({ cost }) => cost),
    linePart: Float64Array.from(problem.lines, (_, line) => 1 / maxCarried(problem, line)),
    isConvex: maxPacks === null,
  };
}

/** The most packs that a line can carry at all. */
function maxCarried({ lines, nodes }: ProductProblem, line: number): number {
  const { from, maxPacks = Infinity } = lines[line]!;
  return Math.max(1, Math.min(nodes[from]!.shippable, maxPacks));
}
