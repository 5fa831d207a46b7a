import { isSameColumn } from '../base/same-data';
import type { ProductPlan } from '../rebalance/product-plan';
import type { ProductProblem } from '../rebalance/product-problem';
import type { LinePrices } from './line-terms';

/** What defines a plan of a problem. */
export interface SubproblemKey {
  readonly kind: PassKind;
  readonly problem: ProductProblem;
  readonly prices: LinePrices;
  /** Nodes of branch and bound; undefined for the default. */
  readonly nodeLimit: number | undefined;
}

type CachedPlan = Omit<SubproblemKey, 'kind' | 'problem'> & { readonly plan: ProductPlan };

/** The kinds of pass: without prices, with prices by pack (weak linking), or with the fixed cost by line (strong linking). */
export type PassKind = 'unpriced' | 'weak linking' | 'strong linking';

/**
 * The last solution of each product's subproblem, one for each kind of pass. A solution depends on
 * the problem, its prices and the node limit alone, so the cache saves time and changes no result.
 */
export class SubproblemCache {
  private readonly plans: Readonly<Record<PassKind, WeakMap<ProductProblem, CachedPlan>>> = {
    unpriced: new WeakMap(),
    'weak linking': new WeakMap(),
    'strong linking': new WeakMap(),
  };

  /** The plan of the same problem at the same prices, or else what `solve` returns, stored for the next time. */
  planOf(
    { kind, problem, prices, nodeLimit }: SubproblemKey,
    solve: () => ProductPlan,
  ): ProductPlan {
    const plans = this.plans[kind];
    const cached = plans.get(problem);
    const isSame = cached?.nodeLimit === nodeLimit;
    if (cached !== undefined && isSame && hasSamePrices(cached.prices, prices)) return cached.plan;
    const plan = solve();
    plans.set(problem, { prices, nodeLimit, plan });
    return plan;
  }
}

function hasSamePrices(a: LinePrices, b: LinePrices): boolean {
  return isSame(a.packPrice, b.packPrice) && isSame(a.linePrice, b.linePrice);
}

function isSame(a: Float64Array | undefined, b: Float64Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : isSameColumn(a, b);
}
