import { isSameColumn } from '../base/same-data';
import type { ProductPlan } from '../rebalance/product-plan';
import type { ProductProblem } from '../rebalance/product-problem';
import type { LineTerms } from './line-terms';

interface CachedPlan {
  readonly terms: LineTerms;
  readonly nodeLimit: number | undefined;
  readonly plan: ProductPlan;
}

/** What is charged in a sweep: nothing, prices a pack, or a line's whole part of the shipment. */
export type PassKind = 'free' | 'by packs' | 'by lines';

/**
 * What each product did at the last terms that it was swept under, by the kind of sweep. A plan is that of
 * a problem under its terms and of nothing else, so that looking it up changes no result.
 */
export class SubproblemCache {
  private readonly known = {
    free: new WeakMap<ProductProblem, CachedPlan>(),
    'by packs': new WeakMap<ProductProblem, CachedPlan>(),
    'by lines': new WeakMap<ProductProblem, CachedPlan>(),
  };

  /** The plan of a problem under terms that are prices alone. */
  planOf(
    kind: PassKind,
    problem: ProductProblem,
    terms: Pick<LineTerms, 'packPrice' | 'linePrice'>,
    nodeLimit: number | undefined,
    work: () => ProductPlan,
  ): ProductPlan {
    const plans = this.known[kind];
    const known = plans.get(problem);
    const isSame = known?.nodeLimit === nodeLimit;
    if (known !== undefined && isSame && hasSamePrices(known.terms, terms)) return known.plan;
    const plan = work();
    plans.set(problem, { terms, nodeLimit, plan });
    return plan;
  }
}

function hasSamePrices(a: LineTerms, b: LineTerms): boolean {
  return isSame(a.packPrice, b.packPrice) && isSame(a.linePrice, b.linePrice);
}

function isSame(a: Float64Array | undefined, b: Float64Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : isSameColumn(a, b);
}
