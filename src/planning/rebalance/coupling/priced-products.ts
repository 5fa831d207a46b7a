import { solveConvexFlow } from '../convex-flow';
import type { FlowArc } from '../flow-problem';
import { LineRelaxation } from '../line-relaxation';
import type { ProductProblem } from '../product-problem';
import { RepricedFlow } from '../repriced-flow';
import type { CoupledProduct } from './coupled-product';
import type { CouplingPrices } from './coupling-prices';
import { LimitUsage } from './limit-usage';
import { sum, type Sweep } from './price-sweep';
import type { SharedLimits } from './shared-limits';

/** One product's relaxation, kept best. */
interface Priced {
  readonly kept: RepricedFlow;
  /** Packs on the lines of the problem. */
  readonly packs: Int32Array;
  /** What a pack costs without prices, in the relaxation. */
  readonly packCost: Float64Array;
  /** What a price of each line adds to a pack: its part if the line carries all that it can. */
  readonly linePart: Float64Array;
}

/**
 * All products at prices that move: each the convex relaxation of its problem, which keeps its flow
 * from one sweep to the next, so that a sweep costs little more than what has changed. Rules of
 * lines are counted as far as the relaxation counts them, without branching.
 */
export class PricedProducts {
  private readonly priced: readonly Priced[];

  constructor(
    private readonly shared: SharedLimits,
    private readonly products: readonly CoupledProduct[],
  ) {
    this.priced = products.map(pricedProduct);
  }

  /** What the products do at the prices; the packs are those of the last sweep only. */
  *sweep(prices: CouplingPrices): Generator<undefined, Sweep, void> {
    const usage = new LimitUsage(this.shared);
    const packs: Int32Array[] = [];
    const mostSavings = new Float64Array(this.products.length);
    for (let p = 0; p < this.products.length; p += 1) {
      const { kept, packs: carried, packCost, linePart } = this.priced[p]!;
      const costs = prices.packPrice(p);
      const linePrice = prices.linePrice(p);
      for (let line = 0; line < costs.length; line += 1) {
        costs[line]! += packCost[line]! + linePrice[line]! * linePart[line]!;
      }
      kept.reprice(costs);
      mostSavings[p] = kept.saving;
      usage.add(this.products[p]!, carried);
      packs.push(carried);
      yield;
    }
    return { packs, usage, mostSavings, mostSaving: sum(mostSavings) };
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
  };
}

/** The most packs that a line can carry at all. */
function mostCarried({ lines, nodes }: ProductProblem, line: number): number {
  const { from, mostPacks = Infinity } = lines[line]!;
  return Math.max(1, Math.min(nodes[from]!.shippable, mostPacks));
}
