import { isSameColumn } from '../base/same-data';
import type { ProductPlan } from '../rebalance/product-plan';
import type { ProductProblem } from '../rebalance/product-problem';
import type { LineTerms } from './line-terms';

interface KnownPlan {
  readonly terms: LineTerms;
  readonly mostBranchings: number | undefined;
  readonly plan: ProductPlan;
}

/** What is charged in a sweep: nothing, prices a pack, or a line's whole part of the shipment. */
export type SweepKind = 'free' | 'by packs' | 'by lines';

/**
 * What each product did at the last terms that it was swept under, by the kind of sweep. A plan is that of
 * a problem under its terms and of nothing else, so that looking it up changes no result.
 */
export class KnownSweeps {
  private readonly known = {
    free: new WeakMap<ProductProblem, KnownPlan>(),
    'by packs': new WeakMap<ProductProblem, KnownPlan>(),
    'by lines': new WeakMap<ProductProblem, KnownPlan>(),
  };

  /** The plan of a problem under terms that are prices alone. */
  planOf(
    kind: SweepKind,
    problem: ProductProblem,
    terms: Pick<LineTerms, 'packPrice' | 'linePrice'>,
    mostBranchings: number | undefined,
    work: () => ProductPlan,
  ): ProductPlan {
    const plans = this.known[kind];
    const known = plans.get(problem);
    const isSame = known?.mostBranchings === mostBranchings;
    if (known !== undefined && isSame && hasSamePrices(known.terms, terms)) return known.plan;
    const plan = work();
    plans.set(problem, { terms, mostBranchings, plan });
    return plan;
  }
}

function hasSamePrices(a: LineTerms, b: LineTerms): boolean {
  return isSame(a.packPrice, b.packPrice) && isSame(a.linePrice, b.linePrice);
}

function isSame(a: Float64Array | undefined, b: Float64Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : isSameColumn(a, b);
}
