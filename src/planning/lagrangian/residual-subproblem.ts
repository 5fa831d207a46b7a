import type { CoupledProduct } from './coupled-product';
import type { LimitUsage } from './limit-usage';
import type { LineTerms } from './line-terms';
import { planSaving } from './plan-value';
import { solveSubproblem } from './solve-subproblem';
import { trimProduct } from './trim-packs';

/** Packs of one product, and what they save before the cost of shipments. */
export interface PricedPacks {
  readonly packs: Int32Array;
  readonly saving: number;
}

/** Prices tried for the limit that the unpriced solution violates most. */
const MAX_PRICES = 8;
/** A loss below this share of the product's saving is not worth another price. */
const MIN_LOSS = 1e-4;

/**
 * Solves the subproblem of one product within the residual capacity that all others leave. The terms
 * bound its lines and sites one by one, and branch and bound solves it within them. If all its lines
 * together still violate a limit, a Lagrangian heuristic follows: bisection on the price of the most
 * violated limit, each solution made feasible by trimming. The result is feasible, the best of those
 * met, and not proved optimal.
 *
 * @param usage what the other products use; changed during the call and restored, up to rounding
 */
export function solveResidualSubproblem(
  coupled: CoupledProduct,
  usage: LimitUsage,
  terms: LineTerms,
): PricedPacks {
  const { packs } = solveSubproblem(coupled, terms);
  usage.add(coupled, packs);
  const limit = usage.isFeasibleFor(coupled) ? -1 : usage.mostViolated();
  const excess = limit < 0 ? 0 : usage.excess(limit);
  usage.add(coupled, packs, -1);
  const unlimited = planSaving(coupled.problem, packs);
  if (limit < 0) return { packs, saving: unlimited };
  let best = trimToFit(coupled, usage, packs).plan;
  let price = (unlimited - best.saving) / excess;
  let low = 0;
  let high = Infinity;
  for (
    let count = 0;
    count < MAX_PRICES && unlimited - best.saving > MIN_LOSS * unlimited;
    count += 1
  ) {
    const priced = solveSubproblem(coupled, withPrice(coupled, usage, terms, { limit, price }));
    const { plan, isFeasible } = trimToFit(coupled, usage, priced.packs);
    if (plan.saving > best.saving) best = plan;
    if (isFeasible) high = price;
    else low = price;
    price = high === Infinity ? 2 * price : (low + high) / 2;
  }
  return best;
}

/** Trims packs to the limits by both criteria and takes the better plan; tells whether the packs were feasible before. */
function trimToFit(
  coupled: CoupledProduct,
  usage: LimitUsage,
  untrimmed: Int32Array,
): { readonly plan: PricedPacks; readonly isFeasible: boolean } {
  usage.add(coupled, untrimmed);
  const isFeasible = usage.isFeasibleFor(coupled);
  usage.add(coupled, untrimmed, -1);
  const planOf = (packs: Int32Array): PricedPacks => {
    return { packs, saving: planSaving(coupled.problem, packs) };
  };
  if (isFeasible) return { plan: planOf(untrimmed), isFeasible };
  const [byFreed, byExcess] = (['freed', 'excess'] as const).map((criterion) => {
    const packs = untrimmed.slice();
    usage.add(coupled, packs);
    trimProduct(coupled, packs, usage, criterion);
    usage.add(coupled, packs, -1);
    return planOf(packs);
  });
  return { plan: byFreed!.saving >= byExcess!.saving ? byFreed! : byExcess!, isFeasible };
}

/** The terms with an additional price of one limit. */
function withPrice(
  { uses, lineSpend }: CoupledProduct,
  usage: LimitUsage,
  terms: LineTerms,
  { limit, price }: { readonly limit: number; readonly price: number },
): LineTerms {
  const perPack = (line: number): number =>
    uses[line]!.find((use) => use.limit === limit)?.perPack ?? 0;
  const packPrice = Float64Array.from(
    uses,
    (_, line) => (terms.packPrice?.[line] ?? 0) + price * perPack(line),
  );
  if (limit !== usage.budget) return { ...terms, packPrice };
  return { ...terms, packPrice, linePrice: lineSpend.map((spend) => spend * price) };
}
