import { dropInfeasibleLines } from '../flow/repair-heuristics';
import { netPacks } from '../flow/flow-rules';
import type { ProductProblem } from '../rebalance/product-problem';
import type { StrongLinkingMultipliers } from './strong-linking-bound';
import type { Multipliers } from './lagrange-multipliers';

/** What an earlier plan left, to begin the next one with. */
export interface LagrangianWarmStart {
  readonly multipliers: Multipliers;
  /** Parts of shipments, by product and line; null where none are known. */
  readonly fractions: readonly Float64Array[] | null;
  /** Prices and parts at which the bound by lines was found; null where there was none. */
  readonly tighterBound: StrongLinkingMultipliers | null;
  /** Packs on each line of each product, which need not be allowed any more. */
  readonly packs: readonly Int32Array[];
  /** What each product saved at these prices at the most; NaN where it is not known. */
  readonly savingUpperBounds: Float64Array;
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
    const { from, maxPacks = wanted } = lines[line]!;
    kept[line] = Math.min(wanted, maxPacks, left[from]!);
    left[from]! -= kept[line]!;
  }
  // What a location can no longer give or use is planned anew.
  const isOfUse = netPacks(problem, kept).every((net, node) => {
    const { supplyCost, demandValue } = nodes[node]!;
    return (net < 0 ? supplyCost.valueAt(-net) : demandValue.valueAt(net)) !== undefined;
  });
  return isOfUse ? dropInfeasibleLines(problem, kept) : new Int32Array(packs.length);
}
