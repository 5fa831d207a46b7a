import type { ProductPlan } from '../rebalance/product-plan';
import type { CoupledProduct } from './coupled-product';
import type { LagrangeMultipliers, Multipliers } from './lagrange-multipliers';
import type { SubproblemCache } from './subproblem-cache';
import { LimitUsage } from './limit-usage';
import type { LineTerms } from './line-terms';
import type { SharedLimits } from './shared-limits';
import type { FixedCostAllocation } from './fixed-cost-allocation';
import { solveCoupled } from './solve-coupled';

/** Subproblems branched on for one product: its shares are line costs, which only branching counts in full. */
const NODE_LIMIT = 100;
const FIRST_STEP = 0.5;
const STEPS_TO_HALVE = 8;
/** Share of a step by which prices change, which are good to begin with. */
const PRICE_STEP = 0.5;
const MAX_PASSES = 32;
/** More packs than any line carries. */
const FULL = 2 ** 30;

/** Prices and parts of shipments at which a bound was found. */
export interface StrongLinkingMultipliers {
  readonly multipliers: Multipliers;
  /** By product and line. */
  readonly fractions: readonly Float64Array[];
}

/** What was done at the best prices so far. */
interface Found extends StrongLinkingMultipliers {
  readonly terms: readonly LineTerms[];
  readonly plans: readonly ProductPlan[];
}

/**
 * A closer bound on what any plan saves than that by prices: a line that is used pays its whole
 * share of the shipment, however little it carries, in place of a part for every pack. All that use
 * a lane still pay no more than its shipment costs, so that what they save then bounds every plan;
 * but products are no longer planned by convex flows alone. Shares move to the lines that are used.
 *
 * Source: T. Magnanti and R. Wong, "Network design and transportation planning: models and
 * algorithms", Transportation Science 18, 1984, on strong and weak linking of flows to lanes.
 */
export class StrongLinkingBound {
  /** No plan saves more. */
  savingUpperBound = Infinity;

  private found: Found | null = null;
  private used: readonly Int32Array[] = [];
  private usage: LimitUsage;
  private passes = 0;

  /** @param prices good prices, with their shares; others afterwards */
  constructor(
    private readonly shared: SharedLimits,
    private readonly products: readonly CoupledProduct[],
    private readonly prices: LagrangeMultipliers,
    private readonly shares: FixedCostAllocation,
  ) {
    this.usage = new LimitUsage(shared);
  }

  /** Plans every product at the present prices; gives its packs. */
  *pass(known?: SubproblemCache): Generator<undefined, readonly Int32Array[], void> {
    const { products, prices, shares } = this;
    const terms: LineTerms[] = [];
    const plans: ProductPlan[] = [];
    const usage = new LimitUsage(this.shared);
    let savingUpperBound = prices.dualConstant();
    for (const [p, coupled] of products.entries()) {
      const ofProduct = shares.ofProduct(p);
      const linePrice = prices.lineCharge(p).map((price, line) => price + ofProduct[line]!);
      const charged = { packPrice: prices.limitPrice(p), linePrice };
      const work = (): ProductPlan => solveCoupled(coupled, charged, NODE_LIMIT);
      const plan = known?.planOf('by lines', coupled.problem, charged, NODE_LIMIT, work) ?? work();
      terms.push(charged);
      plans.push(plan);
      usage.add(coupled, plan.packs);
      savingUpperBound += plan.savingUpperBound;
      yield;
    }
    const packs = plans.map((plan) => plan.packs);
    this.usage = usage;
    this.used = packs.map((ofProduct) => ofProduct.map((count) => (count > 0 ? FULL : 0)));
    if (savingUpperBound >= this.savingUpperBound) return packs;
    this.savingUpperBound = savingUpperBound;
    this.found = {
      multipliers: prices.snapshot(),
      fractions: shares.copyFractions(),
      terms,
      plans,
    };
    return packs;
  }

  /** Moves the shares towards the lines that the last sweep used, and the prices a little. */
  subgradientStep(): void {
    const size = FIRST_STEP / (1 + this.passes / STEPS_TO_HALVE);
    this.passes += 1;
    this.shares.subgradientStep(this.used, size);
    this.prices.nudge(this.usage, size * PRICE_STEP);
    this.shares.divide(this.prices.limits);
  }

  /** The best prices so far, what the products did at them noted for another time; null before a sweep. */
  best(known?: SubproblemCache): StrongLinkingMultipliers | null {
    const { found, products } = this;
    if (found === null) return null;
    const { multipliers: prices, fractions: parts, terms, plans } = found;
    products.forEach(({ problem }, p) => {
      known?.planOf('by lines', problem, terms[p]!, NODE_LIMIT, () => plans[p]!);
    });
    return { multipliers: prices, fractions: parts };
  }
}

/** Sweeps by lines over all products that so many lines planned once each are worth. */
export function affordablePasses(products: readonly CoupledProduct[], work: number): number {
  const lines = products.reduce((sum, { problem }) => sum + problem.lines.length, 0);
  return Math.min(MAX_PASSES, Math.floor(work / lines));
}
