import { solveConvexFlow } from '../flow/convex-flow';
import type { FlowArc } from '../flow/flow-problem';
import { forbiddenRelays } from '../flow/flow-rules';
import { LineRelaxation } from '../flow/line-relaxation';
import type { ProductPlan } from '../rebalance/product-plan';
import type { ProductProblem } from '../rebalance/product-problem';
import { RepricedFlow } from '../flow/reoptimized-flow';
import type { CoupledProduct } from './coupled-product';
import type { CouplingPrices } from './lagrange-multipliers';
import type { KnownSweeps } from './subproblem-cache';
import { LimitUsage } from './limit-usage';
import type { LineTerms } from './line-terms';
import { sum, type Sweep } from './subproblem-pass';
import type { SharedLimits } from './shared-limits';
import { solveCoupled } from './solve-coupled';

/** What the lines of a product pay besides their costs. */
export type Charges = Pick<LineTerms, 'packPrice' | 'linePrice'>;

/** One product's relaxation, kept best. */
interface Priced {
  readonly kept: RepricedFlow;
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
export class PricedProducts {
  private readonly priced: Priced[] = [];
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
    this.priced.forEach(({ kept }) => {
      kept.restart();
    });
  }

  /**
   * What the products do at the prices, rules of lines counted as far as the relaxation counts them,
   * without branching. The packs are those of the last sweep only.
   */
  *relaxed(prices: CouplingPrices): Generator<undefined, Sweep, void> {
    return yield* this.sweep((p) => {
      const { kept, packs, packCost, linePart } = this.ofProduct(p);
      this.costs.set(packCost);
      prices.addTo(this.costs, p, linePart);
      kept.reprice(this.costs);
      return { packs, mostSaving: kept.saving };
    });
  }

  /**
   * What the products do under the charges, rules kept: those whose relaxation keeps them as it is
   * are not planned again. A plan depends on the charges, not on the sweeps before.
   *
   * @param mostBranchings how far each is branched on; little if left out
   * @param known earlier sweeps
   */
  *planned(
    chargesFor: (product: number) => Charges,
    mostBranchings?: number,
    known?: KnownSweeps,
  ): Generator<undefined, Sweep, void> {
    return yield* this.sweep((p) => {
      const charges = chargesFor(p);
      const work = (): ProductPlan => this.planOf(p, charges, mostBranchings);
      const { problem } = this.products[p]!;
      const kind = charges.packPrice === undefined ? 'free' : 'by packs';
      return known?.planOf(kind, problem, charges, mostBranchings, work) ?? work();
    });
  }

  private planOf(p: number, charges: Charges, mostBranchings?: number): ProductPlan {
    const coupled = this.products[p]!;
    const { kept, packs, isConvex } = this.repriced(p, charges);
    const isPlan =
      isConvex &&
      (charges.linePrice?.every((price) => price === 0) ?? true) &&
      forbiddenRelays(coupled.problem, packs).length === 0;
    if (!isPlan) return solveCoupled(coupled, charges, mostBranchings);
    const { saving } = kept;
    return { packs: packs.slice(), saving, mostSaving: saving };
  }

  private *sweep(
    planOf: (product: number) => { readonly packs: Int32Array; readonly mostSaving: number },
  ): Generator<undefined, Sweep, void> {
    const usage = new LimitUsage(this.shared);
    const packs: Int32Array[] = [];
    const mostSavings = new Float64Array(this.products.length);
    for (let p = 0; p < this.products.length; p += 1) {
      const plan = planOf(p);
      packs.push(plan.packs);
      mostSavings[p] = plan.mostSaving;
      usage.add(this.products[p]!, plan.packs);
      yield;
    }
    return { packs, usage, mostSavings, mostSaving: sum(mostSavings) };
  }

  private repriced(p: number, { packPrice, linePrice }: Charges): Priced {
    const priced = this.ofProduct(p);
    const { kept, packCost, linePart } = priced;
    const { costs } = this;
    for (let line = 0; line < packCost.length; line += 1) {
      const price = (packPrice?.[line] ?? 0) + (linePrice?.[line] ?? 0) * linePart[line]!;
      costs[line] = packCost[line]! + price;
    }
    kept.restart();
    kept.reprice(costs);
    return priced;
  }

  private ofProduct(p: number): Priced {
    return (this.priced[p] ??= pricedProduct(this.products[p]!));
  }
}

function pricedProduct({ problem }: CoupledProduct): Priced {
  const relaxation = new LineRelaxation(problem);
  const { mostPacks } = relaxation;
  const states = problem.lines.map((_, line) =>
    mostPacks === null || mostPacks[line]! >= problem.minPacks ? 'free' : 'closed',
  );
  const arcs = problem.lines.map(({ from, to, packCost }, line): FlowArc => {
    if (states[line] === 'free') return relaxation.arc(line, 'free');
    return { from, to, cost: packCost, lower: 0, upper: 0 };
  });
  const relaxed = { nodes: relaxation.nodes(states), arcs };
  const kept = new RepricedFlow(relaxed, solveConvexFlow(relaxed)!);
  return {
    kept,
    packs: kept.flow.subarray(0, arcs.length),
    packCost: Float64Array.from(arcs, ({ cost }) => cost),
    linePart: Float64Array.from(problem.lines, (_, line) => 1 / mostCarried(problem, line)),
    isConvex: mostPacks === null,
  };
}

/** The most packs that a line can carry at all. */
function mostCarried({ lines, nodes }: ProductProblem, line: number): number {
  const { from, mostPacks = Infinity } = lines[line]!;
  return Math.max(1, Math.min(nodes[from]!.shippable, mostPacks));
}
