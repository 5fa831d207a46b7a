import { isSameColumn } from '../../memory/same-data';
import type { ProductPlan } from '../product-plan';
import type { ProductProblem } from '../product-problem';
import type { LineTerms } from './line-terms';

interface KnownPlan {
  readonly terms: LineTerms;
  readonly mostBranchings: number | undefined;
  readonly plan: ProductPlan;
}

/**
 * What each product did at the last terms that it was swept under without a price, and with one. A plan
 * is that of a problem under its terms and of nothing else, so that looking it up changes no result.
 */
export class KnownSweeps {
  private readonly free = new WeakMap<ProductProblem, KnownPlan>();
  private readonly priced = new WeakMap<ProductProblem, KnownPlan>();

  /** The plan of a problem under terms that are prices alone. */
  planOf(
    problem: ProductProblem,
    terms: Pick<LineTerms, 'packPrice' | 'linePrice'>,
    mostBranchings: number | undefined,
    work: () => ProductPlan,
  ): ProductPlan {
    const plans = terms.packPrice === undefined ? this.free : this.priced;
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
