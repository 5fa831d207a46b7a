import type { ProductPlan } from '../rebalance/product-plan';
import type { CoupledProduct } from './coupled-product';
import type { CouplingPrices, LimitPrices } from './lagrange-multipliers';
import type { KnownSweeps } from './subproblem-cache';
import { LimitUsage } from './limit-usage';
import type { LineTerms } from './line-terms';
import type { SharedLimits } from './shared-limits';
import type { ShipmentShares } from './fixed-cost-allocation';
import { solveCoupled } from './solve-coupled';

/** Subproblems branched on for one product: its shares are line costs, which only branching counts in full. */
const BRANCHINGS = 100;
const FIRST_STEP = 0.5;
const STEPS_TO_HALVE = 8;
/** Share of a step by which prices change, which are good to begin with. */
const PRICE_STEP = 0.5;
const MOST_SWEEPS = 32;
/** More packs than any line carries. */
const FULL = 2 ** 30;

/** Prices and parts of shipments at which a bound was found. */
export interface LinePrices {
  readonly prices: LimitPrices;
  /** By product and line. */
  readonly parts: readonly Float64Array[];
}

/** What was done at the best prices so far. */
interface Found extends LinePrices {
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
export class BoundByLines {
  /** No plan saves more. */
  mostSaving = Infinity;

  private found: Found | null = null;
  private used: readonly Int32Array[] = [];
  private usage: LimitUsage;
  private sweeps = 0;

  /** @param prices good prices, with their shares; others afterwards */
  constructor(
    private readonly shared: SharedLimits,
    private readonly products: readonly CoupledProduct[],
    private readonly prices: CouplingPrices,
    private readonly shares: ShipmentShares,
  ) {
    this.usage = new LimitUsage(shared);
  }

  /** Plans every product at the present prices; gives its packs. */
  *sweep(known?: KnownSweeps): Generator<undefined, readonly Int32Array[], void> {
    const { products, prices, shares } = this;
    const terms: LineTerms[] = [];
    const plans: ProductPlan[] = [];
    const usage = new LimitUsage(this.shared);
    let mostSaving = prices.worth();
    for (const [p, coupled] of products.entries()) {
      const ofProduct = shares.ofProduct(p);
      const linePrice = prices.linePrice(p).map((price, line) => price + ofProduct[line]!);
      const charged = { packPrice: prices.limitPrice(p), linePrice };
      const work = (): ProductPlan => solveCoupled(coupled, charged, BRANCHINGS);
      const plan = known?.planOf('by lines', coupled.problem, charged, BRANCHINGS, work) ?? work();
      terms.push(charged);
      plans.push(plan);
      usage.add(coupled, plan.packs);
      mostSaving += plan.mostSaving;
      yield;
    }
    const packs = plans.map((plan) => plan.packs);
    this.usage = usage;
    this.used = packs.map((ofProduct) => ofProduct.map((count) => (count > 0 ? FULL : 0)));
    if (mostSaving >= this.mostSaving) return packs;
    this.mostSaving = mostSaving;
    this.found = { prices: prices.snapshot(), parts: shares.copyOfParts(), terms, plans };
    return packs;
  }

  /** Moves the shares towards the lines that the last sweep used, and the prices a little. */
  follow(): void {
    const size = FIRST_STEP / (1 + this.sweeps / STEPS_TO_HALVE);
    this.sweeps += 1;
    this.shares.follow(this.used, size);
    this.prices.nudge(this.usage, size * PRICE_STEP);
    this.shares.divide(this.prices.limits);
  }

  /** The best prices so far, what the products did at them noted for another time; null before a sweep. */
  best(known?: KnownSweeps): LinePrices | null {
    const { found, products } = this;
    if (found === null) return null;
    const { prices, parts, terms, plans } = found;
    products.forEach(({ problem }, p) => {
      known?.planOf('by lines', problem, terms[p]!, BRANCHINGS, () => plans[p]!);
    });
    return { prices, parts };
  }
}

/** Sweeps by lines over all products that so many lines planned once each are worth. */
export function sweepsWorth(products: readonly CoupledProduct[], work: number): number {
  const lines = products.reduce((sum, { problem }) => sum + problem.lines.length, 0);
  return Math.min(MOST_SWEEPS, Math.floor(work / lines));
}
