import { dropLines } from '../flow/repair-heuristics';
import { netPacks } from '../flow/flow-rules';
import type { ProductProblem } from '../rebalance/product-problem';
import type { LinePrices } from './strong-linking-bound';
import type { LimitPrices } from './lagrange-multipliers';

/** What an earlier plan left, to begin the next one with. */
export interface CoupledStart {
  readonly prices: LimitPrices;
  /** Parts of shipments, by product and line; null where none are known. */
  readonly parts: readonly Float64Array[] | null;
  /** Prices and parts at which the bound by lines was found; null where there was none. */
  readonly closer: LinePrices | null;
  /** Packs on each line of each product, which need not be allowed any more. */
  readonly packs: readonly Int32Array[];
  /** What each product saved at these prices at the most; NaN where it is not known. */
  readonly mostSavings: Float64Array;
  /** Share of the possible saving that the earlier plan may have missed. */
  readonly gap: number;
}

/** Packs of an earlier plan as far as a product's own stock and rules allow them now. */
export function allowedPacks(problem: ProductProblem, packs: Int32Array): Int32Array {
  const { nodes, lines } = problem;
  const left = Int32Array.from(nodes, ({ shippable }) => shippable);
  const kept = new Int32Array(packs.length);
  for (let line = 0; line < packs.length; line += 1) {
    const wanted = packs[line]!;
    if (wanted === 0) continue;
    const { from, mostPacks = wanted } = lines[line]!;
    kept[line] = Math.min(wanted, mostPacks, left[from]!);
    left[from]! -= kept[line]!;
  }
  // What a location can no longer give or use is planned anew.
  const isOfUse = netPacks(problem, kept).every((net, node) => {
    const { givingCost, receivingGain } = nodes[node]!;
    return (net < 0 ? givingCost.upTo(-net) : receivingGain.upTo(net)) !== undefined;
  });
  return isOfUse ? dropLines(problem, kept) : new Int32Array(packs.length);
}
