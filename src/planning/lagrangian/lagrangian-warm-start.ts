import { dropInfeasibleLines } from '../flow/repair-heuristics';
import { netPacks } from '../flow/flow-rules';
import type { ProductProblem } from '../rebalance/product-problem';
import type { StrongLinkingMultipliers } from './strong-linking-bound';
import type { Multipliers } from './lagrange-multipliers';

/** What an earlier plan leaves for the next one to start from. */
export interface LagrangianWarmStart {
  readonly multipliers: Multipliers;
  /** Allocation of fixed costs, by product and line; null where shipments cost nothing. */
  readonly fractions: readonly Float64Array[] | null;
  /** Where the bound with strong linking was found; null where it was not used. */
  readonly tighterBound: StrongLinkingMultipliers | null;
  /** Packs on each line of each product; they need not be feasible now. */
  readonly packs: readonly Int32Array[];
  /** Upper bound on what each product saved at the multipliers; NaN for a new product. */
  readonly savingUpperBounds: Float64Array;
  /** Relative gap that the earlier plan left: an upper bound, 0 to 1. */
  readonly gap: number;
}

/**
 * Repairs the packs of an earlier plan to the present stock and rules of one product: cuts each line
 * to its maximum and to the stock that earlier lines leave, and drops lines that break a rule. Empty
 * where a site now ships or receives more than its curves cover.
 */
export function repairPacks(problem: ProductProblem, packs: Int32Array): Int32Array {
  const { nodes, lines } = problem;
  const stock = Int32Array.from(nodes, ({ shippable }) => shippable);
  const repaired = new Int32Array(packs.length);
  for (let line = 0; line < packs.length; line += 1) {
    const earlier = packs[line]!;
    if (earlier === 0) continue;
    const { from, maxPacks = earlier } = lines[line]!;
    repaired[line] = Math.min(earlier, maxPacks, stock[from]!);
    stock[from]! -= repaired[line]!;
  }
  const isCovered = netPacks(problem, repaired).every((net, node) => {
    const { supplyCost, demandValue } = nodes[node]!;
    return (net < 0 ? supplyCost.valueAt(-net) : demandValue.valueAt(net)) !== undefined;
  });
  return isCovered ? dropInfeasibleLines(problem, repaired) : new Int32Array(packs.length);
}
